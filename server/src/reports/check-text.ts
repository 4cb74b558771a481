import { formatMoney } from '../../../shared/src/money-format';
import type { CallReport, CheckReport, FileReport, MoneyReport } from './check-report';
import { alignColumns, escapeForTerminal, PLAIN_STYLE, type TextStyle } from './terminal-text';

/** The report as a table for people, with a line break at its end. */
export function checkReportText(report: CheckReport, style: TextStyle = PLAIN_STYLE): string {
  const files = report.files.map((file) => fileText(file, style));
  const skipped = report.skipped.map(({ path, message }) =>
    style.warning(`left out ${escapeForTerminal(path)}: ${escapeForTerminal(message)}`),
  );
  const blocks = [...files, skipped.join('\n'), totalsText(report, style)].filter((block) => block !== '');
  return `${blocks.join('\n\n')}\n`;
}

function fileText(file: FileReport, style: TextStyle): string {
  const rows = alignColumns(file.calls.map(callRow)).map((row, at) =>
    styledRow(row, file.calls[at]!, file, style),
  );
  const findings = file.findings.map(({ range, message, severity }) =>
    style.warning(`  ${lineNumber(range.start.line)}  ${severity}: ${escapeForTerminal(message)}`),
  );
  return [style.bold(escapeForTerminal(file.path)), ...rows, ...findings].join('\n');
}

/** Cells: line, kind of request, model and provider, likely cost, worst case or what is not known. */
function callRow(call: CallReport): string[] {
  const who = `${call.models.length > 0 ? call.models.map(escapeForTerminal).join(' or ') : '?'} · ${call.provider ?? '?'}`;
  const start = [lineNumber(call.callee.line), call.api, who];
  if (!call.estimate) return [...start, '', escapeForTerminal(call.unknown?.message ?? 'price unknown')];
  return [...start, ...costCells(call, call.estimate), repeatText(call)];
}

function costCells(call: CallReport, { currency, low, likely, high }: MoneyReport): [string, string] {
  const money = (amount: string) => formatMoney({ amount, currency });
  if (low === high) return [money(likely), ''];
  return [`≈ ${money(likely)}`, high === null || hasNoCap(call) ? 'no cap' : `max ${money(high)}`];
}

/** Whether nothing in the call limits what it may cost; the model's own limit may still end it. */
function hasNoCap({ usage }: CallReport): boolean {
  return Object.values(usage).some(({ how }) => how === 'unbounded');
}

function repeatText({ repeat }: CallReport): string {
  if (repeat.low === repeat.high) return repeat.likely === 1 ? '' : `× ${repeat.likely}`;
  return '/ item';
}

function styledRow(row: readonly string[], call: CallReport, file: FileReport, style: TextStyle): string {
  const [line, api, who, ...cost] = row;
  const words = call.estimate ? cost.join('  ').trimEnd() : style.warning(cost.join('  ').trim());
  const uses = file.uses
    .filter((use) => use.of.line === call.callee.line)
    .map((use) => use.range.start.line + 1);
  const used =
    uses.length > 0
      ? `\n         ${style.dim(`used in line${uses.length > 1 ? 's' : ''} ${uses.join(', ')}`)}`
      : '';
  return `  ${style.dim(line ?? '')}  ${api}  ${who}  ${words}${used}`;
}

const lineNumber = (line: number) => String(line + 1).padStart(5);

function totalsText({ files, totals, catalog }: CheckReport, style: TextStyle): string {
  if (totals.calls === 0) return 'No calls of generative-AI APIs found.';
  const sums = Object.entries(totals.byCurrency).map(([currency, sum]) => {
    const money = (amount: string) => formatMoney({ amount, currency });
    return `≈ ${money(sum.likely)}${sum.high === null ? '' : `, max ${money(sum.high)}`}`;
  });
  const each = totals.calls === 1 ? '1 call' : `${totals.calls} calls, each run once`;
  const head = `${each}: ${sums.length > 0 ? sums.join(' and ') : 'no price known'}`;
  const uncapped = files
    .flatMap((file) => file.calls)
    .filter((call) => call.estimate && hasNoCap(call)).length;
  const notes = [
    uncapped > 0 ? `${uncapped} without a cap` : '',
    totals.unpriced > 0 ? `${totals.unpriced} with unknown cost, not in the sum` : '',
    `prices of ${catalog.asOf}`,
  ];
  return `${style.bold(head)}\n${style.dim(notes.filter((note) => note !== '').join(' · '))}`;
}
