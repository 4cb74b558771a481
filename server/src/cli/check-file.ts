import * as path from 'node:path';
import type { Engine } from '../core/analyze/engine-api';
import type { AnalyzeOptions } from '../core/analyze/options';
import { type FileKind, isContainer } from '../core/container/file-kind';
import type { Project } from '../core/project/project';
import { portablePath } from '../platform/portable-path';
import { readSourceText } from '../platform/source-text';
import type { Parsers } from '../ports/parsers';
import { type FileReport, fileReport, type SkipCode, type SkippedFile } from '../reports/check-report';

/** A file to look at: where it is, and how the report calls it. */
export interface CheckTask {
  readonly file: string;
  readonly path: string;
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
    'languages' | 'containers' | 'kindOf' | 'grammarsFor' | 'mayHoldCalls' | 'mayHoldUses' | 'open'
  >;
  readonly parsers: Parsers;
  readonly options: AnalyzeOptions;
  readonly maxBytes: number;
  readonly project: Project;
  /** How the report calls a file of the project. */
  reportPath(path: string): string;
}

const NOTHING: CheckOutcome = { report: null, skipped: null };

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
  const { engine, parsers, maxBytes, project } = tools;
  const kind = engine.kindOf({ path: task.file });
  if (!kind) return skip(task, 'unsupported', notRead([...engine.languages, ...engine.containers]));
  const container = isContainer(kind) ? kind : null;
  const source = readSourceText(task.file, Math.max(maxBytes, container?.mostBytes ?? 0));
  if (source.kind === 'skipped') return skip(task, source.code, source.message);
  const problem = container?.problemOf?.(source.text) ?? null;
  if (problem !== null) return skip(task, 'malformed', problem);
  const home = { project, path: portablePath(task.file, path.sep) };
  const mayHoldAny = engine.mayHoldCalls(source.text, kind) || engine.mayHoldUses(source.text, kind, home);
  if (!mayHoldAny) return NOTHING;
  // A grammar that does not load is no fault of the file.
  for (const grammar of grammarsAround(source.text, kind, engine)) await parsers.load(grammar);
  try {
    const open = engine.open(source.text, kind, (grammar) => parsers.loaded(grammar), home);
    try {
      const report = fileReport(
        task.path,
        kind.id,
        open.places,
        open.analyze(tools.options),
        tools.reportPath,
      );
      const empty = report.calls.length + report.uses.length + report.findings.length === 0;
      return empty ? NOTHING : { report, skipped: null };
    } finally {
      open.dispose();
    }
  } catch (error) {
    return skip(task, 'internal', `an error inside costlint, please report it: ${String(error)}`);
  }
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

function skip({ path }: CheckTask, code: SkipCode, message: string): CheckOutcome {
  return { report: null, skipped: { path, code, message } };
}

function notRead(kinds: readonly FileKind[]): string {
  const endings = new Set(kinds.flatMap(({ extensions }) => extensions));
  return `costlint reads files that end with ${[...endings].sort().join(', ')}`;
}
