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
import { escapedForMarkdown as escaped, markdownRows as table } from './markdown-text';

/** What a batch costs as Markdown, with a line break at its end. */
export function batchMarkdown(report: BatchReport): string {
  const { inputTokens, outputTokens, byModel, assumptions, catalog } = report;
  const rows = byModel.map((each) => [
    `${each.model ?? 'no model'}`,
    each.provider ?? '',
    each.requests.toLocaleString('en-US'),
    tokensText(each.inputTokens),
    tokensText(each.outputTokens),
    modelText(each),
  ]);
  const parts = [
    [`**${escaped(report.file)}**: ${escaped(totalText(report))}`],
    [`Input ${escaped(tokensText(inputTokens))} tokens, output ${escaped(tokensText(outputTokens))} tokens.`],
    [...rowsLines(report), ...furtherLines(report)].map((line) => `- ${escaped(line)}`),
    table(['Model', 'Provider', 'Requests', 'Input tokens', 'Output tokens', 'Cost'], rows),
    ...[othersTable(report), valuesTable(report), histogramTable(report)].map(furtherTable),
    dearest(report),
    preview(report),
    problemLines(report).map((line) => `- ${escaped(line)}`),
    adviceLines(report).map((line) => `- ${escaped(line)}`),
    [...assumptions, `prices of ${catalog.asOf}`].map((line) => `- ${escaped(line)}`),
  ];
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function furtherTable(found: BatchTable | null): string[] {
  if (found === null) return [];
  const [head = [], ...rows] = found.rows;
  return [...table(head, rows), ...(found.more === null ? [] : ['', escaped(found.more)])];
}

function dearest({ dearest: lines, requests }: BatchReport): string[] {
  if (requests < 2 || lines.length === 0) return [];
  const rows = lines.map(({ line, id, model, likely, currency }) => [
    String(line),
    id ?? '',
    model ?? '',
    `≈ ${formatMoney({ amount: likely, currency })}`,
  ]);
  return table(['Dearest, line', 'Id', 'Model', 'Cost'], rows);
}

function preview(report: BatchReport): string[] {
  const found = previewParts(report);
  return found === null
    ? []
    : [`${escaped(found.title)}:`, '', ...found.messages.map((message) => `> ${escaped(message)}`)];
}
