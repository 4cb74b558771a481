import { accountId, type SendParams, type SendResult } from '../../../shared/src/account-protocol';
import type { BillingAnswer, BillingProvider, Connection } from '../../../shared/src/billing-provider';
import { withoutKey } from '../../../shared/src/hide-key';
import { type GuardOptions, keyHeader, targetOf } from '../../../shared/src/key-guard';
import { keyRefused } from '../../../shared/src/key-owner';
import { notSent } from '../../../shared/src/send-failures';
import type { OutgoingRequest } from './exchange';
import type { Keys } from './keys';

/** What sending needs of the editor. */
export interface SendPorts {
  readonly table: readonly BillingProvider[];
  readonly keys: Pick<Keys, 'of'>;
  /** The account as the user connected it, or is about to; null: none of that name. */
  readonly find: (id: string) => Connection | null;
  /** False in a workspace that is not trusted. */
  readonly maySend: () => boolean;
  readonly guard: () => Omit<GuardOptions, 'baseUrl'>;
  readonly exchange: (outgoing: OutgoingRequest) => Promise<BillingAnswer>;
}

/** Bounds that hold whatever the request asks for. */
const LONGEST_MS = 120_000;
const MOST_BYTES = 64 * 1024 * 1024;

/**
 * Sends a request that the server has named, with the key of its account, to the provider's own hosts alone. Never
 * rejects, and nothing of what it answers holds the key.
 */
export async function send(params: SendParams, ports: SendPorts): Promise<SendResult> {
  const { request, timeoutMs, mostBytes } = params;
  if (!ports.maySend()) return notSent('the workspace is not trusted');
  const row = ports.table.find(({ id }) => id === params.connection.provider);
  if (!row) return notSent('this provider can not be connected');
  // Where a key goes is not for the message to say: what the user connected counts.
  const connection = ports.find(accountId(params.connection));
  if (!connection && request.withKey) return notSent(`no such account of ${row.name} is connected`, 'no-key');
  const baseUrl = connection?.baseUrl ?? null;
  const guarded = targetOf(request, row, { ...ports.guard(), baseUrl });
  if (!guarded.target) return notSent(guarded.refused);
  const secret = connection && request.withKey ? await secretOf(connection, row, ports) : NO_SECRET;
  if (secret.missing !== null) return notSent(secret.missing, 'no-key');
  const answer = await ports.exchange({
    method: request.method,
    url: guarded.target.url,
    headers: { ...guarded.target.headers, ...secret.header },
    body: request.body,
    timeoutMs: Math.min(timeoutMs, LONGEST_MS),
    mostBytes: Math.min(mostBytes, MOST_BYTES),
    name: row.name,
  });
  return withoutKey(answer, secret.key);
}

interface Secret {
  readonly key: string;
  readonly header: Readonly<Record<string, string>>;
  readonly missing: string | null;
}

const NO_SECRET: Secret = { key: '', header: {}, missing: null };

async function secretOf(connection: Connection, row: BillingProvider, ports: SendPorts): Promise<Secret> {
  const { key, missing } = await ports.keys.of(connection, row);
  if (key === null) return { ...NO_SECRET, missing };
  const reason = keyRefused(key, row, ports.table);
  const header = keyHeader(row, key);
  if (reason !== null || header === null)
    return { ...NO_SECRET, missing: reason ?? 'the key holds a character that no key has' };
  return { key, header, missing: null };
}
