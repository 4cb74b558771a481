import type { Engine } from '../core/analyze/engine-api';
import type { AnalyzeOptions } from '../core/analyze/options';
import { type FileKind, isContainer } from '../core/container/file-kind';
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
    'languages' | 'containers' | 'kindOf' | 'grammarsFor' | 'mayHoldCalls' | 'open'
  >;
  readonly parsers: Parsers;
  readonly options: AnalyzeOptions;
  readonly maxBytes: number;
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
  const { engine, parsers, maxBytes } = tools;
  const kind = engine.kindOf({ path: task.file });
  if (!kind) return skip(task, 'unsupported', notRead([...engine.languages, ...engine.containers]));
  const container = isContainer(kind) ? kind : null;
  const source = readSourceText(task.file, Math.max(maxBytes, container?.mostBytes ?? 0));
  if (source.kind === 'skipped') return skip(task, source.code, source.message);
  const problem = container?.problemOf?.(source.text) ?? null;
  if (problem !== null) return skip(task, 'malformed', problem);
  if (!engine.mayHoldCalls(source.text, kind)) return NOTHING;
  // A grammar that does not load is no fault of the file.
  for (const grammar of engine.grammarsFor(kind, source.text)) await parsers.load(grammar);
  try {
    const open = engine.open(source.text, kind, (grammar) => parsers.loaded(grammar));
    try {
      const report = fileReport(task.path, kind.id, open.places, open.analyze(tools.options));
      const empty = report.calls.length + report.uses.length + report.findings.length === 0;
      return empty ? NOTHING : { report, skipped: null };
    } finally {
      open.dispose();
    }
  } catch (error) {
    return skip(task, 'internal', `an error inside costlint, please report it: ${String(error)}`);
  }
}

function skip({ path }: CheckTask, code: SkipCode, message: string): CheckOutcome {
  return { report: null, skipped: { path, code, message } };
}

function notRead(kinds: readonly FileKind[]): string {
  const endings = new Set(kinds.flatMap(({ extensions }) => extensions));
  return `costlint reads files that end with ${[...endings].sort().join(', ')}`;
}
