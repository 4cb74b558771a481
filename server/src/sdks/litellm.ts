import type { Value } from '../core/evaluate/values';
import type { CallRequest, ModelChoice, ProviderEvidence } from '../core/recognize/call-request';
import type { CallShape, SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView } from '../core/recognize/site-view';
import { bodySite } from './wire/body-site';
import { chatMessage, messagePrompts } from './wire/messages';
import { makerOf, routerPrefixes } from './wire/model-ids';
import { readChat, readCompletion, readEmbeddings } from './wire/openai-chat';
import type { RequestReader } from './wire/openai-client';
import { readImage, readSpeech, readTranscription } from './wire/openai-media';
import { readResponses } from './wire/openai-responses';
import { evidence } from './wire/requests';
import { withFallbacks } from './wire/routing';
import { severalInputs } from './wire/several-inputs';
import { optional, optionalAmong } from './wire/site-arguments';
import {
  alternativesOf,
  field,
  fieldAmong,
  given,
  knownText,
  likelyText,
  MOST_ALTERNATIVES,
  unknownValue,
} from './wire/values';

/** Who bills for a model: the id's prefix says, else `custom_llm_provider`, else its maker. */
function providerOf(model: Value, site: SiteView | null, parameters: Value | null): ProviderEvidence {
  const id = knownText(model);
  const custom = site ? knownText(optionalAmong(site, ['custom_llm_provider'])) : null;
  const baseUrl = site
    ? optionalAmong(site, ['api_base', 'base_url'])
    : fieldAmong(parameters, ['api_base', 'base_url']);
  return evidence({
    sdk: (custom ? routerPrefixes[custom] : null) ?? (id === null ? null : makerOf(id)),
    baseUrl,
    byModelPrefix: routerPrefixes,
  });
}

function withChoices(request: CallRequest, choices: readonly ModelChoice[]): CallRequest {
  const [first] = choices;
  if (!first) return request;
  return { ...request, ...first, ...(choices.length > 1 ? { choices } : {}) };
}

/** The arguments of a function by their names, where some are given by their positions. */
function withNames(site: SiteView, names: readonly string[]): SiteView {
  const { args } = site;
  if (args.positionalCount === 0) return site;
  const entries = new Map<string, Value>();
  for (const [index, name] of names.entries()) {
    const value = args.positional(index);
    if (value) entries.set(name, value);
  }
  for (const name of args.names()) entries.set(name, args.named(name) ?? unknownValue(name));
  return bodySite(site, { kind: 'object', entries, open: args.open, origin: null });
}

function direct(read: RequestReader, names: readonly string[]): CallShape['read'] {
  return (called) => {
    const site = withNames(called, names);
    const request = read(site, evidence({}));
    if (!request?.model) return request;
    const models = alternativesOf(request.model);
    const chosen = withChoices(
      request,
      models.map((model) => ({ model, provider: providerOf(model, site, null) })),
    );
    return withOwnProviders(withFallbacks(chosen, optional(site, 'fallbacks')), site);
  };
}

/** What is fallen back to goes to the provider that its own id says. */
function withOwnProviders(request: CallRequest, site: SiteView): CallRequest {
  const { choices, routing } = request;
  if (!choices || !routing) return request;
  const isFallback = ({ model }: ModelChoice) => routing.fallbacks.includes(knownText(model) ?? '');
  return {
    ...request,
    choices: choices.map((choice) =>
      isFallback(choice) ? { ...choice, provider: providerOf(choice.model, site, null) } : choice,
    ),
  };
}

/** Chats that are sent at once: each list of messages is a request of its own. */
const readBatch: RequestReader = (site, provider) => {
  const { inputs, repeat } = severalInputs(given(site.argumentAt(1, 'messages')), 'messages');
  const prompts = inputs.flatMap((messages) => messagePrompts(messages, chatMessage));
  return { ...readChat(site, provider), prompts, repeat };
};

/** A router's models are names of its own list; each stands for one or more deployments. */
function routed(read: RequestReader): CallShape['read'] {
  return (site) => {
    const request = read(site, evidence({}));
    if (!request?.model) return request;
    const list = given(site.step('Router')?.argumentAt(0, 'model_list') ?? null);
    const deployments = list?.kind === 'list' ? list.items : [];
    const choices = alternativesOf(request.model).flatMap((model) => deploymentsOf(model, deployments));
    return routedOn(withChoices(request, choices.slice(0, MOST_ALTERNATIVES)), site, deployments);
  };
}

/** `Router(fallbacks=[{"name": ["other"]}])`: each of the others stands for deployments too. */
function routedOn(request: CallRequest, site: SiteView, deployments: readonly Value[]): CallRequest {
  const rules = given(site.step('Router')?.argument('fallbacks') ?? null);
  const asked = likelyText(site.argument('model'));
  if (rules?.kind !== 'list' || asked === null) return request;
  const names = rules.items.flatMap((rule) => {
    const others = given(field(rule, asked));
    return others?.kind === 'list' ? others.items : [];
  });
  const further = names.flatMap((name) => deploymentsOf(name, deployments));
  if (further.length === 0) return request;
  const own = request.choices ?? [
    { model: request.model ?? unknownValue('model'), provider: request.provider },
  ];
  const choices = [...own, ...further].slice(0, MOST_ALTERNATIVES);
  const routing = {
    fallbacks: names.flatMap((name) => knownText(name) ?? []),
    openFallbacks: rules.rest !== null,
    hosts: [],
    onlyHosts: false,
    sort: null,
  };
  return { ...request, choices, routing };
}

function deploymentsOf(model: Value, deployments: readonly Value[]): readonly ModelChoice[] {
  const name = knownText(model);
  const own = deployments.filter((each) => name !== null && knownText(field(each, 'model_name')) === name);
  return own.flatMap((each) => {
    const parameters = field(each, 'litellm_params');
    const actual = given(field(parameters, 'model'));
    return actual ? [{ model: actual, provider: providerOf(actual, null, parameters) }] : [];
  });
}

/** `names` are the first arguments in their order. */
function calls(
  path: string,
  api: CallShape['api'],
  read: RequestReader,
  names: readonly string[],
): readonly CallShape[] {
  return [
    { path, api, read: direct(read, names) },
    { path: `router?.Router().${path}`, api, read: routed(read) },
  ];
}

export const litellm: SdkShape = {
  id: 'litellm',
  modules: ['litellm', 'litellm/*'],
  languages: ['python'],
  calls: [
    ...calls('main?.completion|acompletion|completion_with_retries', 'chat', readChat, ['model', 'messages']),
    ...calls('main?.batch_completion', 'chat', readBatch, ['model', 'messages']),
    ...calls('responses|aresponses', 'responses', readResponses, ['input', 'model']),
    ...calls('text_completion|atext_completion', 'completion', readCompletion, ['prompt', 'model']),
    ...calls('embedding|aembedding', 'embeddings', readEmbeddings, ['model', 'input']),
    ...calls('image_generation|aimage_generation|image_edit|aimage_edit', 'image', readImage, [
      'prompt',
      'model',
    ]),
    ...calls('speech|aspeech', 'speech', readSpeech, ['model', 'input']),
    ...calls('transcription|atranscription', 'transcription', readTranscription, ['model', 'file']),
  ],
};
