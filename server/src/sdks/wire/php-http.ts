import type { Value } from '../../core/evaluate/values';
import type { CallRequest } from '../../core/recognize/call-request';
import type { SiteView } from '../../core/recognize/site-view';
import { stepsOf } from './body-site';
import { joinedAddress } from './http-address';
import { readHttp } from './http-call';
import { alternativesOf, field, fieldAmong, given, lastCall, textValue, unknownValue } from './values';

export const POST = textValue('POST');

/** Keys under which options of a request hold what is sent, the sure ones first. */
const bodyKeys = ['json', 'form_params', 'multipart', 'body', 'content', 'data'];

/** What options hold to send (`['json' => [...]]`), or the options themselves where they are what is sent. */
export function bodyIn(options: Value | null): Value | null {
  const [likely] = options ? alternativesOf(options) : [];
  if (likely?.kind !== 'object') return given(options);
  const key = bodyKeys.find((each) => likely.entries.has(each));
  if (key !== undefined) return formOf(given(field(options, key)));
  return likely.open || likely.entries.has('headers') || likely.entries.size === 0 ? null : likely;
}

/** The parts of a form (`[['name' => 'model', 'contents' => 'x']]`) as an object. */
function formOf(body: Value | null): Value | null {
  if (body?.kind !== 'list') return body;
  const entries = new Map<string, Value>();
  for (const part of body.items) {
    const name = field(part, 'name');
    const [piece] = name?.kind === 'text' ? name.pieces : [];
    const contents = field(part, 'contents');
    if (piece?.kind === 'known' && contents) entries.set(piece.text, contents);
  }
  return entries.size === 0 ? body : { kind: 'object', entries, open: body.rest !== null, origin: null };
}

/** The base of the addresses, of a client's options or of a step on the way (`baseUrl('https://...')`). */
export function baseOf(site: SiteView): Value | null {
  for (const step of [...site.steps].reverse()) {
    const [options] = [0, 1].flatMap((index) => given(optionsAt(step.args?.positional(index) ?? null)) ?? []);
    const base = options ? fieldAmong(options, ['base_uri', 'base_url', 'baseURI']) : null;
    if (base && base.kind !== 'unknown') return base;
    if (/^(baseUrl|withBaseUrl|createForBaseUri|setBaseUrl)$/.test(step.name))
      return step.args?.positional(0) ?? null;
  }
  return null;
}

function optionsAt(value: Value | null): Value | null {
  return value?.kind === 'object' ? value : null;
}

/** Where a request goes: a path is below the base of its client, which may be made where nobody sees it. */
function addressOf(site: SiteView, url: Value | null): Value | null {
  const base = baseOf(site);
  const isPath = base === null && url !== null && alternativesOf(url).every(isRelative);
  return joinedAddress(isPath ? unknownValue('base_uri') : base, url);
}

function isRelative(url: Value): boolean {
  const [first] = url.kind === 'text' ? url.pieces : [];
  return first?.kind === 'known' && !/^(?:\w+:)?\/\//.test(first.text);
}

/** `$client->post($url, $options)`. */
export function readPost(site: SiteView): CallRequest | null {
  const [url, options] = [0, 1].map((index) => site.args.positional(index) ?? null);
  const body = bodyIn(options ?? site.args.named('options')) ?? bodyOfSteps(site);
  return readHttp(site, { url: addressOf(site, url ?? site.args.named('uri')), method: POST, body });
}

/** `Http::withBody($json)->post($url)`. */
function bodyOfSteps(site: SiteView): Value | null {
  return site.step('withBody')?.args?.positional(0) ?? null;
}

/** `$client->request('POST', $url, $options)`. */
export function readRequest(site: SiteView): CallRequest | null {
  const [method, url, options] = [0, 1, 2].map((index) => site.args.positional(index) ?? null);
  return readHttp(site, {
    url: addressOf(site, url ?? site.args.named('uri') ?? site.args.named('url')),
    method: method ?? site.args.named('method'),
    body: bodyIn(options ?? site.args.named('options')) ?? bodyOfSteps(site),
  });
}

/** `$client->send($request)`, where the request says all. */
export function readSent(site: SiteView): CallRequest | null {
  const [likely] = alternativesOf(site.args.positional(0) ?? textValue(''));
  if (likely?.kind !== 'external') return likely?.kind === 'text' ? readRequest(site) : null;
  const steps = stepsOf(likely);
  const made = steps.find(({ name }) => /^(Request|createRequest|ServerRequest)$/.test(name));
  if (!made?.args) return null;
  const content = steps.find(({ name }) => name === 'withBody')?.args?.positional(0) ?? null;
  const body = streamed(content) ?? streamed(made.args.positional(3)) ?? bodyIn(site.args.positional(1));
  return readHttp(site, {
    url: joinedAddress(baseOf(site), made.args.positional(1)),
    method: made.args.positional(0),
    body,
  });
}

/** What a stream was made of: `$factory->createStream($json)`, `Utils::streamFor($json)`. */
function streamed(body: Value | null): Value | null {
  const [likely] = body ? alternativesOf(body) : [];
  const made = likely?.kind === 'external' ? lastCall(likely) : null;
  return made && /stream/i.test(made.name) ? made.args.positional(0) : given(body);
}
