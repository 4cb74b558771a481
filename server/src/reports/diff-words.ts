import { compareAmounts } from '../../../shared/src/money';
import { formatMoney } from '../../../shared/src/money-format';
import type { MoneyRange } from './check-report';
import { rangeWords } from './cost-words';
import type { CallSide, DiffReport } from './diff-report';
import { wordCount } from './terminal-text';

/** What a change adds to the cost of the calls, in one sentence without an end. */
export function differenceWords({ totals }: Pick<DiffReport, 'totals'>): string {
  const { before, after, difference } = totals;
  const parts = Object.entries(difference).filter(([, range]) => !isNothing(range));
  const changes = parts.map(([currency, range]) => {
    const to = after.byCurrency[currency];
    return `${signed(range.likely, currency)}${highWords(range, currency)}${to ? `, to ${rangeWords(to, currency)}` : ''}`;
  });
  const unknown = after.unpriced - before.unpriced;
  const unknownWords =
    unknown === 0
      ? []
      : [`${unknown > 0 ? '+' : '−'}${wordCount(Math.abs(unknown), 'call')} of unknown cost`];
  const all = [...changes, ...unknownWords];
  return all.length === 0 ? 'The calls cost what they did' : `The calls, each run once: ${all.join('; ')}`;
}

function highWords({ likely, high }: MoneyRange, currency: string): string {
  return high === null || high === '0' || compareAmounts(high, likely) === 0
    ? ''
    : ` (max ${signed(high, currency)})`;
}

/** `+$0.0042`, `−$0.0042`. */
export function signed(amount: string, currency: string): string {
  const isLess = amount.startsWith('-');
  const money = formatMoney({ amount: isLess ? amount.slice(1) : amount, currency });
  return `${isLess ? '−' : '+'}${money}`;
}

/** Who is asked. */
export function sideWords(side: CallSide): string {
  return `${side.api} ${side.model ?? '?'} · ${side.provider ?? '?'}`;
}

/** What one call costs; why that is unknown, without its advice. */
export function costWords({ estimate, unknown }: CallSide): string {
  if (estimate) return rangeWords(estimate, estimate.currency);
  return `unknown: ${(unknown?.message ?? '').split('; ')[0]}`;
}

export function findingsWords({ findings, fixed }: DiffReport): string {
  const parts = [
    findings.length > 0 ? `${wordCount(findings.length, 'new finding')}` : '',
    fixed > 0 ? `${fixed.toLocaleString('en-US')} gone` : '',
  ];
  return parts.filter((part) => part !== '').join(', ');
}

/** The commit that something is compared with, and the name that it was asked for by. */
export function commitWords({ commit, name }: DiffReport['since']): string {
  return `${commit.slice(0, 10)} (${name})`;
}

/** What the calls are compared with. */
export function sinceWords({ since, catalog }: DiffReport): string {
  return `compared with ${commitWords(since)}; prices of ${catalog.asOf}`;
}

function isNothing({ low, likely, high }: MoneyRange): boolean {
  return low === '0' && likely === '0' && high === '0';
}
