import { writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { openDataset, recordsIn } from '../batch-runs/open-dataset';
import type { ReadUsage } from '../core/usage-log/measured-from';
import { OutputLengths } from '../core/usage-log/output-statistics';
import { usageRecords } from '../core/usage-log/usage-records';
import type { UsageSummary } from '../core/usage-log/usage-summary';
import { loadNodeEngine } from '../node-engine';
import { type DataFile, openDataFile, UnreadableData } from '../platform/data-file';
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

/** One value of JSON may have many lines in a file that is not longer. */
const MOST_WHOLE = 64 * 1024 * 1024;
const TABLES = /\.(?:csv|tsv|tab|parquet|pq)$/i;

async function readLog(
  name: string,
  read: ReadLogs,
  readUsage: ReadUsage,
  { folder, progress }: Terminal,
  signal: AbortSignal,
): Promise<void> {
  const whole = path.resolve(folder, name);
  try {
    if (TABLES.test(name)) return await readTable(whole, name, read, readUsage);
    const file = await openDataFile(whole, name);
    const bar = progress('reading', file.size, 'bytes');
    try {
      if (await isOneValue(file)) return readWhole(await wholeText(file), read, readUsage);
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

/** An export that is written over many lines. */
async function isOneValue(file: DataFile): Promise<boolean> {
  if (file.size > MOST_WHOLE) return false;
  for await (const head of file.chunks()) return /^\s*\{\s*(?:\r?\n|$)/.test(head.toString('utf8', 0, 4096));
  return false;
}

async function wholeText(file: DataFile): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of file.chunks()) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

function readWhole(text: string, read: ReadLogs, readUsage: ReadUsage): void {
  for (const record of usageRecords(text)) take(readUsage(record), read);
}

/** A table has the fields of a record as its columns. */
async function readTable(file: string, name: string, read: ReadLogs, readUsage: ReadUsage): Promise<void> {
  const { data, format, shape, blocks } = await openDataset(file, name);
  try {
    for await (const block of blocks(shape.columns))
      for (const each of recordsIn(block, format, shape))
        take('record' in each ? readUsage(each.record) : null, read);
  } finally {
    await data.close();
  }
}

function take(calls: ReturnType<ReadUsage>, read: ReadLogs): void {
  if (!calls) read.unread += 1;
  for (const call of calls ?? []) {
    read.calls += call.requests ?? 1;
    read.lengths.add(call);
  }
}

function readRecord(line: string, read: ReadLogs, readUsage: ReadUsage): void {
  if (line.trim() !== '') take(parsed(line, readUsage), read);
}

function parsed<T>(line: string, readUsage: (record: unknown) => T | null): T | null {
  try {
    return readUsage(JSON.parse(line));
  } catch {
    return null;
  }
}
