import type { BillingProvider, BillingRequest } from './billing-provider';
import { authorityOf, isLoopback, type PlainUrl, parsePlainUrl } from './plain-url';

/**
 * Decides whether a request may be sent for a provider, where to, and how it carries the key. Whoever sends asks here and
 * nowhere else; redirects are never followed, for where they lead was not asked about.
 */

/** What the decision depends on besides the request and the provider's row. */
export interface GuardOptions {
  /** Base URL of a server of the user's own (`Connection.baseUrl`); null: the provider's own. */
  readonly baseUrl: string | null;
  /** What `COSTLINT_SANDBOX` says; null or empty where it is not set. */
  readonly sandbox: string | null;
  /** Hosts, with `:port` where it is meant, that the user's own settings allow plain HTTP to. */
  readonly allowedHttpHosts: readonly string[];
}

/** Where a request goes and with what headers, all but the key's. */
export interface Target {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Whether the sandbox answers: then keys that are kept are never read. */
  readonly sandbox: boolean;
}

export type Guarded =
  | { readonly target: Target; readonly refused: null }
  /** Words for people, without any key. */
  | { readonly target: null; readonly refused: string };

/** Where a request may go; everything that is not plainly allowed is refused. */
export function targetOf(request: BillingRequest, row: BillingProvider, options: GuardOptions): Guarded {
  const url = parsePlainUrl(request.url);
  if (!url) return refuse(`the address of this request is not one that ${row.name} can be asked at`);
  const reason = placeRefused(url, row, options) ?? headersRefused(request, row);
  if (reason !== null) return refuse(reason);
  const headers = {
    accept: 'application/json',
    ...(request.body === null ? {} : { 'content-type': 'application/json' }),
    ...request.headers,
    ...row.headers,
  };
  if (options.sandbox === null || options.sandbox === '')
    return { target: { url: textOf(url), headers, sandbox: false }, refused: null };
  const origin = sandboxOrigin(options.sandbox);
  if (origin === null) return refuse('COSTLINT_SANDBOX is not the address of a server on this machine');
  return {
    target: { url: `${origin}/${authorityOf(url)}${url.path}${url.query}`, headers, sandbox: true },
    refused: null,
  };
}

const KEY = /^[\x21-\x7e]{1,4096}$/;

/** The header that carries a key, by its name in lower case; null for a text that no header may hold. */
export function keyHeader(row: BillingProvider, key: string): Readonly<Record<string, string>> | null {
  if (!KEY.test(key)) return null;
  const { name, scheme } = row.header;
  return { [name]: scheme === '' ? key : `${scheme} ${key}` };
}

/** `http://127.0.0.1:PORT` of what `COSTLINT_SANDBOX` says; null when it is not on this machine. */
export function sandboxOrigin(sandbox: string): string | null {
  const url = parsePlainUrl(sandbox.trim());
  if (url?.path !== '/' || url.query !== '' || !isLoopback(url.host)) return null;
  return `${url.scheme}://${authorityOf(url)}`;
}

/** Whether requests may go to a base URL that the user gave; else why not, for people. */
export function baseUrlRefused(baseUrl: string, allowedHttpHosts: readonly string[]): string | null {
  const url = parsePlainUrl(baseUrl);
  if (url?.query !== '') return 'the base URL is none such as https://llm.example.com';
  return isPrivate(url, allowedHttpHosts)
    ? null
    : `a key goes over plain HTTP only to this machine, or to a host that your settings allow; ${authorityOf(url)} is neither`;
}

function placeRefused(url: PlainUrl, row: BillingProvider, options: GuardOptions): string | null {
  if (row.hosts.length > 0) {
    if (options.baseUrl !== null) return `keys of ${row.name} go to its own hosts alone`;
    const isOwn = url.scheme === 'https' && row.hosts.includes(authorityOf(url));
    return isOwn ? null : `${authorityOf(url)} is no host that keys of ${row.name} go to`;
  }
  if (options.baseUrl === null) return `${row.name} needs the base URL of your server`;
  const base = parsePlainUrl(options.baseUrl);
  const reason = baseUrlRefused(options.baseUrl, options.allowedHttpHosts);
  if (!base || reason !== null) return reason;
  return isBelow(url, base) ? null : `${authorityOf(url)} is not the server of this account`;
}

function isPrivate({ scheme, host, port }: PlainUrl, allowedHttpHosts: readonly string[]): boolean {
  if (scheme === 'https' || isLoopback(host)) return true;
  return allowedHttpHosts.some((each) => each.toLowerCase() === authorityOf({ host, port }));
}

function isBelow(url: PlainUrl, base: PlainUrl): boolean {
  const prefix = base.path.replace(/\/+$/, '');
  return (
    url.scheme === base.scheme &&
    authorityOf(url) === authorityOf(base) &&
    (url.path === prefix || url.path.startsWith(`${prefix}/`))
  );
}

const HEADER_NAME = /^[a-z0-9-]{1,64}$/;
const HEADER_VALUE = /^[\x20-\x7e]{0,1024}$/;
/** Headers that decide who asks, where, or how the message is cut: none that a request may bring along. */
const RESERVED: ReadonlySet<string> = new Set([
  'authorization',
  'connection',
  'content-length',
  'cookie',
  'expect',
  'host',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'transfer-encoding',
  'upgrade',
]);

function headersRefused({ headers = {} }: BillingRequest, row: BillingProvider): string | null {
  const odd = Object.entries(headers).some(
    ([name, value]) =>
      !HEADER_NAME.test(name) ||
      !HEADER_VALUE.test(value) ||
      RESERVED.has(name) ||
      name === row.header.name.toLowerCase(),
  );
  return odd ? 'this request has a header that may not be sent' : null;
}

function textOf(url: PlainUrl): string {
  return `${url.scheme}://${authorityOf(url)}${url.path}${url.query}`;
}

function refuse(words: string): Guarded {
  return { target: null, refused: words };
}
