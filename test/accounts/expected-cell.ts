import { accountProvider } from '../../server/src/account-providers';
import { STATE_WORDS } from '../../server/src/core/billing/account-words';
import { balanceText } from '../../server/src/core/billing/balance-text';
import { type AccountState, KEEPS_LAST } from '../../shared/src/account';
import type { FaultRow, Outcome } from './fault-table';
import type { Shown } from './sandbox-world';
import { ownGateway, type Subject } from './subjects';

/** States of an account's two parts. */
export interface States {
  readonly balance: AccountState;
  readonly limits: AccountState;
}

/** What one cell of the matrix comes to: one line, so that a change of it stands out. */
export function cellLine(name: string, { balance, limits }: States, text: string): string {
  return `${name}: ${balance} / ${limits} | ${text}`;
}

/** Failures that hold for all of an account. */
const OF_ACCOUNT: ReadonlySet<Outcome> = new Set(['unauthorized', 'billing-not-set-up', 'out-of-credit']);

/** The states that a fault leads to; `good` is what is shown without it. */
export function expectedStates(subject: Subject, row: FaultRow, good: Shown): States {
  const said = row.but?.[subject.name] ?? row.outcome;
  const [ofBalance, ofLimits = ofBalance] = said.split('/') as [Outcome, Outcome?];
  const part = (name: 'balance' | 'limits', outcome: Outcome): AccountState => {
    const { state } = good.account[name];
    if (outcome === 'unharmed') return state;
    return OF_ACCOUNT.has(outcome) || isTold(subject, name) ? outcome : state;
  };
  return { balance: part('balance', ofBalance), limits: part('limits', ofLimits) };
}

/** What the status bar says; `isNew`: nothing was known before the fault. */
export function expectedText(subject: Subject, { balance }: States, good: Shown, isNew: boolean): string {
  const { account, text } = good;
  if (balance === account.balance.state) return text;
  const words = STATE_WORDS[balance];
  const left = balanceText(account.balance);
  if (isNew || left === null || !KEEPS_LAST.has(balance)) return `SANDBOX · ${subject.row.name}: ${words}`;
  return text.replace(left, `${left} (${words})`);
}

function isTold(subject: Subject, part: 'balance' | 'limits'): boolean {
  const queries = accountProvider(subject.row.id, [ownGateway])?.api.queries ?? [];
  return queries.some(
    ({ tells, keys }) =>
      tells.includes(part) && (keys === undefined || keys.includes(subject.connection.kind)),
  );
}
