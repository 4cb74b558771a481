import type { ServerResponse } from 'node:http';
import type { SandboxError, SandboxResponse, Wire } from './wire';

/** What goes wrong to order. Each takes the place of a good answer, or spoils it on its way. */
export type Fault =
  | { readonly kind: 'answer'; readonly answer: (wire: Wire) => SandboxResponse }
  | { readonly kind: 'change'; readonly change: (body: unknown) => unknown }
  | { readonly kind: 'wire'; readonly send: (response: ServerResponse, text: string) => void };

const error = (kind: SandboxError): Fault => ({ kind: 'answer', answer: (wire) => wire.error(kind) });
const plain = (status: number, body: unknown, headers: Record<string, string> = {}): Fault => ({
  kind: 'answer',
  answer: () => ({ status, body, headers }),
});
const change = (alter: (body: unknown) => unknown): Fault => ({ kind: 'change', change: alter });

/** Longer than any answer may be. */
const HUGE = 20 * 1024 * 1024;
const CHUNK = 'x'.repeat(64 * 1024);

/** Every fault by its name. */
export const faults = {
  unauthorized: error('unauthorized'),
  'out-of-credit': error('out-of-credit'),
  forbidden: error('forbidden'),
  'not-found': error('not-found'),
  'rate-limited': error('rate-limited'),
  'server-error': error('server-error'),
  unavailable: error('unavailable'),
  'bare-401': plain(401, ''),
  'html-instead': plain(200, '<!doctype html><title>Sign in</title>', { 'content-type': 'text/html' }),
  'html-403': plain(403, '<html>Blocked by the firewall</html>', { 'content-type': 'text/html' }),
  empty: plain(200, ''),
  'empty-object': plain(200, {}),
  'empty-list': plain(200, []),
  'null-body': plain(200, null),
  'no-content': plain(204, ''),
  'error-with-200': plain(200, { error: { message: 'upstream failed', type: 'upstream_error' } }),
  'wrong-types': change((body) => mapLeaves(body, (leaf) => (typeof leaf === 'number' ? [leaf] : { leaf }))),
  nulls: change((body) => mapLeaves(body, () => null)),
  'fields-missing': change((body) => mapLeaves(body, () => undefined)),
  'numbers-as-words': change((body) => mapLeaves(body, (leaf) => (typeof leaf === 'number' ? 'lots' : leaf))),
  'one-level-deeper': change((body) => ({ result: body })),
  redirect: {
    kind: 'answer',
    answer: () => ({ status: 302, headers: { location: 'https://evil.example/collect' }, body: '' }),
  },
  'redirect-308': {
    kind: 'answer',
    answer: () => ({ status: 308, headers: { location: '/evil.example/collect' }, body: '' }),
  },
  slow: { kind: 'wire', send: () => undefined },
  'cut-off': {
    kind: 'wire',
    send: (response, text) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': text.length + 50 });
      response.write(text.slice(0, Math.ceil(text.length / 2)));
      response.socket?.destroySoon();
    },
  },
  'hung-up': { kind: 'wire', send: (response) => void response.socket?.destroy() },
  'half-json': plain(200, '{"data": {"total_credits": 10'),
  huge: { kind: 'wire', send: (response) => sendHuge(response, 0) },
  'clock-skew': {
    kind: 'change',
    change: (body) => mapLeaves(body, (leaf) => (isTime(leaf) ? '1999-01-01T00:00:00Z' : leaf)),
  },
  'retry-after-nonsense': plain(429, { error: { message: 'slow down' } }, { 'retry-after': 'soon' }),
  'retry-after-forever': plain(429, { error: { message: 'slow down' } }, { 'retry-after': '999999999' }),
} as const satisfies Record<string, Fault>;

export type FaultName = keyof typeof faults;

export const faultNames = Object.keys(faults) as FaultName[];

function mapLeaves(value: unknown, alter: (leaf: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => mapLeaves(item, alter));
  if (typeof value !== 'object' || value === null) return alter(value);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mapLeaves(item, alter)]));
}

function isTime(leaf: unknown): boolean {
  return typeof leaf === 'string' && /^\d{4}-\d{2}-\d{2}T/.test(leaf);
}

function sendHuge(response: ServerResponse, sent: number): void {
  if (sent === 0) response.writeHead(200, { 'content-type': 'application/json' });
  if (sent > HUGE || response.destroyed) {
    response.end();
    return;
  }
  if (response.write(CHUNK)) setImmediate(() => sendHuge(response, sent + CHUNK.length));
  else response.once('drain', () => sendHuge(response, sent + CHUNK.length));
}
