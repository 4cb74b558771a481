import * as path from 'node:path';
import { findModel } from '../batch/other-ways';
import { optionsForMany } from '../batch-runs/assumed-options';
import { MissingCall } from '../batch-runs/call-in-file';
import { UnknownColumn } from '../batch-runs/rows-run';
import type { Engine } from '../core/analyze/engine-api';
import type { AnalyzeOptions } from '../core/analyze/options';
import type { ModelAt } from '../core/analyze/posted-request';
import { loadNodeEngine } from '../node-engine';
import { UnreadableData } from '../platform/data-file';
import { DiskFiles } from '../platform/disk-files';
import { portablePath } from '../platform/portable-path';
import { batchCsv } from '../reports/batch-csv';
import { batchMarkdown } from '../reports/batch-markdown';
import type { BatchReport } from '../reports/batch-report';
import { batchText } from '../reports/batch-text';
import { jsonText } from '../reports/json';
import type { BatchCommand } from './batch-arguments';
import { Cancelled } from './batch-output';
import { requestsReport } from './batch-requests';
import { rowsReport } from './batch-rows';
import { CheckSettings } from './check-settings';
import { EXIT } from './exit-codes';
import type { Terminal } from './terminal';
import { UsageError } from './usage-error';

const MAX_CONFIG_BYTES = 2 * 1024 * 1024;

/**
 * Runs `costlint batch`; gives the exit code. Throws `UsageError` for files that can't be read or written. `interruption` is
 * asked when there is something to undo: until then the process may just end.
 */
export async function batch(
  command: BatchCommand,
  terminal: Terminal,
  interruption: () => AbortSignal,
): Promise<number> {
  const engine = await loadNodeEngine();
  const date = command.asOf ?? terminal.today();
  const named = path.resolve(terminal.folder, command.call?.file ?? command.file ?? '.');
  const options = optionsFor(named, date, engine.readUsage);
  const models = command.also.map((name) => modelNamed(name, engine, date));
  const work = { command, terminal, interruption, engine, options, models };
  try {
    const report = await (command.call ? rowsReport(command.call, work) : requestsReport(work));
    terminal.write(written(report, command, terminal));
    return exitCodeOf(report);
  } catch (error) {
    if (isOfUser(error)) throw new UsageError(error.message);
    if (!(error instanceof Cancelled)) throw error;
    terminal.note('cancelled: nothing was added up');
    return EXIT.cancelled;
  }
}

function isOfUser(error: unknown): error is Error {
  return error instanceof UnreadableData || error instanceof MissingCall || error instanceof UnknownColumn;
}

function modelNamed(name: string, engine: Engine, date: string): ModelAt {
  const found = findModel(name, engine.listModels(date));
  if (found) return found;
  throw new UsageError(`no price of \`${name}\` is known; \`costlint models\` lists those with prices`);
}

/** What holds for a batch is what the nearest `costlint.json` says, as for source files beside it. */
function optionsFor(file: string, date: string, readUsage: Engine['readUsage']): AnalyzeOptions {
  const folders = [path.parse(file).root];
  const disk = new DiskFiles({ folders, maxBytes: MAX_CONFIG_BYTES, importersOf: () => [] });
  const settings = new CheckSettings(disk, date, readUsage);
  return optionsForMany(settings.of(portablePath(file, path.sep)).options);
}

function written(report: BatchReport, { format, asOf }: BatchCommand, terminal: Terminal): string {
  switch (format) {
    case 'json':
      return jsonText(report);
    case 'markdown':
      return batchMarkdown(report);
    case 'csv':
      return batchCsv(report);
    case 'text':
      return batchText(report, { style: terminal.style, asOf });
  }
}

/** What is malformed, would not be taken or can't be paid is to be acted on. */
function exitCodeOf({ malformed, limits, balance }: BatchReport): number {
  return malformed > 0 || limits.length > 0 || balance?.covers === 'no' ? EXIT.findings : EXIT.clean;
}
