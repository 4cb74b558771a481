import { callRows } from './call-rows';
import type { CallReport, CheckReport, FileReport, FindingReport } from './check-report';
import { checkSummary, type SummaryContext } from './check-summary';
import { labelWidth, placeLabel } from './place-label';
import { escapeForTerminal, type TextStyle } from './terminal-text';
import { siteKey, type UsesByCall, usesByCall, usesText } from './use-lines';

/** What the table depends on besides the report. */
export interface CheckTextContext extends SummaryContext {
  readonly style: TextStyle;
  /** Columns that a row of the table should fit into. */
  readonly width: number;
}

const INDENT = '  ';

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
  const parts = { rows: texts, uses: usesByCall(report.files), width, style };
  const blocks = [
    ...report.files.map((file) => fileText(file, parts)),
    report.skipped.map(({ path, message }) => skippedText(path, message, style)).join('\n'),
    checkSummary(report, context),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

/** What the blocks of files are made of. */
interface Blocks {
  readonly rows: ReadonlyMap<CallReport, string>;
  readonly uses: UsesByCall;
  readonly width: number;
  readonly style: TextStyle;
}

/** Empty for a file that only uses what others hold: its uses stand with the calls. */
function fileText(file: FileReport, { rows, uses, width, style }: Blocks): string {
  const behindLine = ' '.repeat(INDENT.length + width + 2);
  const calls = file.calls.flatMap((call) => {
    const used = usesText(uses.get(siteKey(file.path, call.cell, call.callee.line)), file.path);
    return [rows.get(call) ?? '', ...(used === '' ? [] : [`${behindLine}${style.dim(used)}`])];
  });
  const findings = file.findings.map((finding) => findingText(finding, width, style));
  const lines = [...calls, ...findings];
  return lines.length === 0 ? '' : [style.bold(escapeForTerminal(file.path)), ...lines].join('\n');
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
