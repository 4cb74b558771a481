import type { ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { answersOfOthers, sendBadChunk, sendHuge, sendLate, sendTrickle } from './fault-wires';
import type { SandboxError, SandboxResponse, Wire } from './wire';

/** What goes wrong to order. Each takes the place of a good answer, or spoils it on its way. */
export type Fault =
  | { readonly kind: 'answer'; readonly answer: (wire: Wire, key: string) => SandboxResponse }
  | { readonly kind: 'change'; readonly change: (body: unknown, key: string) => unknown }
  | { readonly kind: 'headers'; readonly change: (headers: Headers) => Headers }
  | { readonly kind: 'wire'; readonly send: (response: ServerResponse, text: string) => void };

type Headers = Readonly<Record<string, string>>;

const error = (kind: SandboxError): Fault => ({ kind: 'answer', answer: (wire) => wire.error(kind) });
const plain = (status: number, body: unknown, headers: Record<string, string> = {}): Fault => ({
  kind: 'answer',
  answer: () => ({ status, body, headers }),
});
const change = (alter: (body: unknown, key: string) => unknown): Fault => ({ kind: 'change', change: alter });
const resets = (value: string): Fault => ({
  kind: 'headers',
  change: (headers) =>
    Object.fromEntries(
      Object.entries(headers).map(([name, text]) => [name, name.includes('reset') ? value : text]),
    ),
});
/** A good answer, sent as other bytes. */
const sent = (head: Headers, bytes: (text: string) => Buffer): Fault => ({
  kind: 'wire',
  send: (response, text) => {
    response.writeHead(200, { 'content-type': 'application/json', ...head });
    response.end(bytes(text));
  },
});

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
  // Some providers repeat the key that they don't know.
  'key-echoed': {
    kind: 'answer',
    answer: (_, key) => ({
      status: 401,
      headers: { 'x-key': key, 'www-authenticate': `Bearer ${key}` },
      body: { error: { message: `Incorrect API key provided: ${key}`, type: key, code: key } },
    }),
  },
  'key-everywhere': change((body, key) => mapLeaves(body, (leaf) => (typeof leaf === 'string' ? key : leaf))),
  gone: plain(410, { error: { message: 'This version of the API is no more' } }),
  'not-modified': plain(304, ''),
  'html-instead': plain(200, '<!doctype html><title>Sign in</title>', { 'content-type': 'text/html' }),
  'html-403': plain(403, '<html>Blocked by the firewall</html>', { 'content-type': 'text/html' }),
  'html-429': plain(429, '<html>Too many requests</html>', { 'content-type': 'text/html' }),
  'html-503': plain(503, '<html>Bad gateway</html>', { 'content-type': 'text/html' }),
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
  'number-overflow': change((body) =>
    JSON.stringify(mapLeaves(body, (leaf) => (isAmount(leaf) ? OVERFLOW : leaf))).replaceAll(
      `"${OVERFLOW}"`,
      '1e999',
    ),
  ),
  'one-level-deeper': change((body) => ({ result: body })),
  redirect: {
    kind: 'answer',
    answer: () => ({ status: 302, headers: { location: 'https://evil.example/collect' }, body: '' }),
  },
  'redirect-308': {
    kind: 'answer',
    answer: () => ({ status: 308, headers: { location: '/evil.example/collect' }, body: '' }),
  },
  'of-another-provider': { kind: 'answer', answer: (wire) => answersOfOthers(wire) },
  slow: { kind: 'wire', send: () => undefined },
  late: { kind: 'wire', send: sendLate },
  trickle: { kind: 'wire', send: sendTrickle },
  'cut-off': {
    kind: 'wire',
    send: (response, text) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': text.length + 50 });
      response.write(text.slice(0, Math.ceil(text.length / 2)));
      response.socket?.destroySoon();
    },
  },
  'bad-chunk': { kind: 'wire', send: sendBadChunk },
  'not-http': { kind: 'wire', send: (response) => void response.socket?.end('SSH-2.0-OpenSSH_9.6\r\n') },
  'hung-up': { kind: 'wire', send: (response) => void response.socket?.destroy() },
  'half-json': plain(200, '{"data": {"total_credits": 10'),
  'deep-json': plain(200, `${'['.repeat(40_000)}${']'.repeat(40_000)}`),
  huge: { kind: 'wire', send: (response) => sendHuge(response, 0) },
  'huge-headers': {
    kind: 'headers',
    change: (headers) => ({ ...headers, 'x-padding': 'x'.repeat(64 * 1024) }),
  },
  'invalid-utf8': sent({}, (text) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text)])),
  'packed-unasked': sent({ 'content-encoding': 'gzip' }, (text) => gzipSync(text)),
  'wrong-content-type': {
    kind: 'headers',
    change: (headers) => ({ ...headers, 'content-type': 'text/html; charset=utf-16' }),
  },
  'clock-skew': {
    kind: 'change',
    change: (body) => mapLeaves(body, (leaf) => (isTime(leaf) ? '1999-01-01T00:00:00Z' : leaf)),
  },
  'reset-long-ago': resets('86400'),
  'reset-in-ms': resets('1795176000000'),
  'retry-after-nonsense': plain(429, { error: { message: 'slow down' } }, { 'retry-after': 'soon' }),
  'retry-after-forever': plain(429, { error: { message: 'slow down' } }, { 'retry-after': '999999999' }),
  'retry-after-date': plain(429, {}, { 'retry-after': 'Fri, 31 Dec 2199 23:59:59 GMT' }),
  'retry-after-twice': {
    kind: 'wire',
    send: (response) => {
      response.writeHead(429, [
        'retry-after',
        '17',
        'retry-after',
        '99999',
        'content-type',
        'a',
        'content-type',
        'b',
      ]);
      response.end('{}');
    },
  },
} as const satisfies Record<string, Fault>;

export type FaultName = keyof typeof faults;

export const faultNames = Object.keys(faults) as FaultName[];

const OVERFLOW = 'more than a number holds';

function isAmount(leaf: unknown): boolean {
  return typeof leaf === 'number' || (typeof leaf === 'string' && /^-?\d+\.\d+$/.test(leaf));
}

function mapLeaves(value: unknown, alter: (leaf: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => mapLeaves(item, alter));
  if (typeof value !== 'object' || value === null) return alter(value);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mapLeaves(item, alter)]));
}

function isTime(leaf: unknown): boolean {
  return typeof leaf === 'string' && /^\d{4}-\d{2}-\d{2}T/.test(leaf);
}
