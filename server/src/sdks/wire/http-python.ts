import type { Arguments, Value } from '../../core/evaluate/values';
import type { CallRequest } from '../../core/recognize/call-request';
import type { SiteView } from '../../core/recognize/site-view';
import { joinedAddress } from './http-address';
import { readHttp } from './http-call';
import { bodyOf } from './http-forms';
import { stepArgument } from './site-arguments';
import { field, given, textValue } from './values';

const POST = textValue('POST');

/** Where `requests` and those who copy it take what is sent. */
const bodies = ['json', 'data', 'content', 'body', 'files', 'multipart'];

/** `client.post(url, json=...)`; `plain` are the positions of what is sent. */
export function readPost(site: SiteView, plain: readonly number[] = [1, 2]): CallRequest | null {
  return send(site, POST, site.args.positional(0) ?? site.args.named('url'), bodyIn(site, plain));
}

/** `client.request(method, url, json=...)`. */
export function readRequest(site: SiteView): CallRequest | null {
  const method = site.args.positional(0) ?? site.args.named('method');
  const url = site.args.positional(1) ?? site.args.named('url');
  return send(site, method, url, bodyIn(site, []));
}

function send(
  site: SiteView,
  method: Value | null,
  url: Value | null,
  body: Value | null,
): CallRequest | null {
  const base = stepArgument(site, ['base_url']);
  return readHttp(site, { url: joinedAddress(base, url), method, body });
}

function bodyIn(site: SiteView, plain: readonly number[]): Value | null {
  const values = bodies.flatMap((name) => withoutFileNames(given(site.args.named(name))) ?? []);
  const positional = plain.flatMap((index) => given(site.args.positional(index)) ?? []);
  const hidden = site.args.open ? [unseen(site.args)] : [];
  const [first, second] = [...values, ...positional, ...hidden];
  // A form's fields stand in `data`, the file in `files`.
  return bodyOf(
    site,
    first?.kind === 'object' && second?.kind === 'object' ? merged(first, second) : (first ?? null),
  );
}

/** Fields of a form may stand among its files, as files without a name: `{'model': (None, 'whisper-1')}`. */
function withoutFileNames(value: Value | null): Value | null {
  if (value?.kind !== 'object') return value;
  const entries = [...value.entries].map(([key, entry]) => [key, withoutFileName(entry)] as const);
  return { ...value, entries: new Map(entries) };
}

function withoutFileName(entry: Value): Value {
  const isField = entry.kind === 'list' && entry.items[0]?.kind === 'null';
  return (isField ? entry.items[1] : null) ?? entry;
}

function unseen(args: Arguments): Value {
  return args.named('json') ?? { kind: 'unknown', reason: 'run-time', label: 'body' };
}

function merged(first: Value, second: Value): Value {
  const entries = new Map<string, Value>();
  for (const each of [second, first])
    if (each.kind === 'object') for (const [key, value] of each.entries) entries.set(key, value);
  return {
    kind: 'object',
    entries,
    open: field(first, '') !== null || field(second, '') !== null,
    origin: null,
  };
}
