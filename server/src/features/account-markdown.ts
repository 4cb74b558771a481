import type { AdviceRow } from '../core/billing/account-api';
import { type AccountRow, type AccountRowsInput, accountRows, row } from '../core/billing/account-rows';
import { STATE_WORDS } from '../core/billing/account-words';
import { balanceText } from '../core/billing/balance-text';
import { ageText } from '../core/billing/time-text';
import { escapeMarkdown, markdownLink, markdownTable } from './markdown';

/** All that the tooltip of an account tells. */
export interface AccountDetails extends AccountRowsInput {
  /** The provider's name and page of bills. */
  readonly name: string;
  readonly billingPage: string | null;
  /** Which of the user's thresholds the balance is below, in words; null: none. */
  readonly low: string | null;
  readonly advice: readonly AdviceRow[];
  /** What is known of the provider's own price list, in words; null: nothing. */
  readonly priceList: string | null;
}

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

function tableRows(details: AccountDetails): readonly AccountRow[] {
  return [
    balanceRow(details),
    ageRow(details),
    row('Plan', details.assembled.account.plan),
    ...accountRows(details),
    row('Price list', details.priceList),
  ].filter((each) => each !== null);
}

function balanceRow({ assembled: { account, balanceAt }, now }: AccountDetails): AccountRow {
  const { balance } = account;
  const left = balanceText(balance);
  const state = STATE_WORDS[balance.state];
  const age = balanceAt === null ? null : ageText(balanceAt, now);
  const note = [age, state].filter(isText).join(', ');
  if (left === null) return ['Balance', state === '' ? 'not told' : state];
  return ['Balance', note === '' ? left : `${left} (${note})`];
}

/** How old the rest is, where no balance tells. */
function ageRow({ assembled: { account, facts }, now }: AccountDetails): AccountRow | null {
  const { asOf, balance } = account;
  if (asOf === null || balance.amount !== null || facts.spending === undefined) return null;
  return row('As of', ageText(asOf, now));
}

function adviceItem({ words, link }: AdviceRow): string {
  return `- ${escapeMarkdownLong(words)}${link === null ? '' : ` (${markdownLink('more', link)})`}`;
}

/** Sentences are longer than what `escapeMarkdown` leaves of a text; they are escaped piece by piece. */
function escapeMarkdownLong(text: string): string {
  const pieces = text.slice(0, 600).match(/[\s\S]{1,150}(?:\s|$)|[\s\S]{1,150}/gu) ?? [];
  return pieces.map(escapeMarkdown).join(' ');
}

function isText(value: string | null): value is string {
  return value !== null && value !== '';
}
