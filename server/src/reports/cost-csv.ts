import type { CostReport, CostSite } from './cost-report';
import { sitesBelow } from './cost-words';
import { type CsvValue, csvText } from './csv';
import type { CallChange, CallSide } from './diff-report';

const HEAD = [
  'path',
  'line',
  'cell',
  'api',
  'provider',
  'model',
  'input_tokens',
  'output_tokens',
  'currency',
  'cost_low',
  'cost_likely',
  'cost_high',
  'unknown_code',
  'unknown_message',
];

/** Only where a commit was compared with. */
const CHANGE_HEAD = ['change', 'before_provider', 'before_model', 'before_currency', 'before_likely'];

/**
 * A row for each call, by folder and file, with all digits; lines and cells count from 1, as editors show them. Where a commit was
 * compared with, what a call was then; calls that are gone come last.
 */
export function costCsv({ tree, changes }: CostReport): string {
  const sites = sitesBelow(tree);
  if (changes === null) return csvText([HEAD, ...sites.map(rowOf)]);
  const waiting = new Map<string, CallChange[]>();
  for (const change of changes.calls)
    if (change.after) waiting.set(keyOf(change.after), [...(waiting.get(keyOf(change.after)) ?? []), change]);
  const changeOf = (site: CostSite) => waiting.get(keyOf({ ...site, line: site.callee.line }))?.shift();
  const gone = changes.calls.flatMap(({ before, after }) => (before && !after ? [goneRow(before)] : []));
  return csvText([
    [...HEAD, ...CHANGE_HEAD],
    ...sites.map((site) => [...rowOf(site), ...changeCells(changeOf(site))]),
    ...gone,
  ]);
}

function keyOf({ path, cell, line, api }: Pick<CallSide, 'path' | 'cell' | 'line' | 'api'>): string {
  return `${path}\n${cell ?? ''}\n${line}\n${api}`;
}

function changeCells(change: CallChange | undefined): CsvValue[] {
  const before = change?.before ?? null;
  return [change?.change ?? null, ...beforeCells(before)];
}

function beforeCells(before: CallSide | null): CsvValue[] {
  const { provider = null, model = null, estimate = null } = before ?? {};
  return [provider, model, estimate?.currency ?? null, estimate?.likely ?? null];
}

/** Its line is that of the commit. */
function goneRow(before: CallSide): CsvValue[] {
  const { path, line, cell, api } = before;
  const place = [path, line + 1, cell === undefined ? null : cell + 1, api];
  const nothing = HEAD.slice(place.length).map(() => null);
  return [...place, ...nothing, 'removed', ...beforeCells(before)];
}

function rowOf(site: CostSite): CsvValue[] {
  const { path, callee, cell, api, provider, model, models, usage, estimate, unknown } = site;
  return [
    path,
    callee.line + 1,
    cell === undefined ? null : cell + 1,
    api,
    provider,
    model ?? (models.join(' | ') || null),
    usage.inputTokens?.likely ?? null,
    usage.outputTokens?.likely ?? null,
    estimate?.currency ?? null,
    estimate?.low ?? null,
    estimate?.likely ?? null,
    estimate?.high ?? null,
    unknown?.code ?? null,
    unknown?.message ?? null,
  ];
}
