import { accountId, type CheckConnectionResult } from '../../../shared/src/account-protocol';
import type { BillingProvider, Connection } from '../../../shared/src/billing-provider';
import type { Environment } from '../../../shared/src/environment-key';
import {
  type ChosenKey,
  chooseBaseUrl,
  chooseKey,
  chooseKind,
  chooseName,
  chooseRegion,
  fillFields,
  type Steps,
} from './connect-steps';
import type { Connections } from './connections';
import type { Dialogs } from './dialogs';
import type { Keys } from './keys';
import { providerChoices } from './provider-choices';

/** What connecting needs of the editor. */
export interface ConnectPorts {
  readonly table: readonly BillingProvider[];
  readonly environment: () => Environment;
  readonly connections: Connections;
  readonly keys: Keys;
  readonly dialogs: Dialogs;
  /** Hosts that the user's settings allow plain HTTP to. */
  readonly httpHosts: () => readonly string[];
  /** Base URL of a provider that the user has described; null for any other. */
  readonly describedUrl: (provider: string) => string | null;
  /** One free call with the account's key; `send` must find the connection meanwhile. */
  readonly check: (connection: Connection) => Promise<CheckConnectionResult>;
  /** Stands above every question. */
  readonly title: string;
}

/** Connects an account: asks, tries the key in one free call, and keeps it only when it was accepted. */
export async function connectProvider(ports: ConnectPorts): Promise<void> {
  const { table, connections, dialogs, title } = ports;
  const connected = new Set(connections.all.map(({ provider }) => provider));
  const row = await dialogs.pick(title, providerChoices(table, ports.environment(), connected));
  if (row === undefined) return;
  const steps: Steps = {
    ...{ row, table, dialogs },
    env: ports.environment(),
    described: ports.describedUrl(row.id),
    title: `${title}: ${row.name}`,
  };
  const key = await chooseKey(steps, ports.keys.keepsKeys);
  const connection = key && (await describe(steps, key, ports));
  if (!key || !connection) return;
  const result = await tryKey(connection, key, ports, row);
  if (!result.accepted) {
    const again = await dialogs.warn(`${row.name} is not connected: ${result.message}`, 'Try Again');
    if (again !== undefined) await connectProvider(ports);
    return;
  }
  await keep(connection, key, ports);
  dialogs.tell(`${row.name} is connected. ${result.message}`);
}

async function describe(
  steps: Steps,
  { key, source }: ChosenKey,
  { connections, httpHosts }: ConnectPorts,
): Promise<Connection | undefined> {
  const { id } = steps.row;
  const taken = connections.all.filter(({ provider }) => provider === id).map(({ account }) => account);
  const kind = await chooseKind(steps, key);
  if (kind === undefined) return undefined;
  const region = await chooseRegion(steps, source);
  if (region === undefined) return undefined;
  const baseUrl = await chooseBaseUrl(steps, httpHosts());
  if (baseUrl === undefined) return undefined;
  const fields = await fillFields(steps);
  if (fields === undefined) return undefined;
  const account = await chooseName(steps, taken);
  if (account === undefined) return undefined;
  return { provider: id, account, region, kind, baseUrl, fields, keySource: source };
}

function tryKey(
  connection: Connection,
  { key }: ChosenKey,
  { keys, check, dialogs }: ConnectPorts,
  row: BillingProvider,
): Promise<CheckConnectionResult> {
  return dialogs.wait(`Asking ${row.name} whether the key is good`, () =>
    keys.tryOut(accountId(connection), key, () => check(connection)),
  );
}

/** The key first: where it can't be kept, nothing is. */
async function keep(connection: Connection, { key, source }: ChosenKey, ports: ConnectPorts): Promise<void> {
  const id = accountId(connection);
  // An account of this name that is replaced may have had a key that was kept.
  await (source === 'stored' ? ports.keys.keep(id, key) : ports.keys.forget(id));
  await ports.connections.add(connection);
}
