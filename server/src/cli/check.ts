import { availableParallelism } from 'node:os';
import type { Engine } from '../core/analyze/engine-api';
import { loadNodeEngine, loadNodeParsers } from '../node-engine';
import { runInWorkers, WorkerFailure } from '../platform/worker-pool';
import { githubLine } from '../reports/check-github';
import type { CheckReport, FileReport, SkippedFile } from '../reports/check-report';
import { wordCount } from '../reports/terminal-text';
import { totalsOf } from '../reports/totals';
import { type CheckCommand, TOLERATED, type Tolerated } from './arguments';
import { checkByKind } from './by-kind';
import { CheckBaselines } from './check-baselines';
import { budgetVerdict } from './check-budget';
import { checkConfigs } from './check-configs';
import { type CheckOutcome, type CheckTask, type CheckTools, checkFile, checkFiles } from './check-file';
import { checkOutput } from './check-output';
import type { CheckSettings } from './check-settings';
import { byPath, findTasks, foldersOf } from './check-tasks';
import { type CheckSetup, createCheckTools } from './check-tools';
import { EXIT } from './exit-codes';
import type { Terminal } from './terminal';

/** Below so many files one thread is done before others have started; each further thread should have half as many. */
const FILES_FOR_WORKERS = 150;
const FILES_PER_TASK = 8;
/** Larger files are generated or data; nobody imports what costs something from them. */
const MAX_BYTES = 2 * 1024 * 1024;

/** Runs `costlint check`; gives the exit code. Throws `UsageError` for paths that lead nowhere. */
export async function check(command: CheckCommand, terminal: Terminal): Promise<number> {
  const fixes = command.format === 'sarif';
  const { report: whole, holeBound, settings, rules } = await checkPaths({ ...command, fixes }, terminal);
  const baselines = new CheckBaselines(terminal.folder, command.baseline, settings, terminal.note);
  if (command.writeBaseline) {
    const { file, findings } = baselines.write(whole);
    terminal.note(`${wordCount(findings, 'finding')} written to ${file}`);
    return exitCodeOf(whole, 'error');
  }
  const { report, left } = baselines.without(whole);
  if (left > 0) terminal.note(`${wordCount(left, 'finding')} of the baseline left out`);
  terminal.write(checkOutput(report, { ...command, holeBound, rules }, terminal));
  const isOver = command.budget !== null && tellBudget(command.budget, report, command.format, terminal);
  const code = exitCodeOf(report, command.maxSeverity);
  return code === EXIT.clean && isOver ? EXIT.findings : code;
}

/** Tells how the calls stand to a budget in USD; whether they are above it. */
function tellBudget(
  budget: string,
  { totals }: CheckReport,
  format: CheckCommand['format'],
  terminal: Terminal,
): boolean {
  const { isOver, words } = budgetVerdict(totals, budget);
  terminal.note(words);
  if (format === 'github' && isOver) terminal.write(githubLine('error', words));
  return isOver;
}

/** What files are checked, and how. */
export interface CheckedPaths extends Pick<CheckCommand, 'paths' | 'asOf' | 'jobs'> {
  /** Whether the changes that mend findings are wanted as well; absent: no. */
  readonly fixes?: boolean;
}

/** What was found, and the tokens that each text takes at most which is decided at run time, as `SummaryContext` has it. */
interface Checked {
  readonly report: CheckReport;
  readonly holeBound: number | null;
  readonly settings: CheckSettings;
  readonly rules: Engine['rules'];
}

