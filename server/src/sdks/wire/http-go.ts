import type { Arguments, ExternalValue, Value } from '../../core/evaluate/values';
import type { CallRequest } from '../../core/recognize/call-request';
import type { SiteView } from '../../core/recognize/site-view';
import { addressOf, joinedAddress } from './http-address';
import { readHttp } from './http-call';
import { sentUrl } from './http-url';
import { alternativesOf, given, likelyText, textValue } from './values';

const POST = textValue('POST');

/** `http.Post(url, contentType, body)`. */
export function readGoPost(site: SiteView): CallRequest | null {
  return readHttp(site, {
    url: addressOf(site.args.positional(0)),
    method: POST,
    body: given(site.args.positional(2)),
  });
}

/** What others call alike: `client.PostJSON(ctx, url, body, &out)`. What is sent stands behind the address. */
export function readGoPosted(site: SiteView): CallRequest | null {
  const { args } = site;
  const given = Array.from({ length: args.positionalCount }, (_, index) => args.positional(index));
  const at = given.findIndex((each) => each !== null && isAddress(each));
  if (at === -1) return null;
  const body = given.slice(at + 1).find((each) => each !== null && !isMediaType(each));
  return body ? readHttp(site, { url: given[at]!, method: POST, body }) : null;
}

function isAddress(value: Value): boolean {
  return alternativesOf(value).some((each) => each.kind === 'text' && sentUrl(each) !== null);
}

function isMediaType(value: Value): boolean {
  return /^\w+\/[\w.+-]+(?:;|$)/.test(likelyText(value) ?? '');
}

/** `client.Do(request)`, with a request that `http.NewRequest` made. */
export function readGoDo(site: SiteView): CallRequest | null {
  const sent = site.args.positional(0);
  const made = sent ? alternativesOf(sent).flatMap((each) => requestIn(each) ?? []) : [];
  const [first] = made;
  if (!first) return null;
  return readHttp(site, { url: addressOf(first.url), method: first.method, body: given(first.body) });
}

interface MadeRequest {
  readonly method: Value | null;
  readonly url: Value | null;
  readonly body: Value | null;
}

/** Packages whose requests are made as those of the standard library are. */
const MODULES =
  /^(?:net\/http|github\.com\/hashicorp\/go-retryablehttp|github\.com\/bogdanfinn\/fhttp|github\.com\/imroc\/req.*)$/;

function requestIn(value: Value): MadeRequest | null {
  if (value.kind !== 'external' || !MODULES.test(value.module)) return null;
  for (const [index, step] of value.path.entries()) {
    const call = value.path[index + 1];
    if (step.kind !== 'member' || call?.kind !== 'call') continue;
    if (step.name === 'NewRequest') return withSet(value, partsOf(call.args, 0));
    if (step.name === 'NewRequestWithContext') return withSet(value, partsOf(call.args, 1));
    if (step.name === 'Request') return ofLiteral(call.args);
  }
  return null;
}

function partsOf(args: Arguments, at: number): MadeRequest {
  return { method: args.positional(at), url: args.positional(at + 1), body: args.positional(at + 2) };
}

/** `req.Body = ...` replaces what it was made with. */
function withSet(value: ExternalValue, made: MadeRequest): MadeRequest {
  const body = value.set?.findLast(({ name }) => name === 'Body')?.value ?? made.body;
  return { ...made, body };
}

function ofLiteral(args: Arguments): MadeRequest {
  const url = args.named('URL');
  return { method: args.named('Method'), url: urlOf(url), body: args.named('Body') };
}

/** `url.Parse(x)` is `x`. */
function urlOf(value: Value | null): Value | null {
  if (value?.kind !== 'external') return value;
  const last = value.path.at(-1);
  return last?.kind === 'call' ? last.args.positional(0) : value;
}

/** Chains of a request: `client.R().SetBody(body).Post(url)`. */
export function readGoChain(site: SiteView): CallRequest | null {
  const body =
    site.step('SetBody') ??
    site.step('SetBodyJsonMarshal') ??
    site.step('SetBodyJsonString') ??
    site.step('SetBodyBytes');
  const form = site.step('SetFormData') ?? site.step('SetMultipartFormData');
  const sent = body?.args?.positional(0) ?? form?.args?.positional(0) ?? null;
  const base = site.step('SetBaseURL')?.args?.positional(0) ?? baseOfClient(site);
  return readHttp(site, {
    url: joinedAddress(base, site.args.positional(0)),
    method: POST,
    body: sent && dataOf(sent),
  });
}

/** `client.SetBaseURL(url)` as a statement of its own. */
function baseOfClient(site: SiteView): Value | null {
  const { owner } = site;
  if (owner.kind !== 'external') return null;
  const made = owner.path.findIndex((step) => step.kind === 'member' && step.name === 'R');
  const path = owner.path.slice(0, made < 0 ? owner.path.length : made);
  // Steps that give the client back: `client.SetTimeout(t).R()`.
  for (let length = path.length; length > 0; length--) {
    const client: ExternalValue = { ...owner, path: path.slice(0, length) };
    const [args] = site.callsOn(client, 'SetBaseURL').slice(-1);
    if (args) return args.positional(0);
  }
  return null;
}

/** A text is sent as it is, anything else as its JSON. */
function dataOf(value: Value): Value {
  return value.kind === 'text' && value.json?.kind === 'text' ? value.json : value;
}
