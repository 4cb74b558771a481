import { formatMoney } from '../../../shared/src/money-format';
import type { BatchReport } from './batch-report';
import {
  type BatchTable,
  histogramTable,
  othersTable,
  previewParts,
  rowsLines,
  valuesTable,
} from './batch-tables';
import { adviceLines, furtherLines, modelText, problemLines, tokensText, totalText } from './batch-words';
import { alignColumns, cutText, escapeForTerminal, type TextStyle } from './terminal-text';

export interface BatchTextContext {
  readonly style: TextStyle;
  /** ISO date whose prices were asked for; null: today's. */
  readonly asOf: string | null;
}

/** A message may quote a line of any length. */
const MOST_WORDS = 300;
const MOST_ROWS = 20;
const MOST_CELL = 80;

/** What a batch costs as text for people, with a line break at its end. */
export function batchText(report: BatchReport, { style, asOf }: BatchTextContext): string {
  const problems = problemLines(report).map((line) => style.warning(shown(line)));
  const prices =
    asOf === null
      ? `prices of ${report.catalog.asOf}`
      : `prices on ${asOf}, by the list of ${report.catalog.asOf}`;
  const parts = [
    [style.bold(`${escapeForTerminal(report.file)}: ${totalText(report)}`)],
    [`input  ${tokensText(report.inputTokens)} tokens`, `output ${tokensText(report.outputTokens)} tokens`],
    rowsLines(report).map(shown),
    furtherLines(report),
    modelRows(report, style),
    tableRows(othersTable(report), style),
    tableRows(valuesTable(report), style),
    tableRows(histogramTable(report), style),
    dearRows(report, style),
    previewRows(report, style),
    problems,
    adviceLines(report).map(shown),
    [...report.assumptions.map(shown), prices].map((line) => style.dim(line)),
  ];
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function shown(text: string): string {
  return escapeForTerminal(cutText(text, MOST_WORDS));
}

function tableRows(table: BatchTable | null, style: TextStyle): string[] {
  if (table === null) return [];
  const rows = table.rows.map((cells) => cells.map((cell) => escapeForTerminal(cutText(cell, MOST_CELL))));
  const [title = '', ...lines] = alignColumns(rows).map((row) => row.join('  ').trimEnd());
  return [style.dim(title), ...lines, ...(table.more === null ? [] : [table.more])];
}

/** Of a message, so many characters and lines are shown. */
const MOST_SHOWN = 600;
const MOST_LINES = 6;

function previewRows(report: BatchReport, style: TextStyle): string[] {
  const preview = previewParts(report);
  if (preview === null) return [];
  const lines = preview.messages.flatMap((message) => {
    const all = cutText(message, MOST_SHOWN).split(/\r\n|\n|\r/);
    const some = all.slice(0, MOST_LINES);
    return all.length > MOST_LINES ? [...some, '…'] : some;
  });
  return [style.dim(preview.title), ...lines.map((line) => `  ${escapeForTerminal(line)}`)];
}

function modelRows({ byModel }: BatchReport, style: TextStyle): string[] {
  const rows = byModel
    .slice(0, MOST_ROWS)
    .map((each) => [
      shown(`${each.model ?? 'no model'} · ${each.provider ?? 'nobody known'}`),
      each.requests.toLocaleString('en-US'),
      each.inputTokens.likely.toLocaleString('en-US'),
      each.outputTokens.likely.toLocaleString('en-US'),
      modelText(each),
    ]);
  const head = ['model', 'requests', 'input', 'output', 'cost'];
  const [title = '', ...lines] = alignColumns([head, ...rows]).map((row) => row.join('  ').trimEnd());
  const more = byModel.length - MOST_ROWS;
  return [style.dim(title), ...lines, ...(more > 0 ? [`and ${more} further models`] : [])];
}

function dearRows({ dearest, requests }: BatchReport, style: TextStyle): string[] {
  if (dearest.length === 0 || requests < 2) return [];
  const rows = dearest.map(({ line, id, model, likely, currency }) => [
    `line ${line}`,
    shown(id ?? ''),
    shown(model ?? ''),
    `≈ ${formatMoney({ amount: likely, currency })}`,
  ]);
  return [style.dim('the dearest'), ...alignColumns(rows).map((row) => row.join('  ').trimEnd())];
}
