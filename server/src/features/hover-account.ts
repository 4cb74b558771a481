import { compareAmounts, divideAmounts, multiplyAmounts } from '../../../shared/src/money';
import type { Costed } from '../core/analyze/file-analysis';
import { balanceText } from '../core/billing/balance-text';
import type { Accounts } from '../session/accounts';
import { escapeMarkdown } from './markdown';

/**
 * Which connected account pays for a call, and what part of its balance one call and a thousand take; null where no account of
 * that provider is connected. Shares are told where both are in one currency.
 */
export function payerLine(costed: Costed, accounts: Accounts | null): string | null {
  const entry = costed.provider === null ? null : (accounts?.of(costed.provider) ?? null);
  if (!entry) return null;
  const { account } = entry.assembled();
  const own = account.account === 'default' ? '' : ` (${escapeMarkdown(account.account)})`;
  const sandbox = account.sandbox ? ' in the SANDBOX' : '';
  const payer = `Paid by your account at **${escapeMarkdown(entry.provider.name)}**${own}${sandbox}`;
  const left = balanceText(account.balance);
  if (left === null) return `${payer}: ${escapeMarkdown(account.message)}`;
  const { amount, currency } = account.balance;
  const { estimate } = costed;
  if (!estimate || amount === null || currency !== estimate.currency || compareAmounts(amount, '0') <= 0)
    return `${payer}: ${escapeMarkdown(left)} left`;
  const share = (times: string) => shareText(multiplyAmounts(estimate.likely, times), amount);
  return `${payer}: one call takes ${share('1')} of ${escapeMarkdown(left)}, 1,000 calls ${share('1000')}`;
}

/** A part of a balance for people. Both are decimal digits; `balance` is above zero. */
export function shareText(cost: string, balance: string): string {
  const percent = Number(divideAmounts(multiplyAmounts(cost, '100'), balance));
  if (percent === 0) return 'nothing';
  if (percent < 0.01) return 'less than 0.01%';
  if (percent <= 100) return `${Number(percent.toPrecision(2))}%`;
  const times = percent / 100;
  return `${times < 10 ? Number(times.toPrecision(2)) : Math.round(times)} times that`;
}
