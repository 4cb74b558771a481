import type { Account } from '../../../shared/src/account';
import { STATE_WORDS } from '../core/billing/account-words';
import { amountText, balanceText } from '../core/billing/balance-text';
import { timeText } from '../core/billing/time-text';
import { type BalanceLine, isGood } from './balance-report';
import { alignColumns, escapeForTerminal, type TextStyle } from './terminal-text';

/** Accounts for people, with a line break at the end; empty when there is none. */
export function balanceReportText(lines: readonly BalanceLine[], style: TextStyle): string {
  return lines.map((line) => `${accountText(line, style)}\n`).join('\n');
}

function accountText({ name, account, details, advice }: BalanceLine, style: TextStyle): string {
  const { balance, plan, sandbox } = account;
  const left = balanceText(balance);
  const state = STATE_WORDS[balance.state];
  const amount = left === null ? state : `${left}${state === '' ? '' : ` (${state})`}`;
  const head = [
    style.bold(escapeForTerminal(name)),
    escapeForTerminal(amount),
    plan === null ? null : escapeForTerminal(plan),
  ];
  const words = isGood(account) ? style.dim : style.warning;
  const rows = [...factRows(account), ...details];
  return [
    sandbox ? style.warning('SANDBOX: no real account and no real money') : null,
    head.filter((part) => part !== null).join('  '),
    balance.state === 'known' ? null : `  ${words(escapeForTerminal(account.message))}`,
    ...alignColumns(rows.map(([label, value]) => [escapeForTerminal(label), escapeForTerminal(value)])).map(
      (row) => `  ${row.join('  ').trimEnd()}`,
    ),
    ...advice.map(
      ({ words: tip, link }) =>
        `  ${style.dim(`${escapeForTerminal(tip)}${link === null ? '' : ` ${link}`}`)}`,
    ),
  ]
    .filter((line) => line !== null)
    .join('\n');
}

function periodText(period: Account['period']): string {
  const [from, to] = [period?.startsAt, period?.endsAt].map((time) => (time ? timeText(time, false) : null));
  if (from && to) return `${from} to ${to}`;
  return to ? `ends ${to}` : from ? `since ${from}` : '';
}

function factRows({ limits, period, balance, billing }: Account): (readonly [string, string])[] {
  const { requestsPerMinute, tokensPerMinute, remaining, resetAt, monthlySpend } = limits;
  const left =
    remaining === null
      ? ''
      : `${remaining} left${resetAt === null ? '' : ` until ${timeText(resetAt, true)}`}`;
  const rows: [string, string | null][] = [
    ['billing', billing],
    [
      'requests per minute',
      [requestsPerMinute, left].filter((part) => part !== null && part !== '').join(', '),
    ],
    ['tokens per minute', tokensPerMinute === null ? null : String(tokensPerMinute)],
    ['spending limit', monthlySpend === null ? null : `${amountText(monthlySpend, balance)} a month`],
    ['period', periodText(period)],
  ];
  return rows.flatMap(([label, value]) => (value === null || value === '' ? [] : [[label, value] as const]));
}
