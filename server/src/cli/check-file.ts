import * as path from 'node:path';
import type { Engine, OpenFile } from '../core/analyze/engine-api';
import type { FileAnalysis } from '../core/analyze/file-analysis';
import { isConfigFile } from '../core/config/config-file';
import { leftAlone, type ReasonToLeave, tooLarge } from '../core/config/left-alone';
import { type FileKind, isContainer } from '../core/container/file-kind';
import type { Project } from '../core/project/project';
import { portablePath } from '../platform/portable-path';
import { readSourceText, type SourceText } from '../platform/source-text';
import type { Parsers } from '../ports/parsers';
import { withFixes } from '../reports/check-fixes';
import { type FileReport, fileReport, type SkipCode, type SkippedFile } from '../reports/check-report';
import type { CheckSettings, FolderSettings } from './check-settings';

/** A file to look at: where it is, and how the report calls it. */
export interface CheckTask {
  readonly file: string;
  readonly path: string;
  /** Whether it was named itself, and not found in a folder that was. */
  readonly named?: boolean;
}

/** What became of one file; both null when it holds nothing to report. */
export interface CheckOutcome {
  readonly report: FileReport | null;
  readonly skipped: SkippedFile | null;
}

/** What checking a file takes besides the file. */
export interface CheckTools {
  readonly engine: Pick<
    Engine,
    | 'languages'
    | 'containers'
    | 'kindOf'
    | 'grammarsFor'
    | 'mayHoldCalls'
    | 'mayHoldFindings'
    | 'mayHoldUses'
    | 'open'
  >;
  readonly parsers: Parsers;
  readonly settings: CheckSettings;
  readonly project: Project;
  /** Whether reports have the changes that mend findings. */
  readonly fixes: boolean;
  /** How the report calls a file of the project. */
  reportPath(path: string): string;
}

const NOTHING = { found: null, skipped: null } as const;

/** Analyses files one after the other. */
export async function checkFiles(tasks: readonly CheckTask[], tools: CheckTools): Promise<CheckOutcome[]> {
  const outcomes: CheckOutcome[] = [];
  for (const task of tasks) outcomes.push(await checkFile(task, tools));
  return outcomes;
}

/**
 * Analyses one file. Never throws for what is in the file: what can't be read is `skipped` with the reason, and so is
 * a file that the engine itself fails on.
 */
export async function checkFile(task: CheckTask, tools: CheckTools): Promise<CheckOutcome> {
  const { found, skipped } = await analyseFile(task, tools, ({ kind, open, analysis }) => {
    const plain = fileReport(task.path, kind.id, open.places, analysis, tools.reportPath);
    const report = tools.fixes ? withFixes(plain, analysis, open.places) : plain;
    return report.calls.length + report.uses.length + report.findings.length === 0 ? null : report;
  });
  return { report: found, skipped };
}

/** A file that is open, and what was found in it. */
export interface AnalysedHere {
  readonly kind: FileKind;
  readonly open: OpenFile;
  readonly analysis: FileAnalysis;
}

/** What `look` makes of the analysis of a file, which is closed again; `found` is null where there is nothing to look at. */
export async function analyseFile<T>(
  task: CheckTask,
  tools: CheckTools,
  look: (file: AnalysedHere) => T | null,
): Promise<{ readonly found: T | null; readonly skipped: SkippedFile | null }> {
  const { engine, parsers, project } = tools;
  const file = portablePath(task.file, path.sep);
  if (isConfigFile(file)) return NOTHING;
  const folder = tools.settings.of(file);
  const reason = leftAlone(tools.settings.excludedAs(file, folder), folder.settings);
  if (reason && !isTakenAnyway(task, reason, folder)) return left(task, reason);
  const kind = engine.kindOf({ path: task.file });
  if (!kind) return unread(task, engine);
  const container = isContainer(kind) ? kind : null;
  const source = readLimited(task.file, folder, container?.mostBytes ?? 0);
  // Most files without an ending are no scripts, and nobody would miss them.
  const isGuess = container?.isMeant !== undefined && task.named !== true;
  if (source.kind === 'skipped') return isGuess ? NOTHING : skip(task, source.code, source.message);
  if (container?.isMeant?.(source.text) === false) return isGuess ? NOTHING : unread(task, engine);
  const problem = container?.problemOf?.(source.text) ?? null;
  if (problem !== null) return skip(task, 'malformed', problem);
  const home = { project, path: file };
  const mayHoldAny =
    engine.mayHoldCalls(source.text, kind) ||
    engine.mayHoldFindings(source.text, kind) ||
    engine.mayHoldUses(source.text, kind, home);
  if (!mayHoldAny) return NOTHING;
  // A grammar that does not load is no fault of the file.
  for (const grammar of grammarsAround(source.text, kind, engine)) await parsers.load(grammar);
  try {
    const open = engine.open(source.text, kind, (grammar) => parsers.loaded(grammar), home);
    try {
      return { found: look({ kind, open, analysis: open.analyze(folder.options) }), skipped: null };
    } finally {
      open.dispose();
    }
  } catch (error) {
    return skip(task, 'internal', `an error inside costlint, please report it: ${String(error)}`);
  }
}

/** What is named is looked at, unless somebody has excluded it on purpose. */
function isTakenAnyway({ named }: CheckTask, { state }: ReasonToLeave, { sources }: FolderSettings): boolean {
  return named === true && state === 'excluded' && sources.exclude === undefined;
}

/** What is found in a folder and left alone goes without saying. */
function left(task: CheckTask, { state, message }: ReasonToLeave): Skipped {
  return task.named === true && state !== 'too-large' ? skip(task, 'excluded', message) : NOTHING;
}

/** Most bytes that one UTF-16 unit takes in UTF-8. */
const MOST_BYTES_OF_UNIT = 3;

/** Reads a file unless it is larger than its settings allow, and than `mostBytes` too. */
function readLimited(file: string, { settings }: FolderSettings, mostBytes: number): SourceText {
  const most = settings.maxFileSize * 1024 * MOST_BYTES_OF_UNIT;
  if (mostBytes > most) return readSourceText(file, mostBytes);
  const source = readSourceText(file, most);
  const units = source.kind === 'text' ? source.text.length : source.code === 'too-large' ? most : 0;
  const reason = units <= mostBytes ? null : tooLarge(units, settings);
  return reason === null ? source : { kind: 'skipped', code: 'too-large', message: reason.message };
}

/** The grammars of a text, and of the files in other languages that it may import. */
function grammarsAround(
  text: string,
  kind: FileKind,
  engine: Pick<Engine, 'languages' | 'grammarsFor'>,
): ReadonlySet<string> {
  const own = engine.grammarsFor(kind, text);
  const systems = new Set(
    engine.languages.flatMap(({ grammar, modules }) => (modules && own.includes(grammar) ? [modules] : [])),
  );
  const kin = engine.languages.filter(({ modules }) => modules && systems.has(modules));
  return new Set([...own, ...kin.map(({ grammar }) => grammar)]);
}

interface Skipped {
  readonly found: null;
  readonly skipped: SkippedFile | null;
}

function skip({ path }: CheckTask, code: SkipCode, message: string): Skipped {
  return { found: null, skipped: { path, code, message } };
}

function unread(
  task: CheckTask,
  { languages, containers }: Pick<Engine, 'languages' | 'containers'>,
): Skipped {
  return skip(task, 'unsupported', notRead([...languages, ...containers]));
}

function notRead(kinds: readonly FileKind[]): string {
  const endings = new Set(kinds.flatMap(({ extensions }) => extensions));
  return `costlint reads files that end with ${[...endings].sort().join(', ')}`;
}
