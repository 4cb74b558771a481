import { KEEPS_LAST } from '../../../shared/src/account';
import { STATE_WORDS } from '../core/billing/account-words';
import type { AssembledAccount } from '../core/billing/assemble-account';
import { amountText, balanceText, unitOfSpending } from '../core/billing/balance-text';
import { plainLine } from './markdown';

/** An account in a line: `$12.48 · Starter`. Plain text, without anything that a status bar gives a meaning to. */
export function accountSummary(assembled: AssembledAccount, name: string): string {
  const { account } = assembled;
  const parts = [
    account.sandbox ? 'SANDBOX' : null,
    amountPart(assembled, name),
    account.plan === null ? null : statusText(account.plan),
  ];
  return parts.filter((part) => part !== null).join(' · ');
}

function amountPart({ account: { balance }, facts }: AssembledAccount, name: string): string {
  const { state } = balance;
  const words = STATE_WORDS[state];
  const left = balanceText(balance);
  if (left !== null) return state === 'known' ? left : `${left} (${words})`;
  const spent = facts.spending?.thisMonth;
  const unit = unitOfSpending(facts.spending ?? {}, balance);
  if (spent !== undefined && !KEEPS_LAST.has(state) && unit.currency !== null)
    return `${amountText(spent, unit)} this month`;
  return words === '' ? `${statusText(name)}: amount not told` : `${statusText(name)}: ${words}`;
}

/** Text of others for a status bar: one line, and no `$(icon)`. */
function statusText(text: string): string {
  const line = plainLine(text).replaceAll('$(', '$ (');
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line;
}

const LONGEST = 40;
const MINUTE = 60_000;

/** How long ago an ISO time was, in steps that change seldom; `now` in ms. */
export function ageText(at: string, now: number): string {
  const minutes = Math.floor((now - Date.parse(at)) / MINUTE);
  if (minutes < 2) return 'just now';
  if (minutes < 10) return `${minutes} min ago`;
  if (minutes < 60) return `${Math.floor(minutes / 5) * 5} min ago`;
  const hours = Math.floor(minutes / 60);
  if (hours < 48) return hours === 1 ? 'an hour ago' : `${hours} hours ago`;
  return `${Math.floor(hours / 24)} days ago`;
}
