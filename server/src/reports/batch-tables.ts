import type { BatchReport } from './batch-report';
import { estimateText } from './batch-words';
import { wordCount } from './terminal-text';

/** A table of a batch's answer: its first row names the columns. */
export interface BatchTable {
  readonly title: string;
  readonly rows: readonly (readonly string[])[];
  /** What is left out of it; null: nothing. */
  readonly more: string | null;
}

/** What the same comes to otherwise. */
export function othersTable({ others = [] }: BatchReport): BatchTable | null {
  if (others.length === 0) return null;
  const rows = others.map((each) => [
    each.model === null ? 'as they are' : `${each.model} · ${each.provider ?? 'nobody known'}`,
    each.batchPrice ? 'batch API' : 'one by one',
    each.inputTokens.likely.toLocaleString('en-US'),
    estimateText(each) + leftOut(each),
  ]);
  return { title: 'otherwise', rows: [['otherwise', 'sent', 'input', 'cost'], ...rows], more: null };
}

function leftOut({ unpriced, requests }: { unpriced: number; requests: number }): string {
  return unpriced > 0 && unpriced < requests ? ` (without ${wordCount(unpriced, 'request')})` : '';
}

const MOST_VALUES = 20;

/** What requests come to by the values of a column. */
export function valuesTable({ by }: BatchReport): BatchTable | null {
  if (!by) return null;
  const rows = by.values
    .slice(0, MOST_VALUES)
    .map((each) => [
      each.value,
      each.requests.toLocaleString('en-US'),
      each.inputTokens.likely.toLocaleString('en-US'),
      estimateText(each) + leftOut(each),
    ]);
  const more = by.more + Math.max(0, by.values.length - MOST_VALUES);
  return {
    title: by.column,
    rows: [[by.column, 'requests', 'input', 'cost'], ...rows],
    more: more > 0 ? `and ${wordCount(more, 'further value')}` : null,
  };
}

const BAR = 30;

/** How many requests have so many input tokens; bars are as long as the largest of them allows. */
export function histogramTable({ histogram, requests }: BatchReport): BatchTable | null {
  if (requests < 2 || histogram.length < 2) return null;
  const most = Math.max(...histogram.map((each) => each.requests));
  const rows = histogram.map(({ below, requests: count }) => [
    `below ${below.toLocaleString('en-US')}`,
    count.toLocaleString('en-US'),
    '█'.repeat(Math.max(1, Math.round((count / most) * BAR))),
  ]);
  return { title: 'input tokens', rows: [['input tokens', 'requests', ''], ...rows], more: null };
}

/** The call, its data and what fills it; one line each. */
export function rowsLines({ rows }: BatchReport): readonly string[] {
  if (!rows) return [];
  const { call, dataset } = rows;
  const what = [call.api, call.model].filter((each) => each !== null).join(' ');
  return [
    `call   ${call.path}:${call.line}${what === '' ? '' : `  ${what}`}`,
    ...(dataset ? [`data   ${FORMATS[dataset.format]}, ${wordCount(dataset.columns.length, 'column')}`] : []),
  ];
}

const FORMATS = {
  csv: 'CSV',
  tsv: 'TSV',
  jsonl: 'JSON lines',
  json: 'a list of JSON',
  lines: 'plain lines',
  parquet: 'Parquet',
} as const;

/** The prompt of the first row; each message is a block of text. */
export function previewParts({
  rows,
}: Pick<BatchReport, 'rows'>): { readonly title: string; readonly messages: readonly string[] } | null {
  const preview = rows?.preview;
  if (!preview || preview.messages.length === 0) return null;
  const tokens = preview.inputTokens;
  const where =
    preview.line === null ? 'what is sent' : `sent with line ${preview.line.toLocaleString('en-US')}`;
  return {
    title: tokens ? `${where}: ${tokens.likely.toLocaleString('en-US')} tokens` : where,
    messages: preview.messages.map(({ role, text }) => (role === 'text' ? text : `${role}: ${text}`)),
  };
}
