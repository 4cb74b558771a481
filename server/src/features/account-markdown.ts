import type { Account } from '../../../shared/src/account';
import type { AdviceRow } from '../core/billing/account-api';
import { STATE_WORDS } from '../core/billing/account-words';
import type { AssembledAccount } from '../core/billing/assemble-account';
import { amountText, balanceText, unitOfSpending } from '../core/billing/balance-text';
import type { BurnRate } from '../core/billing/burn-rate';
import { timeText } from '../core/billing/time-text';
import { ageText } from './account-words';
import { fullCount } from './amounts';
import { escapeMarkdown, markdownLink, markdownTable } from './markdown';

/** All that the tooltip of an account tells. */
export interface AccountDetails {
  readonly assembled: AssembledAccount;
  /** The provider's name and page of bills. */
  readonly name: string;
  readonly billingPage: string | null;
  readonly burn: BurnRate | null;
  /** Which of the user's thresholds the balance is below, in words; null: none. */
  readonly low: string | null;
  readonly advice: readonly AdviceRow[];
  readonly topUps: readonly string[];
  /** What is known of the provider's own price list, in words; null: nothing. */
  readonly priceList: string | null;
  /** The user's own limit for a month, where the provider tells none. Decimal digits. */
  readonly ownLimit: string | null;
  /** In ms since 1970. */
  readonly now: number;
}

type Row = readonly [label: string, value: string];

