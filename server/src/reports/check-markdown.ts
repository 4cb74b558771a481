import { likelyModelOf } from './call-model';
import type { CallReport, CheckReport, FileReport } from './check-report';
import { checkSummary, type SummaryContext } from './check-summary';
import { rangeWords, reasonWords } from './cost-words';
import { escapedForMarkdown, markdownRows } from './markdown-text';
import { placeLabel } from './place-label';

/** So many rows of a table are written: a comment on a pull request takes no more than 65,536 characters. */
const MOST_ROWS = 100;

/** The report as Markdown, with a line break at its end: findings first, for they are what is to be acted on. */
export function checkMarkdown(report: CheckReport, context: SummaryContext): string {
  const { files, skipped } = report;
  const parts = [
    checkSummary(report, context)
      .split('\n')
      .map((line) => `- ${escapedForMarkdown(line)}`),
    ...titled('Findings', table(['Place', 'Level', 'Rule', 'What'], files.flatMap(findingRows))),
    ...titled(
      'Calls',
      table(['Place', 'Kind', 'Model', 'Provider', 'Cost of one'], files.flatMap(callCells)),
    ),
    ...titled(
      'Left out',
      skipped.map(({ path, message }) => `- ${escapedForMarkdown(`${path}: ${message}`)}`),
    ),
  ];
  const blocks = parts.filter((lines) => lines.length > 0).map((lines) => lines.join('\n'));
  return `${blocks.join('\n\n')}\n`;
}

function titled(title: string, lines: readonly string[]): (readonly string[])[] {
  return lines.length === 0 ? [] : [[`## ${title}`], lines];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  if (rows.length === 0) return [];
  const left = rows.length - MOST_ROWS;
  const lines = markdownRows(head, rows.slice(0, MOST_ROWS));
  return left > 0 ? [...lines, '', `and ${left.toLocaleString('en-US')} more`] : lines;
}

function findingRows({ path, findings }: FileReport): string[][] {
  return findings.map(({ cell, range, severity, rule, message }) => [
    `${path}:${placeLabel(cell, range.start.line)}`,
    severity,
    rule,
    message,
  ]);
}

function callCells({ path, calls }: FileReport): string[][] {
  return calls.map((call) => [
    `${path}:${placeLabel(call.cell, call.callee.line)}`,
    call.api,
    likelyModelOf(call) ?? '?',
    call.provider ?? '?',
    costOf(call),
  ]);
}

function costOf(call: CallReport): string {
  const { estimate } = call;
  return estimate ? rangeWords(estimate, estimate.currency) : `unknown: ${reasonWords(call)}`;
}
