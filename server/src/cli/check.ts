import { availableParallelism } from 'node:os';
import * as path from 'node:path';
import { defaultSettings } from '../../../shared/src/settings';
import type { Engine } from '../core/analyze/engine-api';
import type { AnalyzeOptions } from '../core/analyze/options';
import { optionsFromSettings } from '../core/analyze/options-from-settings';
import { loadNodeEngine, loadNodeParsers } from '../node-engine';
import { sourceFilesBelow, UnreadablePath } from '../platform/source-walk';
import { runInWorkers } from '../platform/worker-pool';
import type { CheckReport } from '../reports/check-report';
import { checkReportText } from '../reports/check-text';
import { checkReportJson } from '../reports/json';
import { totalsOf } from '../reports/totals';
import type { CheckCommand } from './arguments';
import { type CheckOutcome, type CheckTask, checkFile } from './check-file';
import { EXIT } from './exit-codes';
import type { Terminal } from './terminal';
import { UsageError } from './usage-error';

/** Below so many files one thread is done before others have started. */
const FILES_FOR_WORKERS = 150;
const FILES_PER_TASK = 16;
const MAX_BYTES = 2 * 1024 * 1024;

/** What a worker needs to know; sent once, as plain data. */
export interface CheckSetup {
  readonly options: AnalyzeOptions;
  readonly maxBytes: number;
}

/** Runs `costlint check`; gives the exit code. Throws `UsageError` for paths that can't be read. */
export async function check(command: CheckCommand, terminal: Terminal): Promise<number> {
  const engine = await loadNodeEngine();
  const tasks = tasksOf(command.paths, terminal.folder, engine);
  const setup: CheckSetup = {
    options: optionsFromSettings(defaultSettings, command.asOf ?? terminal.today()),
    maxBytes: MAX_BYTES,
  };
  const outcomes = await outcomesOf(tasks, setup, command.jobs, engine, terminal);
  const report = reportOf(outcomes, engine.catalog.asOf);
  terminal.write(
    command.format === 'json' ? checkReportJson(report) : checkReportText(report, terminal.style),
  );
  return report.files.some((file) => file.findings.length > 0) ? EXIT.findings : EXIT.clean;
}

function tasksOf(paths: readonly string[], folder: string, { languageOf }: Engine): CheckTask[] {
  const files = new Set<string>();
  for (const each of paths) {
    try {
      const wanted = (name: string) => languageOf({ path: name }) !== null;
      for (const file of sourceFilesBelow(path.resolve(folder, each), wanted)) files.add(file);
    } catch (error) {
      if (error instanceof UnreadablePath) throw new UsageError(error.message);
      throw error;
    }
  }
  return [...files]
    .sort()
    .map((file) => ({ file, path: path.relative(folder, file).split(path.sep).join('/') }));
}

async function outcomesOf(
  tasks: readonly CheckTask[],
  setup: CheckSetup,
  jobs: number | null,
  engine: Engine,
  terminal: Terminal,
): Promise<CheckOutcome[]> {
  const progress = terminal.progress('checking', tasks.length);
  try {
    const threads = jobs ?? (tasks.length < FILES_FOR_WORKERS ? 1 : availableParallelism());
    if (threads > 1) return await checkInWorkers(tasks, setup, threads, terminal, progress.at);
    return await checkHere(tasks, setup, engine, progress.at);
  } finally {
    progress.end();
  }
}

async function checkHere(
  tasks: readonly CheckTask[],
  setup: CheckSetup,
  engine: Engine,
  onDone: (done: number) => void,
): Promise<CheckOutcome[]> {
  const parsers = await loadNodeParsers();
  const outcomes: CheckOutcome[] = [];
  for (const task of tasks) {
    outcomes.push(await checkFile(engine, parsers, task, setup.options, setup.maxBytes));
    onDone(outcomes.length);
  }
  return outcomes;
}

async function checkInWorkers(
  tasks: readonly CheckTask[],
  setup: CheckSetup,
  threads: number,
  terminal: Terminal,
  onDone: (done: number) => void,
) {
  const chunks: CheckTask[][] = [];
  for (let at = 0; at < tasks.length; at += FILES_PER_TASK) chunks.push(tasks.slice(at, at + FILES_PER_TASK));
  const done = (finished: number) => onDone(Math.min(tasks.length, finished * FILES_PER_TASK));
  const results = await runInWorkers<CheckTask[], CheckOutcome[]>(
    terminal.workerScript,
    setup,
    chunks,
    threads,
    done,
  );
  return results.flat();
}

function reportOf(outcomes: readonly CheckOutcome[], asOf: string): CheckReport {
  const files = outcomes.flatMap(({ report }) => (report ? [report] : []));
  const skipped = outcomes.flatMap((outcome) => (outcome.skipped ? [outcome.skipped] : []));
  return {
    version: 1,
    catalog: { asOf },
    files,
    skipped,
    totals: totalsOf(files),
  };
}
