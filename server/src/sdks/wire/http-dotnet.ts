import { object } from '../../core/evaluate/known';
import type { ExternalValue, Value } from '../../core/evaluate/values';
import type { CallRequest } from '../../core/recognize/call-request';
import type { SiteView } from '../../core/recognize/site-view';
import { joinedAddress } from './http-address';
import { readHttp } from './http-call';
import { parsedJson } from './parsed-json';
import { stepArgument } from './site-arguments';
import { snakeCase } from './snake-case';
import { alternativesOf, given, lastCall, likelyText, textValue, unknownValue } from './values';

export const POST = textValue('POST');

/** What a request holds, in the words of JSON: properties that no attribute renames are spelled as the API has them. */
export function dotnetBody(site: SiteView, value: Value | null): Value | null {
  const content = given(value);
  if (content === null) return null;
  const data = parsedJson(site.asData(content));
  return data.kind === 'object' || data.kind === 'list' ? withJsonKeys(data, NESTING) : content;
}

const NESTING = 10;

/** Keys of Google's API, which has no underscores. */
const CAMEL: ReadonlySet<string> = new Set([
  'candidateCount',
  'fileData',
  'functionDeclarations',
  'generationConfig',
  'inlineData',
  'maxOutputTokens',
  'mimeType',
  'responseMimeType',
  'responseSchema',
  'safetySettings',
  'stopSequences',
  'systemInstruction',
  'thinkingConfig',
  'toolConfig',
  'topK',
  'topP',
]);

function withJsonKeys(value: Value, nesting: number): Value {
  const inner = (each: Value) => (nesting === 0 ? each : withJsonKeys(each, nesting - 1));
  if (value.kind === 'list') return { ...value, items: value.items.map(inner) };
  if (value.kind !== 'object') return value;
  return object(
    new Map([...value.entries].map(([key, each]) => [jsonName(key), inner(each)])),
    value.open,
    value.origin,
  );
}

/** `MaxTokens` is `max_tokens`; what does not begin with a capital letter is as it was written. */
function jsonName(key: string): string {
  if (!/^[A-Z]/.test(key)) return key;
  const camel = key.charAt(0).toLowerCase() + key.slice(1);
  return CAMEL.has(camel) ? camel : snakeCase(key);
}

/** Classes of what an `HttpClient` sends, and at which position they take it. */
const CONTENTS: ReadonlySet<string> = new Set([
  'ByteArrayContent',
  'Create',
  'JsonContent',
  'StreamContent',
  'StringContent',
  'new',
]);

/** What is in a content: `new StringContent(json, Encoding.UTF8)`, `JsonContent.Create(value)`, the fields of a form. */
export function contentOf(site: SiteView, value: Value | null): Value | null {
  const [likely] = value === null ? [] : alternativesOf(value);
  if (likely?.kind !== 'external') return value;
  const made = madeContent(likely);
  if (made === null) return unknownValue('content');
  if (made.name === 'MultipartFormDataContent' || made.name === 'FormUrlEncodedContent')
    return formOf(site, { ...likely, path: likely.path.slice(0, made.end) });
  if (!CONTENTS.has(made.name)) return unknownValue('content');
  const { args } = made;
  return args.positional(0) ?? args.named('content') ?? args.named('inputValue') ?? unknownValue('content');
}

function madeContent(value: ExternalValue) {
  const made = lastCall(value);
  return made === null ? null : { ...made, end: value.path.length };
}

/** `form.Add(new StringContent("whisper-1"), "model")`. */
function formOf(site: SiteView, form: ExternalValue): Value {
  const entries = new Map<string, Value>();
  for (const args of site.callsOn(form, 'Add')) {
    const name = likelyText(args.positional(1) ?? args.named('name'));
    const content = args.positional(0) ?? args.named('content');
    if (name !== null && content !== null) entries.set(name, contentOf(site, content) ?? content);
  }
  return object(entries, entries.size === 0);
}

/** Where a client's addresses begin: its constructor's or its own `BaseAddress`. */
export function baseAddress(site: SiteView): Value | null {
  const assigned = site.assigned.findLast(({ name }) => name === 'BaseAddress' || name === 'BaseUrl');
  return given(assigned?.value ?? null) ?? stepArgument(site, ['BaseAddress', 'baseUrl', 'BaseUrl']);
}

/** A request to an address below that of the client. */
export function sendTo(
  site: SiteView,
  url: Value | null,
  body: Value | null,
  method: Value | null = POST,
): CallRequest | null {
  return readHttp(site, { url: joinedAddress(baseAddress(site), url), method, body: dotnetBody(site, body) });
}

/** `new HttpRequestMessage(HttpMethod.Post, url) { Content = ... }`, with what was assigned to it later. */
export function readMessage(site: SiteView, message: Value | null): CallRequest | null {
  const [likely] = message === null ? [] : alternativesOf(message);
  const made = likely?.kind === 'external' ? lastCall(likely) : null;
  if (likely?.kind !== 'external' || made === null) return null;
  if (made.name !== 'HttpRequestMessage' && made.name !== 'new') return null;
  const { args } = made;
  const set = (name: string) => likely.set?.findLast((each) => each.name === name)?.value ?? args.named(name);
  const method = set('Method') ?? args.positional(0) ?? args.named('method');
  const url = set('RequestUri') ?? args.positional(1) ?? args.named('requestUri');
  return sendTo(site, url, contentOf(site, set('Content')), methodText(method));
}

/** `HttpMethod.Post`, `new HttpMethod("POST")`, `Method.Post`. */
export function methodText(value: Value | null): Value | null {
  if (value?.kind !== 'external') return value;
  const made = lastCall(value);
  if (made !== null) return made.args.positional(0);
  const last = value.path.at(-1);
  return last?.kind === 'member' ? textValue(last.name.toUpperCase()) : null;
}
