import type { AccountsView, AccountView, StatusBarView } from '../../../shared/src/account-protocol';
import type { Settings } from '../../../shared/src/settings';
import { adviceFor } from '../core/billing/advice-for';
import type { AssembledAccount } from '../core/billing/assemble-account';
import { highestSinceTopUp } from '../core/billing/balance-history';
import { burnRate } from '../core/billing/burn-rate';
import { lowBalance } from '../core/billing/low-balance';
import type { ConnectedAccount } from '../session/connected-account';
import { type AccountDetails, accountMarkdown } from './account-markdown';
import { accountLine, accountSummary } from './account-words';
import { plainLine } from './markdown';

/** What the account of the status bar is shown with. */
export interface ViewOptions {
  readonly settings: Settings;
  /** In ms since 1970. */
  readonly now: number;
  /** What is known of a provider's own price list, in words; null: it has none, or none was read. */
  priceListOf(provider: string): string | null;
}

/** All that is shown of accounts. `shown` is the one of the status bar. */
export function accountsView(
  accounts: readonly ConnectedAccount[],
  shown: ConnectedAccount | null,
  options: ViewOptions,
): AccountsView {
  return {
    accounts: accounts.map(viewOf),
    statusBar: shown && statusBarOf(shown, options),
  };
}

function viewOf(entry: ConnectedAccount): AccountView {
  const { id, provider } = entry;
  const assembled = entry.assembled();
  return {
    id,
    account: assembled.account,
    summary: accountLine(assembled),
    billingPage: provider.billingPage,
  };
}

function statusBarOf(entry: ConnectedAccount, options: ViewOptions): StatusBarView {
  const details = detailsOf(entry, options);
  const { id, provider } = entry;
  const text = accountSummary(details.assembled, provider.name);
  const warning = details.low === null ? '' : `, ${details.low}`;
  return {
    id,
    text,
    tooltip: accountMarkdown(details),
    label: plainLine(`Balance at ${provider.name}: ${text}${warning}`),
    isLow: details.low !== null,
  };
}

function detailsOf(entry: ConnectedAccount, { settings, now, priceListOf }: ViewOptions): AccountDetails {
  const { provider, history } = entry;
  const assembled = entry.assembled();
  const { account, facts } = assembled;
  const burn = burnRate(facts.spending ?? {}, history, account.balance, new Date(now).toISOString());
  const low = lowOf(assembled, entry, burn?.daysLeft ?? null, settings);
  return {
    assembled,
    name: provider.name,
    billingPage: provider.billingPage,
    burn,
    low,
    advice: adviceFor(provider.api.advice, {
      account,
      signals: facts.signals ?? [],
      isLow: low !== null,
      isBatch: false,
    }),
    topUps: provider.api.topUps ?? [],
    priceList: priceListOf(provider.id),
    ownLimit: settings['accounts.monthlyLimits'][provider.id] ?? null,
    now,
  };
}

function lowOf(
  { account }: AssembledAccount,
  { history }: ConnectedAccount,
  daysLeft: number | null,
  settings: Settings,
): string | null {
  return lowBalance(
    { amount: account.balance.amount, highestSinceTopUp: highestSinceTopUp(history), daysLeft },
    {
      amount: settings['lowBalance.amount'],
      percent: settings['lowBalance.percent'],
      daysLeft: settings['lowBalance.daysLeft'],
    },
  );
}
