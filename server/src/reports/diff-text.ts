import type { CallChange, DiffReport, PlacedFinding } from './diff-report';
import { costWords, differenceWords, findingsWords, sideWords, sinceWords } from './diff-words';
import { placeLabel } from './place-label';
import { escapeForTerminal, type TextStyle } from './terminal-text';

/** What a change costs for people, with a line break at its end. */
export function diffText(report: DiffReport, style: TextStyle): string {
  const parts = [
    report.calls.flatMap((change) => changeLines(change, style)),
    report.findings.map((finding) => findingLine(finding, style)),
    report.skipped.map(({ path, message }) =>
      style.warning(`left out ${escapeForTerminal(path)}: ${escapeForTerminal(message)}`),
    ),
    [
      style.bold(differenceWords(report)),
      findingsWords(report),
      style.dim(escapeForTerminal(sinceWords(report))),
    ].filter((line) => line !== ''),
  ];
  const blocks = parts.filter((lines) => lines.length > 0).map((lines) => lines.join('\n'));
  return `${blocks.join('\n\n')}\n`;
}

const SIGNS = { added: '+', removed: '−', changed: '~' } as const;

/** A call that changed, with what it asked and cost before and now. */
export function changeLines({ change, before, after }: CallChange, style: TextStyle): string[] {
  const shown = after ?? before;
  if (!shown) return [];
  const place = escapeForTerminal(`${shown.path}:${placeLabel(shown.cell, shown.line)}`);
  const sides = [before, after]
    .flatMap((side) => side ?? [])
    .map((side) => escapeForTerminal(`${sideWords(side)}  ${costWords(side)}`));
  return [
    style.bold(`${SIGNS[change]} ${place}`),
    ...sides.map((words, at) => `    ${at > 0 ? '→ ' : ''}${words}`),
  ];
}

function findingLine(
  { path, cell, range, severity, rule, message }: PlacedFinding,
  style: TextStyle,
): string {
  const place = escapeForTerminal(`${path}:${placeLabel(cell, range.start.line)}`);
  const mark = severity === 'error' || severity === 'warning' ? style.warning(severity) : severity;
  return `${place}  ${mark}: ${escapeForTerminal(message)} ${style.dim(`(${rule})`)}`;
}
