import type { BatchAnswer, BatchAssumed, BatchPlan } from '../../../shared/src/batch-protocol';
import { multiplyAmounts } from '../../../shared/src/money';
import { formatMoney } from '../../../shared/src/money-format';
import type { AccountOfBatch, QuoteOfBatch } from '../ports/batch-runner';
import { batchCsv } from '../reports/batch-csv';
import { batchMarkdown } from '../reports/batch-markdown';
import type { BatchReport } from '../reports/batch-report';
import { type BatchTable, othersTable, previewParts, rowsLines, valuesTable } from '../reports/batch-tables';
import {
  adviceLines,
  furtherLines,
  modelText,
  moneyRange,
  problemLines,
  tokensText,
  totalText,
} from '../reports/batch-words';
import { jsonText } from '../reports/json';

/** What an answer says besides its report. */
export interface AnswerContext {
  readonly assumed: BatchAssumed;
  /** Of the settings. */
  readonly outputTokens: number;
  readonly account: AccountOfBatch | null;
  /** Whether its rows stand in lines of a text. */
  readonly hasLines: boolean;
  /** As in `BatchAnswer`. */
  readonly canSample: number | null;
  readonly quote: QuoteOfBatch | null;
  /** What else is to be told of how it was read. */
  readonly notes: readonly string[];
}

const MOST_PREVIEW = 2_000;
const MOST_PROBLEMS = 30;

/** A report as an editor shows it. */
export function batchAnswer(report: BatchReport, context: AnswerContext): BatchAnswer {
  const { assumed, outputTokens, account, hasLines, canSample } = context;
  const most = Math.max(1, ...report.histogram.map(({ requests }) => requests));
  const retries =
    assumed.retries === 0 ? [] : [`${assumed.retries} of 100 requests are sent again and paid for again`];
  const problems = problemLines(report);
  return {
    problem: null,
    title: report.rows?.dataset
      ? `${report.file} in ${report.rows.call.path}:${report.rows.call.line}`
      : report.file,
    cost: costText(report),
    summary: [
      countWords(report),
      ...leastWords(report),
      `input ${tokensText(report.inputTokens)} tokens, output ${tokensText(report.outputTokens)} tokens`,
      ...rowsLines(report).map((line) => line.replace(/ +/g, ' ')),
      ...quoteLines(context.quote, report),
      ...furtherLines(report),
    ],
    problems:
      problems.length > MOST_PROBLEMS
        ? [...problems.slice(0, MOST_PROBLEMS), `and ${problems.length - MOST_PROBLEMS} more`]
        : problems,
    assumed,
    defaults: {
      outputTokens,
      balance: account?.balance ?? '',
      requestsPerMinute: account?.requestsPerMinute?.toString() ?? '',
      tokensPerMinute: account?.tokensPerMinute?.toString() ?? '',
    },
    quoted: context.quote?.place ?? null,
    canSample,
    columns: report.rows?.dataset?.columns ?? [],
    tables: [modelsTable(report), othersTable(report), valuesTable(report)].flatMap((table) =>
      table ? [shownTable(table)] : [],
    ),
    histogram: report.histogram.map(({ below, requests }) => ({
      label: `below ${below.toLocaleString('en-US')}`,
      count: requests.toLocaleString('en-US'),
      share: requests / most,
    })),
    dearest:
      report.requests < 2
        ? []
        : report.dearest.map(({ line, id, likely, currency }) => ({
            line: hasLines ? line : null,
            label: `${hasLines ? 'line' : 'row'} ${line.toLocaleString('en-US')}${id === null ? '' : ` · ${id}`}`,
            cost: `≈ ${formatMoney({ amount: likely, currency })}`,
          })),
    preview: previewOf(report),
    notes: [
      ...context.notes,
      ...retries,
      ...report.assumptions.map(withoutOptions),
      ...adviceLines(report),
      `prices of ${report.catalog.asOf}`,
    ],
    exports: { markdown: batchMarkdown(report), csv: batchCsv(report), json: jsonText(report) },
  };
}

/** What who bills says it costs, beside what we say. */
function quoteLines(quoted: QuoteOfBatch | null, { requests }: BatchReport): string[] {
  if (!quoted?.quote) return [];
  const { provider, quote } = quoted;
  const { currency, age } = quote;
  const money = (amount: string) => formatMoney({ amount, currency });
  const all = money(multiplyAmounts(quote.amount, String(requests)));
  return [`${provider} quoted ${money(quote.amount)} for one call (${age}): ${all} for all`];
}

/** Options of the terminal mean nothing in an editor. */
function withoutOptions(note: string): string {
  return note.replace(/ \(--[a-z][^()]*\)/g, '');
}

function countWords(report: BatchReport): string {
  return totalText(report).split(':')[0] ?? '';
}

function leastWords({ estimate }: BatchReport): string[] {
  if (!estimate || estimate.low === estimate.high) return [];
  const { currency, low, likely, high } = estimate;
  const money = (amount: string) => formatMoney({ amount, currency });
  const most = high === null ? 'nothing limits the most' : `at most ${money(high)}`;
  return [`at least ${money(low)}, likely ${money(likely)}, ${most}`];
}

function costText({ estimate, byCurrency }: BatchReport): string {
  if (estimate) return moneyRange(estimate, estimate.currency);
  const sums = Object.entries(byCurrency).map(([currency, sum]) => moneyRange(sum, currency));
  return sums.length === 0 ? 'no known price' : sums.join(' and ');
}

const MOST_MODELS = 50;

function modelsTable({ byModel }: BatchReport): BatchTable {
  const rows = byModel
    .slice(0, MOST_MODELS)
    .map((each) => [
      `${each.model ?? 'no model'} · ${each.provider ?? 'nobody known'}`,
      each.requests.toLocaleString('en-US'),
      each.inputTokens.likely.toLocaleString('en-US'),
      each.outputTokens.likely.toLocaleString('en-US'),
      modelText(each),
    ]);
  const more = byModel.length - MOST_MODELS;
  return {
    title: 'By model',
    rows: [['Model', 'Requests', 'Input', 'Output', 'Cost'], ...rows],
    more: more > 0 ? `and ${more} further models` : null,
  };
}

const TITLES: Readonly<Record<string, string>> = { 'By model': 'By model', otherwise: 'The same otherwise' };

function shownTable({ title, rows: [head = [], ...rows], more }: BatchTable) {
  const named = TITLES[title] ?? `By ${title}`;
  const [first = '', ...others] = head;
  const isColumn = TITLES[title] === undefined;
  return {
    title: named,
    head: [isColumn ? first : capitalized(first), ...others.map(capitalized)],
    rows,
    more,
  };
}

function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** What is sent with the first row, in one text. */
export function previewOf(report: Pick<BatchReport, 'rows'>): BatchPlan['preview'] {
  const parts = previewParts(report);
  if (parts === null) return null;
  const text = parts.messages.join('\n\n');
  return {
    title: parts.title,
    text: text.length > MOST_PREVIEW ? `${text.slice(0, MOST_PREVIEW)}…` : text,
  };
}

/** An answer that says why there is none. */
export function noAnswer(problem: string, assumed: BatchAssumed): BatchAnswer {
  return {
    problem,
    title: '',
    cost: '',
    summary: [],
    problems: [],
    assumed,
    defaults: { outputTokens: 0, balance: '', requestsPerMinute: '', tokensPerMinute: '' },
    quoted: null,
    canSample: null,
    columns: [],
    tables: [],
    histogram: [],
    dearest: [],
    preview: null,
    notes: [],
    exports: { markdown: '', csv: '', json: '' },
  };
}
