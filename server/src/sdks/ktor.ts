import type { Value } from '../core/evaluate/values';
import type { CallRequest } from '../core/recognize/call-request';
import type { SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView, StepView } from '../core/recognize/site-view';
import { namesOf, stepsOf } from './wire/body-site';
import { addressOfParts, joinedAddress } from './wire/http-address';
import { readHttp } from './wire/http-call';
import { methodOf, sentAddress, sentBody } from './wire/http-jvm';
import { typedHttpMarks } from './wire/http-marks';
import { given, knownText, lastCall, textValue } from './wire/values';

/** What a lambda that sets up a request was told. */
interface SetUp {
  readonly steps: readonly StepView[];
  readonly set: ReadonlyMap<string, Value>;
}

function setUpBy(site: SiteView, value: Value | null): SetUp {
  const made = value?.kind === 'function' ? site.built(value) : value;
  if (made?.kind !== 'external') return { steps: [], set: new Map() };
  return {
    steps: stepsOf(made),
    set: new Map((made.set ?? []).map(({ name, value: assigned }) => [name, assigned])),
  };
}

function told(steps: readonly StepView[], name: string): Value | null {
  const step = steps.findLast((each) => each.name === name);
  return given(step?.args?.positional(0) ?? step?.args?.named('urlString') ?? null);
}

/** `url("https://...")`, or its parts one by one: `url { host = "api.openai.com"; path("v1", "chat") }`. */
function addressIn(site: SiteView, steps: readonly StepView[]): Value | null {
  const url = told(steps, 'url');
  if (url?.kind !== 'function') return url;
  const parts = setUpBy(site, url);
  const from = told(parts.steps, 'takeFrom');
  const host = parts.set.get('host') ?? null;
  const base = host === null ? from : addressOfParts(host, parts.set.get('port') ?? null, null);
  const path = parts.set.get('encodedPath') ?? pathIn(parts.steps);
  return path === null ? base : joinedAddress(base, path);
}

/** `path("v1", "chat")`, `appendPathSegments("v1", "chat")`. */
function pathIn(steps: readonly StepView[]): Value | null {
  const step = steps.findLast(({ name }) =>
    /^(?:path|appendPathSegments|appendEncodedPathSegments)$/.test(name),
  );
  const { args } = step ?? {};
  if (!args) return null;
  const parts = Array.from({ length: args.positionalCount }, (_, index) => args.positional(index));
  return parts.reduce<Value | null>((path, part) => joinedAddress(path, part), null);
}

/** The address that all requests of a client begin with: `defaultRequest { url("https://...") }`. */
function baseOf(site: SiteView): Value | null {
  const { steps } = setUpBy(
    site,
    site.step('HttpClient')?.args?.positional(lastOf(site.step('HttpClient'))) ?? null,
  );
  for (const step of steps) {
    if (step.name !== 'defaultRequest' && step.name !== 'install') continue;
    const inner = setUpBy(site, step.args?.positional(lastOf(step)) ?? null);
    const url = addressIn(site, inner.steps);
    if (url !== null) return url;
  }
  return null;
}

function lastOf(step: StepView | null): number {
  return Math.max(0, (step?.args?.positionalCount ?? 1) - 1);
}

/** What is sent as a form: `submitFormWithBinaryData(url, formData { ... })`. */
function formIn({ args, method }: SiteView): Value | null {
  if (!method.startsWith('submitForm')) return null;
  return args.named('formData') ?? args.named('formParameters') ?? args.positional(1);
}

/** `formData { append("model", "whisper-1") }`, alone or in a `MultiPartFormDataContent`; null for anything else. */
function formOf(site: SiteView, value: Value | null, nesting = 2): Value | null {
  const made = value?.kind === 'external' ? lastCall(value) : null;
  const first = made?.args.positional(0) ?? null;
  if (made?.name === 'MultiPartFormDataContent')
    return nesting === 0 ? null : formOf(site, first, nesting - 1);
  if (!made || !/^(?:formData|parameters|build)$/.test(made.name) || first?.kind !== 'function') return null;
  const entries = new Map<string, Value>();
  for (const { name, args } of setUpBy(site, first).steps) {
    const key = name === 'append' ? knownText(args?.positional(0) ?? { kind: 'null' }) : null;
    const said = args?.positional(1) ?? null;
    if (key !== null && said !== null) entries.set(key, said);
  }
  return { kind: 'object', entries, open: true, origin: null };
}

/** A lambda, or a builder that was set up before. */
function setUpAt(site: SiteView): SetUp {
  const { args } = site;
  const last = args.positional(args.positionalCount - 1);
  const isBuilder = last?.kind === 'external' && namesOf(last)[0] === 'HttpRequestBuilder';
  return setUpBy(site, args.named('request') ?? (last?.kind === 'function' || isBuilder ? last : null));
}

function readRequest(site: SiteView): CallRequest | null {
  const { args, method } = site;
  const { steps, set } = setUpAt(site);
  const first = args.named('urlString') ?? args.named('url') ?? args.positional(0);
  const address = first?.kind === 'function' ? null : first;
  const url = joinedAddress(baseOf(site), sentAddress(address ?? addressIn(site, steps)));
  const isPost = /post|^submitForm/i.test(method);
  const sent = told(steps, 'setBody') ?? set.get('body') ?? args.named('body') ?? formIn(site);
  const body = formOf(site, sent) ?? sent;
  return readHttp(site, {
    url,
    method: isPost ? textValue('POST') : methodOf(set.get('method') ?? told(steps, 'method')),
    body: sentBody(site, body),
  });
}

const METHODS =
  'post|request|preparePost|prepareRequest|sse|serverSentEvents|submitForm|submitFormWithBinaryData|prepareForm|prepareFormWithBinaryData';

/** The client of Ktor. */
export const ktor: SdkShape = {
  id: 'ktor',
  modules: ['io.ktor.client/*'],
  languages: ['kotlin'],
  marks: typedHttpMarks,
  calls: [
    { path: [`HttpClient().${METHODS}`, `HttpClient().config().${METHODS}`], api: 'chat', read: readRequest },
  ],
};
