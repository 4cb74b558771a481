import { writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { OutputLengths } from '../core/usage-log/output-statistics';
import type { UsageSummary } from '../core/usage-log/usage-summary';
import { loadNodeEngine } from '../node-engine';
import { openDataFile, UnreadableData } from '../platform/data-file';
import { recordBlocks } from '../platform/record-blocks';
import { jsonText } from '../reports/json';
import { usageText } from '../reports/usage-text';
import type { UsageCommand } from './arguments';
import { EXIT } from './exit-codes';
import type { Terminal } from './terminal';
import { UsageError } from './usage-error';

/** What was read of logs. */
interface ReadLogs {
  readonly lengths: OutputLengths;
  calls: number;
  /** Records that are no JSON, or of no form that is read. */
  unread: number;
}

/**
 * Runs `costlint usage import`: what logs say of how long answers are is written to a file, numbers alone. Throws
 * `UsageError` for files that can't be read or written.
 */
export async function usageImport(
  { files, out, format }: UsageCommand,
  terminal: Terminal,
  signal: AbortSignal,
): Promise<number> {
  const engine = await loadNodeEngine();
  const read: ReadLogs = { lengths: new OutputLengths(), calls: 0, unread: 0 };
  for (const file of files) await readLog(file, read, engine.readUsage, terminal, signal);
  if (signal.aborted) return EXIT.cancelled;
  const summary: UsageSummary = { costlintUsage: 1, models: read.lengths.statistics };
  if (summary.models.length === 0)
    throw new UsageError(
      `no usage of a model was found in ${files.join(', ')}; \`costlint help usage\` tells what is read`,
    );
  const target = path.resolve(terminal.folder, out);
  try {
    writeFileSync(target, jsonText(summary));
  } catch (error) {
    throw new UsageError(
      `${out} can't be written: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
  const { calls, unread, lengths } = read;
  const found = { file: out, calls, unread, silent: lengths.silent, models: summary.models };
  terminal.write(format === 'json' ? jsonText({ version: 1, ...found }) : usageText(found, terminal.style));
  return EXIT.clean;
}

async function readLog(
  name: string,
  read: ReadLogs,
  readUsage: (record: unknown) => ReturnType<Awaited<ReturnType<typeof loadNodeEngine>>['readUsage']>,
  { folder, progress }: Terminal,
  signal: AbortSignal,
): Promise<void> {
  try {
    const file = await openDataFile(path.resolve(folder, name), name);
    const bar = progress('reading', file.size, 'bytes');
    try {
      const { blocks } = await recordBlocks(file.chunks(bar.at));
      for await (const { bytes } of blocks) {
        if (signal.aborted) return;
        for (const line of Buffer.from(bytes).toString('utf8').split('\n')) readRecord(line, read, readUsage);
      }
    } finally {
      bar.end();
      await file.close();
    }
  } catch (error) {
    if (error instanceof UnreadableData) throw new UsageError(error.message);
    throw error;
  }
}

function readRecord(
  line: string,
  read: ReadLogs,
  readUsage: (record: unknown) => readonly Parameters<OutputLengths['add']>[0][] | null,
): void {
  if (line.trim() === '') return;
  const calls = parsed(line, readUsage);
  if (!calls) read.unread += 1;
  for (const call of calls ?? []) {
    read.calls += 1;
    read.lengths.add(call);
  }
}

function parsed<T>(line: string, readUsage: (record: unknown) => T | null): T | null {
  try {
    return readUsage(JSON.parse(line));
  } catch {
    return null;
  }
}
