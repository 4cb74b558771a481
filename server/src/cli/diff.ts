import type { CheckReport } from '../reports/check-report';
import { diffMarkdown } from '../reports/diff-markdown';
import { type DiffReport, diffReport } from '../reports/diff-report';
import { diffText } from '../reports/diff-text';
import { jsonText } from '../reports/json';
import type { DiffCommand } from './arguments';
import { exitCodeOf } from './check';
import { addedVerdict } from './check-budget';
import { checkSince } from './check-since';
import { EXIT } from './exit-codes';
import type { Terminal } from './terminal';

/** Runs `costlint diff`; gives the exit code. Throws `UsageError` for names and paths that lead nowhere. */
export async function diff(command: DiffCommand, terminal: Terminal): Promise<number> {
  const { before, after, since } = await checkSince(command.since, command, terminal);
  const report = diffReport(before, after, since);
  terminal.write(written(report, command, terminal));
  return exitCode(report, after, command, terminal);
}

function written(report: DiffReport, { format }: DiffCommand, { style }: Terminal): string {
  switch (format) {
    case 'json':
      return jsonText(report);
    case 'markdown':
      return diffMarkdown(report);
    case 'text':
      return diffText(report, style);
  }
}

/** New findings above the tolerated level, and a change that costs more than it may, are to be acted on. */
function exitCode(
  { findings, totals }: DiffReport,
  { skipped }: CheckReport,
  { maxSeverity, budget }: DiffCommand,
  terminal: Terminal,
): number {
  const files = [{ path: '', language: '', calls: [], uses: [], findings }];
  const code = exitCodeOf({ files, skipped }, maxSeverity);
  const verdict = budget === null ? null : addedVerdict(totals, budget);
  if (verdict) terminal.note(verdict.words);
  return code === EXIT.clean && verdict?.isOver ? EXIT.findings : code;
}
