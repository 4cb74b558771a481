import { formatMoney } from '../../../shared/src/money-format';
import type { CallReport, MoneyRange } from './check-report';
import type { CostReport } from './cost-report';
import type { CostSums } from './cost-sums';
import { wordCount } from './terminal-text';
import { openEnd } from './totals';

/** `≈ $4.20, max $9.00` in each currency, and how many calls are not in it; `unknown` where none is. */
export function sumWords({ calls, priced, unpriced, byCurrency }: CostSums): string {
  if (priced === 0) return calls === 0 ? 'no calls' : 'unknown';
  const sums = Object.entries(byCurrency).map(([currency, sum]) => rangeWords(sum, currency));
  return `${sums.join(' and ')}${unpriced > 0 ? ` + ${unpriced.toLocaleString('en-US')} unknown` : ''}`;
}

/** `$4.20` where it is certain. */
export function rangeWords({ low, likely, high }: MoneyRange, currency: string): string {
  const money = (amount: string) => formatMoney({ amount, currency });
  if (low === high) return money(likely);
  return `≈ ${money(likely)}, ${high === null ? 'no known maximum' : `max ${money(high)}`}`;
}

/** What all calls cost, in one sentence without an end. */
export function totalWords(report: CostSums): string {
  const calls = wordCount(report.calls, 'call');
  return report.priced === 0
    ? `${calls}${report.calls === 0 ? '' : ', none with a known cost'}`
    : `${calls}, each run once: ${sumWords(report)}`;
}

/** What the sums rest on. */
export function basisLines({ tree, catalog }: Pick<CostReport, 'tree' | 'catalog'>, asOf: string | null) {
  const uncapped = sitesBelow(tree).filter((site) => site.estimate !== null && openEnd(site) === 'output');
  return [
    ...(uncapped.length > 0
      ? [`${wordCount(uncapped.length, 'call')} without a cap, whose max is the model's own limit`]
      : []),
    asOf === null ? `prices of ${catalog.asOf}` : `prices on ${asOf}, by the list of ${catalog.asOf}`,
  ];
}

/** Why the cost of a call is unknown, in one sentence. */
export function reasonWords({ unknown }: Pick<CallReport, 'unknown'>): string {
  return unknown?.message ?? 'the reason is not known either';
}

/** All calls of a tree, in its order. */
export function sitesBelow({ folders, files }: CostReport['tree']): CostReport['unknown'] {
  return [...folders.flatMap(sitesBelow), ...files.flatMap(({ sites }) => sites)];
}

/** A folder's or file's path as it is called below another one. */
export function nameBelow(path: string, parent: string): string {
  return parent === '' ? path : path.slice(parent.length + 1);
}
