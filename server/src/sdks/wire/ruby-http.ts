import type { ExternalValue, Value } from '../../core/evaluate/values';
import type { CallRequest } from '../../core/recognize/call-request';
import type { SiteView } from '../../core/recognize/site-view';
import { namesOf, stepsOf } from './body-site';
import { addressOfParts, joinedAddress } from './http-address';
import { readHttp } from './http-call';
import { BLOCK } from './ruby-clients';
import { stepArgument } from './site-arguments';
import { alternativesOf, anyOf, field, fieldAmong, given, textValue } from './values';

export const POST = textValue('POST');

/** Members of an address that are handed on in its place: the host of it is kept aside, or is to be found there. */
const PARTS: ReadonlySet<string> = new Set(['to_s', 'request_uri', 'path', 'normalize', 'itself']);
const HOSTS: ReadonlySet<string> = new Set(['host', 'hostname', 'port']);

/** `URI("https://...")`, `URI.parse(...)` and what was made of it, as the whole address; anything else as it is. */
export function addressIn(value: Value | null): Value | null {
  if (value === null) return null;
  return anyOf(alternativesOf(value).map((each) => (each.kind === 'external' ? uriOf(each, PARTS) : each)));
}

function uriOf(value: ExternalValue, members: ReadonlySet<string>): Value {
  const path = [...value.path];
  for (let last = path.at(-1); last?.kind === 'member' && members.has(last.name); last = path.at(-1))
    path.pop();
  const names = namesOf({ ...value, path });
  const made = path.at(-1);
  if (made?.kind !== 'call' || !/^(?:URI|Addressable)$/.test(names[0] ?? '')) return value;
  const [first, second] = [made.args.positional(0), made.args.positional(1)];
  if (names.at(-1) === 'join') return joinedAddress(addressIn(first), addressIn(second)) ?? value;
  const host = made.args.named('host');
  if (host !== null) return addressOfParts(host, null, made.args.named('path')) ?? value;
  return first ?? value;
}

/** Where a connection leads that is made of a host and a port, and a path there: a path of a whole address is that. */
export function addressAt(host: Value | null, port: Value | null, path: Value | null): Value | null {
  const whole = wholeOf(host);
  const below = addressIn(path);
  if (whole !== null)
    return isWhole(below) ? below : below === null ? whole : joinedAddress(originOf(whole), below);
  return isWhole(below) ? below : addressOfParts(host, port, below);
}

/** The address whose host it is. */
function wholeOf(host: Value | null): Value | null {
  const [likely] = host ? alternativesOf(host) : [];
  if (likely?.kind !== 'external') return null;
  const whole = uriOf(likely, HOSTS);
  return whole.kind === 'text' ? whole : null;
}

function isWhole(value: Value | null): boolean {
  const [piece] = value?.kind === 'text' ? value.pieces : [];
  return piece?.kind === 'known' && /^\w+:\/\//.test(piece.text);
}

/** What stands in front of the path of an address. */
function originOf(address: Value): Value {
  if (address.kind !== 'text') return address;
  const [first] = address.pieces;
  const origin = first?.kind === 'known' ? /^\w+:\/\/[^/?#]+/.exec(first.text)?.[0] : undefined;
  return origin === undefined ? address : textValue(origin);
}

/** A request object with what was assigned to it: `req = Net::HTTP::Post.new(uri); req.body = json`. */
export function readObject(site: SiteView, connection: Value | null, at = 0): CallRequest | null {
  const [likely] = alternativesOf(site.args.positional(at) ?? textValue(''));
  if (likely?.kind !== 'external') return null;
  const made = stepsOf(likely).find(({ name }) => name === 'Post');
  if (!made?.args || namesOf(likely).includes('Get')) return null;
  const set = (likely.set ?? []).findLast(({ name }) => name === 'body' || name === 'body_stream');
  return readHttp(site, {
    url: urlOfObject(made.args.positional(0), connection),
    method: POST,
    body: given(set?.value ?? null) ??
      given(site.args.positional(at + 1)) ?? { kind: 'unknown', reason: 'run-time', label: 'body' },
  });
}

/** A function that gets a request object, wherever it takes it: `HttpClient.request(uri, request)`. */
export function readHandedOn(site: SiteView): CallRequest | null {
  for (let at = 0; at < site.args.positionalCount; at++) {
    const request = readObject(site, null, at);
    if (request) return request;
  }
  return null;
}

function urlOfObject(path: Value | null, connection: Value | null): Value | null {
  const [likely] = connection ? alternativesOf(connection) : [];
  const made =
    likely?.kind === 'external'
      ? stepsOf(likely).find(({ name }) => name === 'HTTP' || name === 'start')
      : null;
  if (!made?.args) return addressIn(path);
  return addressAt(made.args.positional(0), made.args.positional(1), path);
}

/** Names that clients have for what is sent. */
const SENT = ['json', 'body', 'form', 'payload', 'data', 'query'];

/**
 * What is sent, by the names that clients have for it, or by its position. Where it has none, what stands there holds what
 * could be named: `post(url, options)`.
 */
export function bodyOf(site: SiteView, position: number | null): Value | null {
  for (const name of SENT) {
    const value = given(site.args.named(name));
    if (value) return value;
  }
  const options = position === null ? anyOf(optionsOf(site.args.positional(1))) : null;
  const among = options && fieldAmong(options, SENT);
  if (among) return among;
  const block = given(site.args.named(BLOCK));
  const set = block?.kind === 'object' ? given(field(block, 'body')) : null;
  return set ?? (position === null ? null : given(site.args.positional(position)));
}

/** Options that hold something; those of which nothing is known tell nothing. */
function optionsOf(value: Value | null): readonly Value[] {
  return value === null ? [] : alternativesOf(value).filter(({ kind }) => kind === 'object');
}

/** `client.post(url, body, headers)`; the url may be named, or be set in the block. */
export function readPost(site: SiteView, position: number | null): CallRequest | null {
  const block = given(site.args.named(BLOCK));
  const inBlock =
    block?.kind === 'object' ? (given(field(block, 'url')) ?? given(field(block, 'path'))) : null;
  const url = site.args.positional(0) ?? site.args.named('url') ?? site.args.named('path') ?? inBlock;
  return readHttp(site, {
    url: joinedAddress(baseOf(site), addressIn(url)),
    method: POST,
    body: bodyOf(site, position),
  });
}

/** `client.request(method: :post, url:, body:)`. */
export function readRequest(site: SiteView): CallRequest | null {
  const url = site.args.named('url') ?? site.args.named('path') ?? stepArgument(site, ['url', 'path']);
  const step = site.steps.at(-1);
  return readHttp(site, {
    url: joinedAddress(baseOf(site), addressIn(url ?? step?.args?.positional(0) ?? null)),
    method: site.args.named('method') ?? stepArgument(site, ['method']),
    body: bodyOf(site, null) ?? given(stepArgument(site, ['body', 'json', 'payload'])),
  });
}

/** The address that a connection was made for, or that its class names (`base_uri "https://..."`). */
function baseOf(site: SiteView): Value | null {
  const named = stepArgument(site, ['url', 'base_url', 'base_uri', 'prefix_url']);
  if (named) return addressIn(named);
  for (const step of site.steps)
    if (/^(?:new|Connection|Resource|Excon|Faraday|persistent|with|origin)$/.test(step.name)) {
      const first = given(step.args?.positional(0) ?? null);
      if (first && first.kind !== 'object') return addressIn(first);
    }
  const [call] = site.file.callsOf('base_uri');
  return call && site.names.includes('HTTParty') ? (call.step.args?.positional(0) ?? null) : null;
}
