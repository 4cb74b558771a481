import type { Value } from '../../core/evaluate/values';
import type { CallRequest, ModelChoice, Routing } from '../../core/recognize/call-request';
import type { SiteView } from '../../core/recognize/site-view';
import { optional, optionalAmong } from './site-arguments';
import { alternativesOf, field, given, knownText, MOST_ALTERNATIVES } from './values';

/**
 * A chat's request with what its body says to a router between the client and those who run models: `models` to fall
 * back to, and who may run them (`provider: {order, only, sort}` of OpenRouter, `providerOptions: {gateway: {...}}` of
 * Vercel's gateway). Others than routers know none of these.
 */
export function withRouting(request: CallRequest, site: SiteView): CallRequest {
  const body = optionalAmong(site, ['extra_body', 'extraBody']);
  const told = (key: string) => optional(site, key) ?? entry(body, key);
  const gateway = entry(told('providerOptions'), 'gateway');
  const models = entry(gateway, 'models') ?? told('models');
  const engine = pdfEngineOf(told('plugins'));
  const routed = withFallbacks(request, models, hostsOf(gateway ?? told('provider')));
  return engine === null ? routed : { ...routed, pdfEngine: engine };
}

/** What OpenRouter is told to read PDFs with; null: it is not told. */
function pdfEngineOf(plugins: Value | null): string | null {
  const list = plugins && alternativesOf(plugins)[0];
  const items = list?.kind === 'list' ? list.items : [];
  const parser = items.find((each) => knownText(entry(each, 'id')) === 'file-parser');
  return knownText(entry(entry(parser ?? null, 'pdf'), 'engine'));
}

/** The same for a client whose models to fall back to are an argument of their own. */
export function withFallbacks(
  request: CallRequest,
  models: Value | null,
  hosts: Pick<Routing, 'hosts' | 'onlyHosts' | 'sort'> = NO_HOSTS,
): CallRequest {
  const fallbacks = fallbacksOf(models);
  const isRouted = fallbacks.models.length > 0 || fallbacks.open || hosts.hosts.length > 0 || hosts.sort;
  if (!isRouted) return request;
  const names = fallbacks.models.flatMap((model) => knownText(model) ?? []);
  const own = request.choices ?? ownChoice(request, fallbacks.models);
  const further = fallbacks.models
    .filter((model) => !own.some((choice) => knownText(choice.model) === knownText(model)))
    .map((model) => ({ model, provider: request.provider }));
  const all = [...own, ...further].slice(0, MOST_ALTERNATIVES);
  const choices = served(all, hosts);
  const [first] = choices;
  const routing: Routing = {
    fallbacks: names.filter((name) => further.some(({ model }) => knownText(model) === name)),
    openFallbacks: fallbacks.open,
    ...hosts,
  };
  return { ...request, ...first, ...(choices.length > 1 ? { choices } : {}), routing };
}

/** Who runs models whose weights nobody else has, as OpenRouter spells them (openrouter.ai/docs, provider routing). */
const RUN_BY: readonly { readonly models: RegExp; readonly hosts: readonly string[] }[] = [
  { models: /^x-ai\//, hosts: ['xai'] },
  { models: /^google\/gemini/, hosts: ['google-vertex', 'google-ai-studio'] },
  { models: /^anthropic\//, hosts: ['anthropic', 'amazon-bedrock', 'google-vertex', 'azure'] },
  { models: /^openai\/(?!gpt-oss)/, hosts: ['openai', 'azure'] },
];

/** The models that those can run who alone may; all of them where none can. */
function served(
  choices: readonly ModelChoice[],
  { hosts, onlyHosts }: Pick<Routing, 'hosts' | 'onlyHosts'>,
): readonly ModelChoice[] {
  if (!onlyHosts) return choices;
  const names = hosts.map((host) => host.toLowerCase().split('/')[0]);
  const left = choices.filter(({ model }) => {
    const id = knownText(model);
    const own = RUN_BY.find(({ models }) => id !== null && models.test(id));
    return own === undefined || own.hosts.some((host) => names.includes(host));
  });
  return left.length === 0 ? choices : left;
}

/** The call's own model; where it names none, the first of the list is asked first. */
function ownChoice({ model, provider }: CallRequest, models: readonly Value[]): readonly ModelChoice[] {
  const isNamed = model !== null && !(model.kind === 'unknown' && model.label === 'model');
  return isNamed || models.length === 0 ? (model ? [{ model, provider }] : []) : [];
}

/** Ids that are known; `open`: there may be others. */
function fallbacksOf(models: Value | null): { readonly models: readonly Value[]; readonly open: boolean } {
  const list = models && alternativesOf(models)[0];
  if (!list) return { models: [], open: false };
  if (list.kind !== 'list') return { models: [], open: !PLAIN.has(list.kind) };
  const ids = list.items.map((item) => (item.kind === 'text' ? item : given(field(item, 'model'))));
  const known = ids.filter((id): id is Value => id !== null && knownText(id) !== null);
  return { models: known, open: list.rest !== null || known.length < ids.length };
}

/** What is surely no list. */
const PLAIN: ReadonlySet<Value['kind']> = new Set(['text', 'number', 'boolean', 'object', 'null']);

const NO_HOSTS = { hosts: [], onlyHosts: false, sort: null } as const;

function hostsOf(value: Value | null): Pick<Routing, 'hosts' | 'onlyHosts' | 'sort'> {
  if (value?.kind !== 'object') return NO_HOSTS;
  const only = textsOf(entry(value, 'only'));
  const order = textsOf(entry(value, 'order'));
  const fallbacks = entry(value, 'allow_fallbacks') ?? entry(value, 'allowFallbacks');
  const isClosed = fallbacks?.kind === 'boolean' && !fallbacks.value;
  const sort = entry(value, 'sort');
  return {
    hosts: only.length > 0 ? only : order,
    onlyHosts: only.length > 0 || (isClosed && order.length > 0),
    sort: knownText(sort) ?? knownText(entry(sort, 'by')),
  };
}

function textsOf(value: Value | null): readonly string[] {
  return value?.kind === 'list' ? value.items.flatMap((item) => knownText(item) ?? []) : [];
}

/** What an object surely holds under a key; what could only hide in a spread is not taken to be there. */
function entry(value: Value | null, key: string): Value | null {
  return value?.kind === 'object' ? given(value.entries.get(key) ?? null) : null;
}
