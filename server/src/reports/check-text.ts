import { callRows } from './call-rows';
import type { CallReport, CheckReport, FileReport, FindingReport } from './check-report';
import { checkSummary, type SummaryContext } from './check-summary';
import { labelWidth, placeLabel } from './place-label';
import { escapeForTerminal, type TextStyle } from './terminal-text';

/** What the table depends on besides the report. */
export interface CheckTextContext extends SummaryContext {
  readonly style: TextStyle;
  /** Columns that a row of the table should fit into. */
  readonly width: number;
}

const INDENT = '  ';
const USES_SHOWN = 8;

/** The report as a table for people, with a line break at its end. */
export function checkReportText(report: CheckReport, context: CheckTextContext): string {
  const { style } = context;
  const calls = report.files.flatMap((file) => file.calls);
  const width = labelWidth(report.files);
  const rows = callRows(calls, context.width, width);
  const texts = new Map(
    calls.map((call, at) => {
      const { line, request, cost } = rows[at]!;
      const words = call.estimate ? cost : style.warning(cost);
      return [call, `${INDENT}${style.dim(line)}  ${request}  ${words}`];
    }),
  );
  const blocks = [
    ...report.files.map((file) => fileText(file, texts, width, style)),
    report.skipped.map(({ path, message }) => skippedText(path, message, style)).join('\n'),
    checkSummary(report, context),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function fileText(
  file: FileReport,
  rows: ReadonlyMap<CallReport, string>,
  width: number,
  style: TextStyle,
): string {
  const uses = usesByCall(file);
  const behindLine = ' '.repeat(INDENT.length + width + 2);
  const calls = file.calls.flatMap((call) => {
    const used = usesText(uses.get(placeLabel(call.cell, call.callee.line)) ?? []);
    return [rows.get(call) ?? '', ...(used === '' ? [] : [`${behindLine}${style.dim(used)}`])];
  });
  const findings = file.findings.map((finding) => findingText(finding, width, style));
  return [style.bold(escapeForTerminal(file.path)), ...calls, ...findings].join('\n');
}

/** Lines of the uses of the call on a line. */
function usesByCall({ uses }: FileReport): ReadonlyMap<string, readonly string[]> {
  const lines = new Map<string, Set<string>>();
  for (const { cell, range, of } of uses) {
    const call = placeLabel(of.cell, of.line);
    lines.set(call, (lines.get(call) ?? new Set()).add(placeLabel(cell, range.start.line)));
  }
  return new Map([...lines].map(([call, used]) => [call, [...used]]));
}

function usesText(lines: readonly string[]): string {
  if (lines.length === 0) return '';
  const more = lines.length - USES_SHOWN;
  const shown = lines.slice(0, USES_SHOWN).join(', ');
  const word = shown.startsWith('cell') ? '' : lines.length > 1 ? 'lines ' : 'line ';
  return `used in ${word}${shown}${more > 0 ? ` and ${more} more` : ''}`;
}

function findingText(finding: FindingReport, width: number, style: TextStyle): string {
  const { rule, severity, message, cell, range } = finding;
  const mark = severity === 'error' || severity === 'warning' ? style.warning(severity) : severity;
  const where = style.dim(placeLabel(cell, range.start.line).padStart(width));
  return `${INDENT}${where}  ${mark}: ${escapeForTerminal(message)} ${style.dim(`(${rule})`)}`;
}

function skippedText(path: string, message: string, style: TextStyle): string {
  return style.warning(`left out ${escapeForTerminal(path)}: ${escapeForTerminal(message)}`);
}
