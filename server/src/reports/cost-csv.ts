import type { CostReport, CostSite } from './cost-report';
import { sitesBelow } from './cost-words';
import { type CsvValue, csvText } from './csv';

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

/** A row for each call, by folder and file, with all digits; lines and cells count from 1, as editors show them. */
export function costCsv({ tree }: CostReport): string {
  return csvText([HEAD, ...sitesBelow(tree).map(rowOf)]);
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
