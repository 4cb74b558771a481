import type { Value } from '../../core/evaluate/values';
import type { CallRequest, ProviderEvidence } from '../../core/recognize/call-request';
import type { SiteView } from '../../core/recognize/site-view';
import { bodySite } from './body-site';
import { describedBody, foreignRecord } from './foreign-records';
import type { HttpEndpoint } from './http-endpoint';
import { httpEndpoints } from './http-endpoints';
import { readAtUnseen } from './http-unseen';
import { type SentUrl, sentUrl } from './http-url';
import { parsedJson } from './parsed-json';
import { evidence } from './requests';
import { alternativesOf, anyOf, given, knownText, likelyText, unknownValue } from './values';

/** A request of an HTTP client. */
export interface HttpCall {
  readonly url: Value | null;
  /** Null: the client's own choice, by whether there is a body. */
  readonly method: Value | null;
  /** What is sent: JSON text, an object, a form; null when surely nothing is. */
  readonly body: Value | null;
  /** Whether an address may begin with its host. */
  readonly bare?: boolean;
  /** Whether names alone may tell what is asked where neither the address nor the body can be seen. */
  readonly named?: boolean;
  /** Whether the path is that of an interface which declares the requests of one API. */
  readonly declared?: boolean;
}

interface Found {
  readonly endpoint: HttpEndpoint;
  readonly captured: readonly string[];
  readonly url: SentUrl;
  readonly provider: string | null;
}

/** What a request asks for; null where it goes to nobody who bills by such calls, or only looks at something. */
export function readHttp(site: SiteView, call: HttpCall): CallRequest | null {
  const { url, method, body } = call;
  if (!url || !mayPost(method, body)) return null;
  const sent = body === null ? unknownValue('body') : parsedJson(site.asData(whereGiven(body)));
  const content = foreignRecord(sent);
  const inner = bodySite(site, content);
  const found = alternativesOf(url).flatMap((each) => endpointOf(each, site, content, call) ?? []);
  const [first] = found;
  if (!first) return readAtUnseen(inner, url, { content, sent, byNames: call.named === true });
  const alike = found.filter(({ endpoint }) => endpoint.api === first.endpoint.api);
  const described = describedBody(content) ?? content;
  const request = first.endpoint.read({
    site: described === content ? inner : bodySite(site, described),
    body: described,
    provider: evidenceOf(alike),
    url: { ...first.url, query: (name) => queriedIn(found, name) },
    captured: capturedIn(found.filter(({ endpoint }) => endpoint === first.endpoint)),
  });
  if (!request) return null;
  const api = request.api ?? first.endpoint.api;
  return { ...request, ...pairedWith(alike, request.model), api, body: content };
}

/** What the path says, where it may be one of several. */
function capturedIn(found: readonly Found[]): readonly Value[] {
  const [first] = found;
  if (!first) return [];
  return first.captured.map((part, index) => {
    const values = found.map(({ url, captured }) => url.valueOf(captured[index] ?? part));
    return mostlyKnown(values) ?? first.url.valueOf(part);
  });
}

/** A parameter of the query, where the address may be one of several. */
function queriedIn(found: readonly Found[], name: string): Value | null {
  return mostlyKnown(found.flatMap(({ url }) => url.query(name) ?? []));
}

/** One of several, of which what is written out is the likely one: it stands behind what is only known when the program runs. */
function mostlyKnown(values: readonly Value[]): Value | null {
  const value = anyOf(values);
  if (value?.kind !== 'one-of') return value;
  const known = value.options.findIndex((each) => knownText(each) !== null);
  return known < 0 ? value : { ...value, likely: known };
}

/** Where several addresses and as many models come from one table, each address has its own model. */
function pairedWith(found: readonly Found[], model: Value | null): Pick<CallRequest, 'choices'> {
  const models = model ? alternativesOf(model) : [];
  const providers = new Set(found.map(({ provider }) => provider));
  if (providers.size < 2 || models.length !== found.length) return {};
  return { choices: models.map((each, index) => ({ model: each, provider: evidenceOf([found[index]!]) })) };
}

/** A body that is put in on some ways alone is what it is there. */
function whereGiven(body: Value): Value {
  const isGiven = (each: Value) => given(each.kind === 'text' ? (each.json ?? each) : each) !== null;
  return anyOf(alternativesOf(body).filter(isGiven)) ?? body;
}

function mayPost(method: Value | null, body: Value | null): boolean {
  if (!method || !given(method)) return body !== null;
  return alternativesOf(method).some((each) => {
    const text = likelyText(each);
    return text === null || text.toUpperCase() === 'POST';
  });
}

function endpointOf(value: Value, site: SiteView, content: Value, call: HttpCall): Found | null {
  const url = sentUrl(value, call.bare === true);
  if (!url) return null;
  const provider = url.base ? site.providerAt(filled(url)) : null;
  for (const endpoint of httpEndpoints) {
    const match = endpoint.path.exec(url.path);
    const isOf = isAt(endpoint, provider, url, { site, content }) || (call.declared && endpoint.declared);
    if (match && isOf)
      return { endpoint, captured: match.slice(1).filter((part) => part !== undefined), url, provider };
  }
  return null;
}

/** Unknown pieces of a host stand for one label. */
function filled({ authority, path }: SentUrl): string {
  const place = authority.replace(/\uE000\d+\uE001/g, 'x').replace(/:x$/, '');
  return `https://${place}${path.replace(/\uE000\d+\uE001/g, 'x')}`;
}

function isAt(
  endpoint: HttpEndpoint,
  provider: string | null,
  url: SentUrl,
  { site, content }: { readonly site: SiteView; readonly content: Value },
): boolean {
  const { providers, anywhere, called } = endpoint;
  if (provider !== null && (providers === null || providers.includes(provider))) return true;
  if (provider === null && called && isCalled(called, site, url)) return true;
  if (anywhere === 'fitting-body' && content.kind === 'unknown') return true;
  return anywhere === 'path' || (anywhere !== undefined && namesModel(content, url));
}

/** Whether a host that nobody knows, what holds it, or what the request is sent from, is named after who is asked. */
function isCalled(
  called: (name: string) => boolean,
  { within }: SiteView,
  { authority, label }: SentUrl,
): boolean {
  return called(`${authority}${label}`) || within.some(called);
}

/** Whether a body is what generative APIs take: a model, which Azure's addresses may hold instead, and something to do. */
function namesModel(content: Value, url: SentUrl): boolean {
  if (content.kind !== 'object') return false;
  const has = (key: string) => content.entries.has(key);
  const isNamed = has('model') || url.query('api-version') !== null;
  return isNamed && ['messages', 'input', 'prompt', 'contents', 'text', 'query'].some(has);
}

/** Who is asked: by the host where that says it, else by the address itself. */
function evidenceOf(found: readonly Found[]): ProviderEvidence {
  const [first] = found;
  const ids = new Set(found.map(({ provider }) => provider));
  const baseUrl = anyOf(found.map(({ url }): Value => url.base ?? unknownValue(url.label)));
  return first && first.provider !== null && ids.size === 1
    ? evidence({ sdk: first.provider, fixed: true, baseUrl })
    : evidence({ baseUrl });
}