/** The table of an account as Markdown; everything that came from the network is escaped. */
export function accountMarkdown(details: AccountDetails): string {
  const { account } = details.assembled;
  const title = [details.name, account.account === 'default' ? null : account.account].filter(isText);
  const rows = tableRows(details).map(([label, value]) => [escapeMarkdown(label), escapeMarkdown(value)]);
  const parts = [
    `**${title.map(escapeMarkdown).join(' · ')}**${account.sandbox ? ' · SANDBOX: no real account, no real money' : ''}`,
    account.balance.state === 'known' ? '' : escapeMarkdownLong(account.message),
    details.low === null ? '' : `⚠ The balance is ${escapeMarkdown(details.low)}.`,
    // Without a row of its own the header would stand there empty.
    markdownTable(rows[0] ?? ['', ''], ['left', 'left'], rows.slice(1)),
    details.advice.map(adviceItem).join('\n'),
    details.billingPage === null ? '' : markdownLink(`Billing at ${details.name}`, details.billingPage),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

function tableRows(details: AccountDetails): readonly Row[] {
  const { account, facts } = details.assembled;
  return [
    balanceRow(details),
    ageRow(details),
    row('Plan', account.plan),
    row('Billing', account.billing),
    ...limitRows(details),
    spendingRow(details.assembled),
    row('Spending limit', spendingLimit(details)),
    row('Period', periodText(account)),
    burnRow(details),
    ...(facts.details ?? []).map(([label, value]): Row => [label, value]),
    row('Top-ups', topUpText(details)),
    row('Price list', details.priceList),
  ].filter((each) => each !== null);
}

function balanceRow({ assembled: { account, balanceAt }, now }: AccountDetails): Row {
  const { balance } = account;
  const left = balanceText(balance);
  const state = STATE_WORDS[balance.state];
  const age = balanceAt === null ? null : ageText(balanceAt, now);
  const note = [age, state].filter(isText).join(', ');
  if (left === null) return ['Balance', state === '' ? 'not told' : state];
  return ['Balance', note === '' ? left : `${left} (${note})`];
}

/** How old the rest is, where no balance tells. */
function ageRow({ assembled: { account, facts }, now }: AccountDetails): Row | null {
  const { asOf, balance } = account;
  if (asOf === null || balance.amount !== null || facts.spending === undefined) return null;
  return row('As of', ageText(asOf, now));
}

/** What counts against a limit is asked for by the user alone. */
const ASKED_BY_USER = 'asked for with Refresh Balance';

function limitRows({ assembled: { account, limitsAt }, now }: AccountDetails): readonly (Row | null)[] {
  const { state, requestsPerMinute, tokensPerMinute, remaining, resetAt } = account.limits;
  const isToldAlready = state === 'known' || state === 'unpublished' || state === account.balance.state;
  if (requestsPerMinute === null && tokensPerMinute === null && remaining === null)
    return [isToldAlready ? null : row('Limits', state === 'stale' ? ASKED_BY_USER : STATE_WORDS[state])];
  const age = limitsAt === null ? null : ageText(limitsAt, now);
  const left = remaining === null ? null : `${fullCount(remaining)} left`;
  const until = resetAt === null ? null : `reset at ${timeText(resetAt, true)}`;
  const isPresent = state === 'known';
  const note = isPresent ? [] : [age, STATE_WORDS[state]];
  const noteOfRequests = isPresent && left !== null && until === null ? [age] : note;
  return [
    // Of which time something is left, not every provider tells.
    row(
      requestsPerMinute === null ? 'Requests' : 'Requests per minute',
      withNotes(countText(requestsPerMinute), [left, until, ...noteOfRequests]),
    ),
    row('Tokens per minute', withNotes(countText(tokensPerMinute), tokensPerMinute === null ? [] : note)),
  ];
}

function countText(count: number | null): string {
  return count === null ? '' : fullCount(count);
}

/** `60 (58 left, just now)`; the notes alone where there is nothing that they are about. */
function withNotes(text: string, notes: readonly (string | null)[]): string {
  const said = notes.filter(isText).join(', ');
  if (text === '') return said;
  return said === '' ? text : `${text} (${said})`;
}

function spendingRow({ account, facts }: AssembledAccount): Row | null {
  const { today, thisWeek, thisMonth } = facts.spending ?? {};
  const unit = unitOfSpending(facts.spending ?? {}, account.balance);
  const spent = [
    [today, 'today'],
    [thisWeek, 'this week'],
    [thisMonth, 'this month'],
  ] as const;
  const words = spent.flatMap(([amount, when]) =>
    amount === undefined ? [] : [`${amountText(amount, unit)} ${when}`],
  );
  return row('Spent', words.join(', '));
}

function spendingLimit({ assembled: { account }, ownLimit }: AccountDetails): string | null {
  const { monthlySpend } = account.limits;
  if (monthlySpend !== null) return `${amountText(monthlySpend, account.balance)} a month`;
  return ownLimit === null ? null : `${amountText(ownLimit, account.balance)} a month (your own setting)`;
}

function periodText({ period }: Account): string | null {
  if (!period) return null;
  const { startsAt, endsAt } = period;
  if (endsAt !== null) {
    const end = `ends ${timeText(endsAt, false)}`;
    return startsAt === null ? end : `since ${timeText(startsAt, false)}, ${end}`;
  }
  return startsAt === null ? null : `since ${timeText(startsAt, false)}`;
}

function burnRow({ burn, assembled: { account, facts } }: AccountDetails): Row | null {
  if (!burn) return null;
  const unit = burn.isOfBalance ? account.balance : unitOfSpending(facts.spending ?? {}, account.balance);
  const rate = `${amountText(burn.perDay, unit)} a day, by ${burn.from}`;
  if (burn.daysLeft === null) return row('Rate of spending', rate);
  return row('Rate of spending', `${rate}; lasts ${daysText(burn.daysLeft)}`);
}

function daysText(days: number): string {
  if (days > A_YEAR) return 'more than a year';
  return days === 1 ? '1 day' : `${days} days`;
}

const A_YEAR = 365;

/** Sizes mean nothing where it is not known what the account counts in. */
function topUpText({ topUps, assembled: { account } }: AccountDetails): string | null {
  const { currency, unit } = account.balance;
  if (unit === 'money' && currency === null) return null;
  return topUps.map((size) => amountText(size, account.balance)).join(', ');
}

function adviceItem({ words, link }: AdviceRow): string {
  return `- ${escapeMarkdownLong(words)}${link === null ? '' : ` (${markdownLink('more', link)})`}`;
}

/** Sentences are longer than what `escapeMarkdown` leaves of a text; they are escaped piece by piece. */
function escapeMarkdownLong(text: string): string {
  const pieces = text.slice(0, 600).match(/[\s\S]{1,150}(?:\s|$)|[\s\S]{1,150}/gu) ?? [];
  return pieces.map(escapeMarkdown).join(' ');
}

function row(label: string, value: string | null): Row | null {
  return value === null || value === '' ? null : [label, value];
}

function isText(value: string | null): value is string {
  return value !== null && value !== '';
}
