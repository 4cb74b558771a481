import {
  ACCOUNTS_METHOD,
  type AccountId,
  type AccountsView,
  accountId,
  CHECK_CONNECTION_METHOD,
  type CheckConnectionParams,
  CONNECTIONS_METHOD,
  type ConnectionsParams,
  CURSOR_METHOD,
  type CursorParams,
  REFRESH_ACCOUNTS_METHOD,
  type RefreshAccountsParams,
  type RefreshAccountsResult,
  WINDOW_METHOD,
  type WindowParams,
} from '../../../shared/src/account-protocol';
import type { Settings } from '../../../shared/src/settings';
import { timeText } from '../core/billing/time-text';
import type { Accounts } from '../session/accounts';
import type { ConnectedAccount } from '../session/connected-account';
import type { Session } from '../session/session';
import { accountsView } from './account-view';
import { toOffset } from './convert';
import type { Feature } from './feature';
import { plainLine } from './markdown';
import { siteAt } from './sites';

/** Shows what accounts are like: tells the client whenever that changes, and does what it asks about them. */
export const accounts: Feature = {
  capabilities: {},
  register({ connection, session, client }) {
    const store = session.accounts;
    if (!store) return;
    const display = new AccountsDisplay(session, store, (view) => {
      if (client.connectsAccounts) void connection.sendNotification(ACCOUNTS_METHOD, view);
    });
    let latest: ConnectionsParams | null = null;
    connection.onNotification(CONNECTIONS_METHOD, async (params: ConnectionsParams) => {
      latest = params;
      if (params.connections.length > 0) await display.readSettings();
      if (latest === params) await store.connect(params.connections, params.active);
    });
    connection.onNotification(WINDOW_METHOD, async ({ focused, maySend }: WindowParams) => {
      await store.setWindow(focused, maySend);
      await session.followPriceSetting();
    });
    connection.onNotification(CURSOR_METHOD, (cursor: CursorParams) => display.moved(cursor));
    connection.onRequest(
      REFRESH_ACCOUNTS_METHOD,
      async ({ id }: RefreshAccountsParams): Promise<RefreshAccountsResult> => {
        const waiting = await store.refresh(id);
        return { message: waiting.length === 0 ? null : waiting.map(waitingWords).join(' ') };
      },
    );
    connection.onRequest(CHECK_CONNECTION_METHOD, async ({ connection: asked }: CheckConnectionParams) => {
      await display.readSettings();
      const checked = await store.check(asked);
      // The account may be connected already, with another key: what that one told is over.
      if (checked.accepted) await store.renew(accountId(asked));
      return checked;
    });
  },
};

function waitingWords({ provider, connection, waitsUntil }: ConnectedAccount): string {
  const own = connection.account === 'default' ? '' : ` (${connection.account})`;
  const until = waitsUntil === null ? '' : ` until ${timeText(waitsUntil, true)}`;
  return plainLine(`${provider.name}${own} asks to wait${until}, and was not asked.`);
}

/** Ages are told in minutes. */
const MINUTE = 60_000;
const CURSOR_RESTS = 200;

/** What the client shows now. Owns one timer while somebody looks at an account, and one for the cursor. */
class AccountsDisplay {
  private sent = '';
  private followed: AccountId | null = null;
  private cancelTick: (() => void) | null = null;
  private cancelCursor: (() => void) | null = null;

  constructor(
    private readonly session: Session,
    private readonly store: Accounts,
    private readonly send: (view: AccountsView) => void,
  ) {
    store.onChanged(() => void this.show());
    session.billing?.priceLists.onChange(() => void this.show());
    session.billing?.priceLists.onProblem(() => void this.show());
    session.settings.onCleared(() => {
      if (store.all.length > 0) void this.show();
    });
  }

  /** The account of the call under the cursor is shown once the cursor rests there. */
  moved(cursor: CursorParams): void {
    this.cancelCursor?.();
    if (this.store.all.length < 2) return;
    this.cancelCursor = this.session.clock.after(CURSOR_RESTS, () => void this.follow(cursor));
  }

  /** The user's settings of accounts; the store follows them. */
  async readSettings(): Promise<Settings> {
    const { settings } = await this.session.settings.of(null);
    void this.store.askEvery(settings['accounts.pollMinutes']);
    void this.store.describe(settings.customProviders);
    return settings;
  }

  private async follow({ uri, position }: CursorParams): Promise<void> {
    const { settings } = await this.session.settings.of(null);
    const state = settings['statusBar.followCursor'] ? await this.session.stateOf(uri) : null;
    const site =
      state?.state === 'analysed'
        ? siteAt(state.document, state.analysis, toOffset(state.document, position))
        : null;
    this.followed = site?.provider ? (this.store.of(site.provider)?.id ?? null) : null;
    await this.show();
  }

  private async show(): Promise<void> {
    const settings = await this.readSettings();
    const { store, session } = this;
    const shown = store.all.find(({ id }) => id === this.followed) ?? store.active;
    const priceLists = session.billing?.priceLists;
    const view = accountsView(store.all, shown, {
      settings,
      now: session.clock.now(),
      priceListOf: (provider) => priceLists?.wordsOf(provider) ?? null,
    });
    const json = JSON.stringify(view);
    if (json !== this.sent) this.send(view);
    this.sent = json;
    this.cancelTick?.();
    const isWatched = store.all.length > 0 && store.isAwake;
    this.cancelTick = isWatched ? session.clock.after(MINUTE, () => void this.show()) : null;
  }
}
