import type { Arguments, TextPiece, Value } from '../../core/evaluate/values';
import type { CallRequest } from '../../core/recognize/call-request';
import type { SiteView, StepView } from '../../core/recognize/site-view';
import { bodySite, stepsOf } from './body-site';
import { addressOf, resolvedAddress } from './http-address';
import { readHttp } from './http-call';
import { readByNames } from './http-named';
import { sentUrl } from './http-url';
import { alternativesOf, anyOf, knownText, lastCall, textValue, unknownValue } from './values';

/**
 * A request of Rust's clients, which is put together step by step: `client.post(url).header(a, b).json(&body).send()`, or
 * with what is sent in the last call (`send_json(body)`).
 */
export function readBuilt(site: SiteView): CallRequest | null {
  // What is sent already answers with the events.
  if (site.method === 'eventsource' && site.step('send')) return null;
  return readSteps(site, site.steps, bodyOfCall(site));
}

/** `builder.send()` of a request that others put together. */
export function readUnseenBuilt(site: SiteView): CallRequest | null {
  return site.args.positionalCount > 0
    ? null
    : readByNames(bodySite(site, unknownValue('body')), unknownValue('address'));
}

/** `client.execute(request)`, `client.request(request)`, `EventSource::new(request)`: the request was put together before. */
export function readHanded(site: SiteView, position = 0): CallRequest | null {
  const request = site.args.positional(position);
  const [likely] = request ? alternativesOf(request) : [];
  return likely?.kind === 'external' ? readSteps(site, stepsOf(likely), null) : null;
}

/** `isahc::post(url, body)`, `http.post(url, headers, body)`: all at once; with the address alone nothing is sent yet. */
export function readPosted(site: SiteView): CallRequest | null {
  const { args } = site;
  const given = Array.from({ length: args.positionalCount }, (_, index) => args.positional(index));
  const at = given.findIndex((each) => each !== null && isAddress(each));
  const body = at === -1 ? null : (given.slice(at + 1).at(-1) ?? null);
  return body && readHttp(site, { url: given[at]!, method: textValue('POST'), body: contentOf(body) });
}

function isAddress(value: Value): boolean {
  return alternativesOf(value).some((each) => each.kind === 'text' && sentUrl(each) !== null);
}

/** Steps that name the method of the request and its address. */
const METHODS = new Set(['post', 'put', 'patch']);

function readSteps(site: SiteView, steps: readonly StepView[], sent: Value | null): CallRequest | null {
  const { method, url } = targetOf(steps);
  if (url === null) return null;
  const body = sent ?? bodyAmong(steps);
  return body === null
    ? null
    : readHttp(site, { url: withQuery(textOf(url), steps), method, body, named: true });
}

function targetOf(steps: readonly StepView[]): { readonly method: Value | null; readonly url: Value | null } {
  const direct = steps.findLast(({ name }) => METHODS.has(name));
  if (direct) return { method: textValue(direct.name.toUpperCase()), url: argument(direct, 0) };
  const request = steps.findLast(({ name, args }) => name === 'request' && args?.positionalCount === 2);
  if (request) return { method: methodOf(argument(request, 0)), url: argument(request, 1) };
  const uri = steps.findLast(({ name }) => name === 'uri' || name === 'url');
  const named = steps.findLast(({ name }) => name === 'method');
  return { method: named ? methodOf(argument(named, 0)) : null, url: uri ? argument(uri, 0) : null };
}

function argument(step: StepView | null | undefined, index: number): Value | null {
  return step?.args?.positional(index) ?? null;
}

/** `Method::POST`, `"POST"`. */
function methodOf(value: Value | null): Value | null {
  const last = value?.kind === 'external' ? value.path.at(-1) : undefined;
  return last?.kind === 'member' ? textValue(last.name) : value;
}

const PARSERS = /^(parse|from|try_from|from_str|from_static|into_url)$/;

/** `Url::parse(text)` is the text, on which further steps may go on: `.join("chat")`, `url.set_path("/v1/chat")`. */
function textOf(url: Value): Value | null {
  return anyOf(alternativesOf(url).flatMap((each) => textOfOne(each) ?? []));
}

