import type { Account } from '../../../../shared/src/account';
import { groupThousands } from '../../../../shared/src/money-format';
import { STATE_WORDS } from './account-words';
import type { AssembledAccount } from './assemble-account';
import { amountText, sizesText, unitOfSpending } from './balance-text';
import type { BurnRate } from './burn-rate';
import { ageText, timeText } from './time-text';

/** What the rows of an account are made of. */
export interface AccountRowsInput {
  readonly assembled: AssembledAccount;
  readonly burn: BurnRate | null;
  /** Sizes that the provider sells. Decimal digits. */
  readonly topUps: readonly string[];
  /** The user's own limit for a month, where the provider tells none. Decimal digits. */
  readonly ownLimit: string | null;
  /** In ms since 1970. */
  readonly now: number;
}

/** A line of a table, not escaped: a part of it may come from the network. */
export type AccountRow = readonly [label: string, value: string];

/** All that is known of an account but its balance and plan, for the tooltip and the terminal; what is not known has no row. */
export function accountRows(input: AccountRowsInput): readonly AccountRow[] {
  const { account, facts } = input.assembled;
  return [
    row('Billing', account.billing),
    ...limitRows(input),
    spendingRow(input.assembled),
    row('Spending limit', spendingLimit(input)),
    row('Period', periodText(account)),
    burnRow(input),
    ...(facts.details ?? []).map(([label, value]): AccountRow => [label, value]),
    row('Top-ups', topUpText(input)),
  ].filter((each) => each !== null);
}

/** A row, and null where it would be empty. */
export function row(label: string, value: string | null): AccountRow | null {
  return value === null || value === '' ? null : [label, value];
}

/** What counts against a limit is asked for by the user alone. */
const ASKED_BY_USER = 'asked for with Refresh Balance';

/** As of a balance, where that fits limits too. */
const LIMIT_WORDS: typeof STATE_WORDS = { ...STATE_WORDS, forbidden: 'not told to this key' };

function limitRows(input: AccountRowsInput): readonly (AccountRow | null)[] {
  const { account, limitsAt } = input.assembled;
  const { state, tokensPerMinute } = account.limits;
  const requests = requestsRow(input);
  if (requests === null && tokensPerMinute === null) {
    const isToldAlready = state === 'known' || state === 'unpublished' || state === account.balance.state;
    return [isToldAlready ? null : row('Limits', state === 'stale' ? ASKED_BY_USER : LIMIT_WORDS[state])];
  }
  const note = state === 'known' ? [] : [limitsAt && ageText(limitsAt, input.now), LIMIT_WORDS[state]];
  const tokens = tokensPerMinute === null ? null : withNotes(countText(tokensPerMinute), note);
  return [requests, row('Tokens per minute', tokens)];
}

function requestsRow({ assembled: { account, facts, limitsAt }, now }: AccountRowsInput): AccountRow | null {
  const { state, requestsPerMinute, remaining, resetAt } = account.limits;
  const untilReset = facts.limits?.requestsUntilReset ?? null;
  const age = limitsAt && ageText(limitsAt, now);
  const isPresent = state === 'known';
  const until = resetAt && `reset at ${timeText(resetAt, true)}`;
  const notes = [until, isPresent ? until === null && remaining !== null && age : age, LIMIT_WORDS[state]];
  if (requestsPerMinute !== null) {
    const left = remaining === null ? null : `${countText(remaining)} left`;
    return row('Requests per minute', withNotes(countText(requestsPerMinute), [left, ...notes]));
  }
  // Of which time something is left, not every provider tells.
  if (remaining === null)
    return untilReset === null
      ? null
      : row('Requests', withNotes(`${countText(untilReset)} until the limit resets`, notes));
  const all = untilReset === null ? '' : ` of ${countText(untilReset)}`;
  return row('Requests', [`${countText(remaining)}${all} left`, ...notes].filter(Boolean).join(', '));
}

function countText(count: number): string {
  return groupThousands(String(count));
}

/** `60 (58 left, just now)` */
function withNotes(text: string, notes: readonly (string | null | false)[]): string {
  const said = notes.filter(Boolean).join(', ');
  return said === '' ? text : `${text} (${said})`;
}

function spendingRow({ account, facts }: AssembledAccount): AccountRow | null {
  const { today, thisWeek, thisMonth, recent } = facts.spending ?? {};
  const unit = unitOfSpending(facts.spending ?? {}, account.balance);
  const spent = [
    [today, 'today'],
    [thisWeek, 'this week'],
    [thisMonth, 'this month'],
    [recent?.amount, recent?.days === 1 ? 'in a day' : `in ${recent?.days} days`],
  ] as const;
  const words = spent.flatMap(([amount, when]) =>
    amount === undefined ? [] : [`${amountText(amount, unit)} ${when}`],
  );
  return row('Spent', words.join(', '));
}

function spendingLimit({ assembled: { account }, ownLimit }: AccountRowsInput): string | null {
  const { monthlySpend } = account.limits;
  if (monthlySpend !== null) return `${amountText(monthlySpend, account.balance)} a month`;
  return ownLimit === null ? null : `${amountText(ownLimit, account.balance)} a month (your own setting)`;
}

function periodText({ period }: Account): string | null {
  if (!period) return null;
  const { startsAt, endsAt } = period;
  const parts = [
    startsAt === null ? null : `since ${timeText(startsAt, false)}`,
    endsAt === null ? null : `ends ${timeText(endsAt, false)}`,
  ];
  return parts.filter((part) => part !== null).join(', ');
}

function burnRow({ burn, assembled: { account, facts } }: AccountRowsInput): AccountRow | null {
  if (!burn) return null;
  const unit = burn.isOfBalance ? account.balance : unitOfSpending(facts.spending ?? {}, account.balance);
  const rate = `${amountText(burn.perDay, unit)} a day, by ${burn.from}`;
  if (burn.daysLeft === null) return row('Rate of spending', rate);
  return row('Rate of spending', `${rate}; lasts ${daysText(burn.daysLeft)}`);
}

const A_YEAR = 365;

function daysText(days: number): string {
  if (days > A_YEAR) return 'more than a year';
  return days === 1 ? '1 day' : `${days} days`;
}

/** Sizes mean nothing where it is not known what the account counts in. */
function topUpText({ topUps, assembled: { account } }: AccountRowsInput): string | null {
  const { currency, unit } = account.balance;
  return unit === 'money' && currency === null ? null : sizesText(topUps, account.balance);
}