/** Checks files and folders. Throws `UsageError` for paths that lead nowhere. */
export async function checkPaths(command: CheckedPaths, terminal: Terminal): Promise<Checked> {
  const engine = await loadNodeEngine();
  const { tasks, skipped, empty } = findTasks(command.paths, terminal.folder, engine.kindOf);
  for (const each of empty)
    terminal.note(`no file to check in \`${each}\`; files that .gitignore excludes are left out`);
  const setup: CheckSetup = {
    date: command.asOf ?? terminal.today(),
    maxBytes: MAX_BYTES,
    folder: terminal.folder,
    fixes: command.fixes === true,
    surroundings: { folders: foldersOf(tasks, terminal.folder), files: tasks.map(({ file }) => file) },
  };
  const threads = Math.min(tasks.length, command.jobs ?? threadsThatPay(tasks.length));
  const progress = terminal.progress('checking', tasks.length);
  const tools = loadNodeParsers().then((parsers) => createCheckTools(engine, parsers, setup));
  try {
    const outcomes =
      threads > 1
        ? await checkByKind(tasks, engine, (sorted) =>
            checkInWorkers(sorted, setup, tools, threads, terminal.workerScript, progress.at),
          )
        : await checkHere(tasks, await tools, progress.at);
    progress.end();
    const { settings, reportPath } = await tools;
    const configs = checkConfigs(tasks, settings, reportPath);
    const report = reportOf(outcomes, configs.reports, skipped, engine.catalog.asOf);
    return { report, holeBound: configs.holeBound, settings, rules: engine.rules };
  } finally {
    progress.end();
  }
}

function threadsThatPay(files: number): number {
  if (files < FILES_FOR_WORKERS) return 1;
  return Math.min(availableParallelism(), Math.floor(files / (FILES_FOR_WORKERS / 2)));
}

async function checkHere(
  tasks: readonly CheckTask[],
  tools: CheckTools,
  onDone: (done: number) => void,
): Promise<CheckOutcome[]> {
  const outcomes: CheckOutcome[] = [];
  for (const task of tasks) {
    outcomes.push(await checkFile(task, tools));
    onDone(outcomes.length);
  }
  return outcomes;
}

/**
 * The same on this thread and `threads - 1` others. Throws when one of them dies, with words that lead to the file it
 * was at.
 */
export async function checkInWorkers(
  tasks: readonly CheckTask[],
  setup: CheckSetup,
  tools: Promise<CheckTools>,
  threads: number,
  script: string,
  onDone: (done: number) => void,
): Promise<CheckOutcome[]> {
  const chunks: CheckTask[][] = [];
  for (let at = 0; at < tasks.length; at += FILES_PER_TASK) chunks.push(tasks.slice(at, at + FILES_PER_TASK));
  const onResult = (done: number) => onDone(Math.min(tasks.length, done * FILES_PER_TASK));
  try {
    const results = await runInWorkers<CheckTask[], CheckOutcome[]>({
      script,
      setup,
      tasks: chunks,
      count: threads - 1,
      here: async (task) => checkFiles(task, await tools),
      onResult,
    });
    return results.flat();
  } catch (error) {
    if (!(error instanceof WorkerFailure)) throw error;
    const [first, last] = [chunks[error.task]?.[0]?.path, chunks[error.task]?.at(-1)?.path];
    throw new Error(
      `a worker thread died between ${first} and ${last}: ${error.message}; \`--jobs 1\` works without threads`,
      { cause: error },
    );
  }
}

function reportOf(
  outcomes: readonly CheckOutcome[],
  configs: readonly FileReport[],
  unlisted: readonly SkippedFile[],
  asOf: string,
): CheckReport {
  const sources = outcomes.flatMap(({ report }) => (report ? [report] : []));
  const files = configs.length === 0 ? sources : byPath([...configs, ...sources]);
  const skipped = outcomes.flatMap((outcome) => (outcome.skipped ? [outcome.skipped] : []));
  return {
    version: 1,
    catalog: { asOf },
    files,
    skipped: [...unlisted, ...skipped],
    totals: totalsOf(files),
  };
}

/** Findings above the tolerated level are to be acted on. */
export function exitCodeOf(
  { files, skipped }: Pick<CheckReport, 'files' | 'skipped'>,
  maxSeverity: Tolerated,
): number {
  if (skipped.some(({ code }) => code === 'internal')) return EXIT.internal;
  const severities = files.flatMap((file) => file.findings.map(({ severity }) => severity));
  const most = TOLERATED.indexOf(maxSeverity);
  return severities.some((each) => TOLERATED.indexOf(each) > most) ? EXIT.findings : EXIT.clean;
}
