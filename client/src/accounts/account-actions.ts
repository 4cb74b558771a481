import { type AccountId, type AccountView, accountId } from '../../../shared/src/account-protocol';
import type { BillingProvider, Connection } from '../../../shared/src/billing-provider';
import type { Connections } from './connections';
import type { Choice, Dialogs } from './dialogs';
import type { Keys } from './keys';

/** What the commands about connected accounts need of the editor. */
export interface ActionPorts {
  readonly table: readonly BillingProvider[];
  readonly connections: Connections;
  readonly keys: Keys;
  readonly dialogs: Dialogs;
  /** What is known of each account. */
  readonly views: () => readonly AccountView[];
  readonly connect: () => Promise<void>;
  /** Asks all billing APIs again; done when their answers are shown. Gives words where one was not asked. */
  readonly refresh: () => Promise<string | null>;
  /** The account that the status bar shows now. */
  readonly shown: () => AccountId | null;
  readonly openPage: (url: string) => Promise<void>;
  /** Stands behind the titles: whether what is shown is made up. */
  readonly suffix: string;
}

/** Forgets an account: its key, and by that the server what it knew of it. */
export async function disconnectProvider(ports: ActionPorts): Promise<void> {
  const id = await chooseAccount(ports, `Disconnect Provider${ports.suffix}`);
  const connection = id && ports.connections.find(id);
  if (!connection) return;
  await ports.keys.forget(id);
  await ports.connections.remove(id);
  ports.dialogs.tell(`${nameOf(connection, ports.table)} is disconnected; nothing of it is kept.`);
}

export async function switchAccount(ports: ActionPorts): Promise<void> {
  const id = await chooseAccount(ports, `Switch Account${ports.suffix}`);
  if (id) await ports.connections.activate(id);
}

export async function refreshBalance(ports: ActionPorts): Promise<void> {
  if (await isNobodyConnected(ports)) return;
  const message = await ports.dialogs.wait(`Asking for balances${ports.suffix}`, ports.refresh);
  if (message !== null) ports.dialogs.tell(message);
}

/** The page of whose account the status bar shows; else of the active account's provider, or of the first that is connected. */
export async function openBillingPage(ports: ActionPorts): Promise<void> {
  if (await isNobodyConnected(ports)) return;
  const { connections, active } = ports.connections.present;
  const wanted = ports.shown() ?? active;
  const connection = connections.find((each) => accountId(each) === wanted) ?? connections[0];
  const row = ports.table.find(({ id }) => id === connection?.provider);
  if (row?.billingPage) await ports.openPage(row.billingPage);
  else ports.dialogs.tell(`No page for the bills of ${row?.name ?? 'this account'} is known.`);
}

async function chooseAccount(ports: ActionPorts, title: string): Promise<AccountId | undefined> {
  if (await isNobodyConnected(ports)) return undefined;
  const { connections, active } = ports.connections.present;
  const shown = active ?? (connections[0] ? accountId(connections[0]) : null);
  const summaries = new Map(ports.views().map(({ id, summary }) => [id, summary]));
  const choices = connections.map((connection): Choice<AccountId> => {
    const id = accountId(connection);
    return {
      label: nameOf(connection, ports.table),
      description: [...(id === shown ? ['in the status bar'] : []), sourceWords(connection)].join(' · '),
      detail: summaries.get(id) ?? 'nothing known yet',
      value: id,
    };
  });
  return ports.dialogs.pick(title, choices);
}

async function isNobodyConnected({ connections, dialogs, connect }: ActionPorts): Promise<boolean> {
  if (!connections.isEmpty) return false;
  const button = 'Connect Provider';
  if ((await dialogs.warn('No provider is connected.', button)) === button) await connect();
  return true;
}

function nameOf({ provider, account }: Connection, table: readonly BillingProvider[]): string {
  const name = table.find(({ id }) => id === provider)?.name ?? provider;
  return account === 'default' ? name : `${name} (${account})`;
}

function sourceWords({ keySource }: Connection): string {
  return keySource === 'environment' ? 'key from the environment' : 'key kept by the editor';
}
