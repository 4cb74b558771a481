import { callRows, lineNumber } from './call-rows';
import type { CallReport, CheckReport, FileReport, FindingReport } from './check-report';
import { checkSummary, type SummaryContext } from './check-summary';
import { escapeForTerminal, type TextStyle } from './terminal-text';

/** What the table depends on besides the report. */
export interface CheckTextContext extends SummaryContext {
  readonly style: TextStyle;
  /** Columns that a row of the table should fit into. */
  readonly width: number;
}

const INDENT = '  ';
/** Where the text behind a line number starts. */
const BEHIND_LINE = ' '.repeat(9);
const USES_SHOWN = 8;

/** The report as a table for people, with a line break at its end. */
export function checkReportText(report: CheckReport, context: CheckTextContext): string {
  const { style } = context;
  const calls = report.files.flatMap((file) => file.calls);
  const rows = callRows(calls, context.width);
  const texts = new Map(
    calls.map((call, at) => {
      const { line, request, cost } = rows[at]!;
      const words = call.estimate ? cost : style.warning(cost);
      return [call, `${INDENT}${style.dim(line)}  ${request}  ${words}`];
    }),
  );
  const blocks = [
    ...report.files.map((file) => fileText(file, texts, style)),
    report.skipped.map(({ path, message }) => skippedText(path, message, style)).join('\n'),
    checkSummary(report, context),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function fileText(file: FileReport, rows: ReadonlyMap<CallReport, string>, style: TextStyle): string {
  const uses = usesByLine(file);
  const calls = file.calls.flatMap((call) => {
    const used = usesText(uses.get(call.callee.line) ?? []);
    return [rows.get(call) ?? '', ...(used === '' ? [] : [`${BEHIND_LINE}${style.dim(used)}`])];
  });
  const findings = file.findings.map((finding) => findingText(finding, style));
  return [style.bold(escapeForTerminal(file.path)), ...calls, ...findings].join('\n');
}

/** Lines (1-based) of the uses of the call on a line (0-based). */
function usesByLine({ uses }: FileReport): ReadonlyMap<number, readonly number[]> {
  const lines = new Map<number, Set<number>>();
  for (const { range, of } of uses)
    lines.set(of.line, (lines.get(of.line) ?? new Set()).add(range.start.line + 1));
  return new Map([...lines].map(([line, used]) => [line, [...used]]));
}

function usesText(lines: readonly number[]): string {
  if (lines.length === 0) return '';
  const more = lines.length - USES_SHOWN;
  const shown = lines.slice(0, USES_SHOWN).join(', ');
  return `used in line${lines.length > 1 ? 's' : ''} ${shown}${more > 0 ? ` and ${more} more` : ''}`;
}

function findingText({ rule, severity, message, range }: FindingReport, style: TextStyle): string {
  const mark = severity === 'error' || severity === 'warning' ? style.warning(severity) : severity;
  const where = style.dim(lineNumber(range.start.line));
  return `${INDENT}${where}  ${mark}: ${escapeForTerminal(message)} ${style.dim(`(${rule})`)}`;
}

function skippedText(path: string, message: string, style: TextStyle): string {
  return style.warning(`left out ${escapeForTerminal(path)}: ${escapeForTerminal(message)}`);
}
