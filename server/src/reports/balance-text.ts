import { STATE_WORDS } from '../core/billing/account-words';
import { balanceText } from '../core/billing/balance-text';
import { type BalanceLine, isGood } from './balance-report';
import { alignColumns, escapeForTerminal, type TextStyle } from './terminal-text';

/** Accounts for people, with a line break at the end; empty when there is none. */
export function balanceReportText(lines: readonly BalanceLine[], style: TextStyle): string {
  return lines.map((line) => `${accountText(line, style)}\n`).join('\n');
}

function accountText({ name, account, rows, advice }: BalanceLine, style: TextStyle): string {
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
