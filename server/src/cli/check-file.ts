import type { Engine } from '../core/analyze/engine-api';
import type { AnalyzeOptions } from '../core/analyze/options';
import { readSourceText } from '../platform/source-text';
import type { Parsers } from '../ports/parsers';
import { type FileReport, fileReport, type SkippedFile } from '../reports/check-report';

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

const NOTHING: CheckOutcome = { report: null, skipped: null };

/** Analyses one file. Never throws for what is in the file: what can't be read is `skipped`, with the reason. */
export async function checkFile(
  engine: Engine,
  parsers: Parsers,
  task: CheckTask,
  options: AnalyzeOptions,
  maxBytes: number,
): Promise<CheckOutcome> {
  const language = engine.languageOf({ path: task.file });
  if (!language) return NOTHING;
  const source = readSourceText(task.file, maxBytes);
  if (source.kind === 'skipped')
    return { report: null, skipped: { path: task.path, code: source.code, message: source.message } };
  if (!engine.mayHoldCalls(source.text)) return NOTHING;
  const open = engine.open(source.text, language, await parsers.load(language.grammar));
  try {
    const report = fileReport(task.path, language.id, source.text, open.analyze(options));
    const empty = report.calls.length === 0 && report.uses.length === 0 && report.findings.length === 0;
    return empty ? NOTHING : { report, skipped: null };
  } finally {
    open.dispose();
  }
}
