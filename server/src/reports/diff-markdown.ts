import type { CallChange, CallSide, DiffReport, PlacedFinding } from './diff-report';
import { costWords, differenceWords, findingsWords, sideWords, sinceWords } from './diff-words';
import { escapedForMarkdown, markdownRows } from './markdown-text';
import { placeLabel } from './place-label';

/** So many rows of a table are written: a comment on a pull request takes no more than 65,536 characters. */
const MOST_ROWS = 100;

/** What a change costs as Markdown, with a line break at its end: for a comment on a pull request. */
export function diffMarkdown(report: DiffReport): string {
  const findings = findingsWords(report);
  const parts = [
    [`**${escapedForMarkdown(differenceWords(report))}**`],
    changeTable(report.calls),
    findings === '' ? [] : [escapedForMarkdown(findings)],
    table(['Place', 'Level', 'Rule', 'What'], report.findings.map(findingCells)),
    report.skipped.map(({ path, message }) => `- left out ${escapedForMarkdown(`${path}: ${message}`)}`),
    [escapedForMarkdown(sinceWords(report))],
  ];
  const blocks = parts.filter((lines) => lines.length > 0).map((lines) => lines.join('\n'));
  return `${blocks.join('\n\n')}\n`;
}

/** The calls that changed; empty without any. */
export function changeTable(calls: DiffReport['calls']): string[] {
  return table(['Call', 'Asks', 'Before', 'After'], calls.map(callCells));
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  if (rows.length === 0) return [];
  const left = rows.length - MOST_ROWS;
  const lines = markdownRows(head, rows.slice(0, MOST_ROWS));
  return left > 0 ? [...lines, '', `and ${left.toLocaleString('en-US')} more`] : lines;
}

function callCells({ before, after }: CallChange): string[] {
  const shown = after ?? before;
  if (!shown) return [];
  const asks = before && after && sideWords(before) !== sideWords(after);
  return [
    placeOf(shown),
    asks ? `${sideWords(before)} → ${sideWords(after)}` : sideWords(shown),
    before ? costWords(before) : '–',
    after ? costWords(after) : '–',
  ];
}

function findingCells({ path, cell, range, severity, rule, message }: PlacedFinding): string[] {
  return [`${path}:${placeLabel(cell, range.start.line)}`, severity, rule, message];
}

function placeOf({ path, cell, line }: CallSide): string {
  return `${path}:${placeLabel(cell, line)}`;
}