function textOfOne(url: Value): Value | null {
  if (url.kind !== 'external') return addressOf(url);
  let address: Value | null = null;
  for (const step of stepsOf(url)) {
    const given = step.args?.positional(0) ?? null;
    if (given === null) continue;
    if (address === null && PARSERS.test(step.name)) address = addressOf(given);
    else if (step.name === 'join') address = resolvedAddress(address, given);
    else if (step.name === 'set_path') address = resolvedAddress(address, rooted(given));
  }
  return address ?? addressOf(url);
}

/** `.query(&[("model", "nova-2")])` behind an address. */
function withQuery(url: Value | null, steps: readonly StepView[]): Value | null {
  const pairs = steps.flatMap((step) => (step.name === 'query' ? pairsIn(argument(step, 0)) : []));
  if (url?.kind !== 'text' || pairs.length === 0) return url;
  const pieces = pairs.flatMap(([name, value], index): readonly TextPiece[] => [
    { kind: 'known', text: `${index === 0 ? '?' : '&'}${name}=`, origin: null },
    ...(value.kind === 'text' ? value.pieces : [{ kind: 'hole' as const, label: name }]),
  ]);
  return { kind: 'text', pieces: [...url.pieces, ...pieces] };
}

function pairsIn(value: Value | null): readonly (readonly [string, Value])[] {
  const entries = value === null ? null : entriesOf(value);
  return entries?.kind === 'object' ? [...entries.entries] : [];
}

/** A path from the root of its host, whether it is written so or not. */
function rooted(path: Value): Value {
  const text = knownText(path);
  return text === null || text.startsWith('/') ? path : textValue(`/${text}`);
}

const JSON_STEPS = new Set(['json', 'with_json', 'body_json', 'send_json']);
const TEXT_STEPS = new Set([
  'body',
  'with_body',
  'body_string',
  'body_bytes',
  'send_string',
  'send_bytes',
  'send',
]);

function bodyAmong(steps: readonly StepView[]): Value | null {
  for (const step of [...steps].reverse()) {
    const value = argument(step, 0);
    if (value === null) continue;
    if (JSON_STEPS.has(step.name)) return value;
    if (TEXT_STEPS.has(step.name)) return contentOf(value);
    if (step.name === 'form') return entriesOf(value);
    if (step.name === 'multipart') return formOf(value);
  }
  return null;
}

function bodyOfCall(site: SiteView): Value | null {
  const value = site.args.positional(0);
  if (value === null) return null;
  if (JSON_STEPS.has(site.method)) return value;
  return TEXT_STEPS.has(site.method) ? contentOf(value) : null;
}

/** `Body::from(text)`, `Full::new(bytes)`, `Bytes::from(text)` are what they are made of. */
function contentOf(value: Value): Value {
  const made = value.kind === 'external' ? lastCall(value) : null;
  const inner =
    made && /^(from|new|from_static|from_json|wrap)$/.test(made.name) ? made.args.positional(0) : null;
  return inner === null ? value : contentOf(inner);
}

/** A form as pairs: `[("model", "whisper-1")]`. */
function entriesOf(value: Value): Value {
  if (value.kind !== 'list') return value;
  const entries = new Map<string, Value>();
  for (const pair of value.items) {
    const [key, entry] = pair.kind === 'list' ? pair.items : [];
    const name = knownText(key ?? null);
    if (name !== null && entry) entries.set(name, entry);
  }
  return { kind: 'object', entries, open: value.rest !== null, origin: null };
}

/** `Form::new().text("model", "whisper-1").part("file", part)`. */
function formOf(value: Value): Value {
  if (value.kind !== 'external') return value;
  const entries = new Map<string, Value>();
  let open = false;
  for (const { name, args } of stepsOf(value)) {
    const key = args && args.positionalCount === 2 ? knownText(args.positional(0)) : null;
    if (key !== null) entries.set(key, partOf(args!));
    else if (name !== 'new') open = true;
  }
  return { kind: 'object', entries, open, origin: null };
}

function partOf(args: Arguments): Value {
  return args.positional(1) ?? { kind: 'null' };
}
