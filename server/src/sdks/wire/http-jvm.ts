import type { ExternalValue, TextPiece, Value } from '../../core/evaluate/values';
import type { CallRequest } from '../../core/recognize/call-request';
import type { SiteView, StepView } from '../../core/recognize/site-view';
import { stepsOf } from './body-site';
import { joinedAddress } from './http-address';
import { readHttp } from './http-call';
import { formOf, isForm } from './jvm-forms';
import { alternativesOf, given, lastCall, likelyText, textValue } from './values';

const POST = textValue('POST');

/** Calls that make what is sent of a text or an object, wherever that stands among their arguments. */
const WRAPPERS =
  /^(?:ofString|ofByteArray|TextContent|ByteArrayContent|create|toRequestBody|HttpEntity|RequestEntity|StringEntity|ByteArrayEntity|json|entity|fromValue|fromObject|fromMultipartData|fromFormData|just|text|Buffer|buffer|valueOf|of)$/;

/** What a body stands for: the text or object that it was made of. */
export function sentBody(site: SiteView, value: Value | null, depth = 3): Value | null {
  const [likely] = value === null ? [] : alternativesOf(value);
  if (likely?.kind === 'instance') return site.asData(likely);
  if (likely?.kind !== 'external' || depth === 0) return value;
  const form = formOf(site, likely);
  if (form !== null) return form;
  const made = lastCall(likely);
  if (made === null || !WRAPPERS.test(made.name)) return value;
  const args = [0, 1].flatMap((index) => given(made.args.positional(index)) ?? []);
  const sent =
    args.find(({ kind }) => kind === 'text' || kind === 'object' || kind === 'instance') ??
    args.find(({ kind }) => kind === 'unknown' || kind === 'one-of') ??
    args.find(
      (each) => each.kind === 'external' && (WRAPPERS.test(lastCall(each)?.name ?? '') || isForm(each)),
    );
  return sent === undefined ? value : sentBody(site, sent, depth - 1);
}

/** An address, of which a type for addresses may have been made. */
export function sentAddress(value: Value | null): Value | null {
  const [likely] = value === null ? [] : alternativesOf(value);
  if (likely?.kind !== 'external') return value;
  const from = stepsOf(likely).find(({ name }) =>
    /^(?:URI|URL|create|fromHttpUrl|fromUriString|fromUri|parse|get|HttpUrl|Url)$/.test(name),
  );
  return from?.args?.positional(0) ?? value;
}

interface Told {
  url: Value | null;
  method: Value | null;
  body: Value | null;
}

const ADDRESSES = /^(?:url|uri|setUri|setURI|newBuilder|Builder|baseUrl|HttpPost|target)$/;
const METHODS = /^(?:post|put|get|delete|patch|head)$/i;
const BODIES = /^(?:body|bodyString|bodyValue|setBody|entity|setEntity|requestBody|content|syncBody|send)$/;

/** What the steps of a builder or of a fluent client say of a request. */
export function toldBy(site: SiteView, steps: readonly StepView[], base: Value | null = null): Told {
  const told: Told = { url: null, method: null, body: null };
  for (const step of steps) {
    const first = given(step.args?.positional(0) ?? null);
    const second = given(step.args?.positional(1) ?? null);
    if (ADDRESSES.test(step.name) && first !== null)
      told.url = joinedAddress(told.url, expanded(pointedTo(site, first), handedTo(step)));
    else if (step.name === 'method') {
      told.method = methodOf(first);
      told.body = second === null ? told.body : sentBody(site, second);
    } else if (METHODS.test(step.name)) tellMethod(site, step.name, first, told);
    else if (BODIES.test(step.name)) told.body = sentBody(site, first);
  }
  return { ...told, url: joinedAddress(base, told.url) };
}

function handedTo({ args }: StepView): readonly Value[] {
  const count = args?.positionalCount ?? 0;
  return Array.from({ length: Math.max(0, count - 1) }, (_, index) => args!.positional(index + 1)!);
}

/** The variables of a template (`uri("/models/{model}", "m")`), filled in turn; what is not seen is a hole. */
export function expanded(template: Value | null, handed: readonly Value[]): Value | null {
  if (template?.kind !== 'text' || handed.length === 0) return template;
  const left = [...handed];
  const pieces = template.pieces.flatMap((piece): readonly TextPiece[] => {
    if (piece.kind !== 'known') return [piece];
    return piece.text.split(/(\{\w+\})/).flatMap((part): readonly TextPiece[] => {
      if (part === '') return [];
      if (!/^\{\w+\}$/.test(part)) return [{ ...piece, text: part }];
      const value = left.shift();
      return value?.kind === 'text' ? value.pieces : [{ kind: 'hole', label: part.slice(1, -1) }];
    });
  });
  return { ...template, pieces };
}

/** An address, or the path that a function adds to one: `uri(builder -> builder.path("/v1/chat").build())`. */
function pointedTo(site: SiteView, value: Value): Value | null {
  if (value.kind !== 'function') return sentAddress(value);
  const made = site.built(value);
  if (made.kind !== 'external') return null;
  const paths = stepsOf(made).filter(({ name }) => /^(?:path|pathSegment|replacePath)$/.test(name));
  return paths.reduce<Value | null>(
    (before, { args }) => joinedAddress(before, given(args?.positional(0) ?? null)),
    null,
  );
}

/** `post(body)` of a builder, `post(url)` of a client. */
function tellMethod(site: SiteView, name: string, first: Value | null, told: Told): void {
  told.method = textValue(name.toUpperCase());
  if (first === null) return;
  const address = sentAddress(first);
  if (told.url === null && /^(?:https?:|\/)/.test(likelyText(address) ?? '')) told.url = address;
  else if (told.url === null && address?.kind === 'text') told.url = address;
  else told.body = sentBody(site, first);
}

/** `HttpMethod.POST`, `"POST"`. */
export function methodOf(value: Value | null): Value | null {
  if (value?.kind !== 'external') return value;
  const last = value.path.at(-1);
  return last?.kind === 'member' ? textValue(last.name.toUpperCase()) : POST;
}

/** What is asked by a request that a builder made, the first that asks for something; null where it is not known how. */
export function readBuilt(site: SiteView, request: Value | null): CallRequest | null {
  for (const each of request === null ? [] : alternativesOf(request)) {
    if (each.kind !== 'external') continue;
    const told = toldBy(site, stepsOf(each));
    const read = readHttp(site, { ...told, body: told.body ?? setOn(site, each) });
    if (read !== null) return read;
  }
  return null;
}

/** `post.setEntity(new StringEntity(json))`, said of the request later. */
function setOn(site: SiteView, { set }: ExternalValue): Value | null {
  const entity = set?.findLast(({ name }) => name === 'entity' || name === 'body');
  return entity ? sentBody(site, entity.value) : null;
}

/** What is asked by the steps of a fluent client. */
export function readFluent(site: SiteView, base: Value | null = null): CallRequest | null {
  const told = toldBy(site, site.steps, base);
  return readHttp(site, told);
}
