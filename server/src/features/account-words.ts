import { KEEPS_LAST } from '../../../shared/src/account';
import { STATE_WORDS } from '../core/billing/account-words';
import type { AssembledAccount } from '../core/billing/assemble-account';
import { amountText, balanceText, unitOfSpending } from '../core/billing/balance-text';
import { plainLine } from './markdown';

/** An account in a line: `$12.48 · Starter`. Plain text, without anything that a status bar gives a meaning to. */
export function accountSummary(assembled: AssembledAccount, name: string): string {
  const { amount, needsName } = amountPart(assembled);
  const sandbox = assembled.account.sandbox ? 'SANDBOX' : null;
  return joined(sandbox, needsName ? `${statusText(name)}: ${amount}` : amount, planPart(assembled));
}

/** As `accountSummary`, where the provider's name and the sandbox stand beside it: `publishes no balance`. */
export function accountLine(assembled: AssembledAccount): string {
  return joined(amountPart(assembled).amount, planPart(assembled));
}

function joined(...parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null).join(' · ');
}

function planPart({ account: { plan } }: AssembledAccount): string | null {
  return plan === null ? null : statusText(plan);
}

/** Words without an amount need the name of whom they are about. */
function amountPart({ account: { balance }, facts }: AssembledAccount): {
  readonly amount: string;
  readonly needsName: boolean;
} {
  const { state } = balance;
  const words = STATE_WORDS[state];
  const left = balanceText(balance);
  if (left !== null) return { amount: state === 'known' ? left : `${left} (${words})`, needsName: false };
  const spent = facts.spending?.thisMonth;
  const unit = unitOfSpending(facts.spending ?? {}, balance);
  if (spent !== undefined && !KEEPS_LAST.has(state) && unit.currency !== null)
    return { amount: `${amountText(spent, unit)} this month`, needsName: false };
  return { amount: words === '' ? 'amount not told' : words, needsName: true };
}

/** Text of others for a status bar: one line, and no `$(icon)`. */
function statusText(text: string): string {
  const line = plainLine(text).replaceAll('$(', '$ (');
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line;
}

const LONGEST = 40;
