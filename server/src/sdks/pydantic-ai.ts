import type { ExternalValue, Value } from '../core/evaluate/values';
import type { CallRequest } from '../core/recognize/call-request';
import type { SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView, StepView } from '../core/recognize/site-view';
import { chatMessage, messagePrompts, systemParts, withUnseen } from './wire/messages';
import { makerOf, routerPrefixes } from './wire/model-ids';
import { evidence, request, textOutput } from './wire/requests';
import { answerSchema } from './wire/schemas';
import { argumentOfStep, optional } from './wire/site-arguments';
import { toolList } from './wire/tools';
import {
  alternativesOf,
  field,
  fieldAmong,
  given,
  isNamedAsDouble,
  knownText,
  lastCall,
  listValue,
  numberValue,
  unknownValue,
  withoutPrefix,
} from './wire/values';

type Told = Pick<CallRequest, 'model' | 'provider'>;

/** Requests of a run unless it says otherwise (`UsageLimits.request_limit`, ai.pydantic.dev). */
const REQUEST_LIMIT = numberValue(50);

/** Model classes by the provider that they speak to; `OpenAIModel` and its kin may be given another base URL. */
const classes: readonly (readonly [prefix: string, provider: string])[] = [
  ['OpenAI', 'openai'],
  ['Anthropic', 'anthropic'],
  ['GoogleVertex', 'vertex'],
  ['VertexAI', 'vertex'],
  ['Google', 'google'],
  ['Gemini', 'google'],
  ['Groq', 'groq'],
  ['Mistral', 'mistral'],
  ['Cohere', 'cohere'],
  ['Bedrock', 'bedrock'],
  ['HuggingFace', 'huggingface'],
  ['OpenRouter', 'openrouter'],
  ['XaiModel', 'xai'],
  ['Cerebras', 'cerebras'],
];

/** Providers by the part of a model's name before the colon, where they differ from a router's prefixes. */
const prefixes: Readonly<Record<string, string>> = {
  ...routerPrefixes,
  'openai-chat': 'openai',
  'openai-responses': 'openai',
  'google-gla': 'google',
  'google-vertex': 'vertex',
  grok: 'xai',
};

/** A model by its name (`openai:gpt-4o`) or as one of its classes makes it; null for those that send nothing. */
function modelOf(value: Value): Told | null {
  const [likely] = alternativesOf(value);
  if (likely?.kind === 'external') return madeModel(likely);
  const id = knownText(likely ?? null);
  if (id === 'test') return null;
  const [prefix = '', ...rest] = id?.split(':') ?? [];
  if (rest.length === 0)
    return { model: value, provider: evidence({ sdk: id === null ? null : makerOf(id) }) };
  const gateway = prefix.startsWith('gateway/');
  return {
    model: withoutPrefix(value, `${prefix}:`) ?? value,
    provider: evidence(
      gateway ? {} : { sdk: prefixes[prefix] ?? prefixes[prefix.replace(/-/g, '_')] ?? null },
    ),
  };
}

function madeModel(value: ExternalValue): Told | null {
  const made = lastCall(value);
  const name = made?.name ?? '';
  if (isNamedAsDouble(value)) return null;
  const inner = made?.args.positional(0) ?? null;
  if (/^(Fallback|Instrumented|Wrapper|ConcurrencyLimited)/.test(name) && inner) return modelOf(inner);
  const by = given(field(value, 'provider'));
  return {
    model: given(fieldAmong(value, ['model_name', 'model'])) ?? inner ?? unknownValue('model'),
    provider: evidence({
      sdk: (by?.kind === 'text' ? prefixes[knownText(by) ?? ''] : providerOf(by)) ?? providerBy(name),
      baseUrl:
        fieldAmong(value, ['base_url']) ?? (by?.kind === 'external' ? fieldAmong(by, ['base_url']) : null),
      baseUrlVariable: name.startsWith('OpenAI') ? 'OPENAI_BASE_URL' : null,
    }),
  };
}

function providerBy(name: string): string | null {
  return classes.find(([prefix]) => name.startsWith(prefix))?.[1] ?? null;
}

/** `OpenAIModel('...', provider=GroqProvider())`. */
function providerOf(by: Value | null): string | null {
  const name = by?.kind === 'external' ? (lastCall(by)?.name ?? '') : '';
  if (!name.endsWith('Provider')) return null;
  const own = name.slice(0, -'Provider'.length).toLowerCase();
  return providerBy(name) ?? prefixes[own] ?? null;
}

function readRun(site: SiteView): CallRequest | null {
  const agent = site.step('Agent');
  const asked =
    optional(site, 'model') ??
    argumentOfStep(agent, ['model']) ??
    given(agent?.args?.positional(0) ?? null) ??
    unknownValue('model of the agent');
  const told = modelOf(asked);
  if (!told) return null;
  const system = argumentOfStep(agent, ['system_prompt', 'instructions']);
  const input = site.args.positional(0) ?? site.args.named('user_prompt');
  const prompts = messagePrompts(input && listValue([input]), chatMessage, systemParts(system));
  return request({
    ...told,
    prompts: withUnseen(prompts, 'what decorators add'),
    tools: toolList(argumentOfStep(agent, ['tools'])),
    schema: answerSchema(argumentOfStep(agent, ['output_type', 'result_type'])),
    output: outputOf(site, agent),
    steps: limitOf(site),
  });
}

/** Tools are also added by decorators, which a run does not show: any run may take several requests. */
function limitOf(site: SiteView): Value {
  const limits = optional(site, 'usage_limits');
  return (limits && given(field(limits, 'request_limit'))) ?? REQUEST_LIMIT;
}

function outputOf(site: SiteView, agent: StepView | null) {
  for (const settings of [optional(site, 'model_settings'), argumentOfStep(agent, ['model_settings'])]) {
    const value = settings?.kind === 'unknown' ? null : given(field(settings, 'max_tokens'));
    if (value) return textOutput({ name: 'max_tokens', value });
  }
  return textOutput(null);
}

/** One request to a model, without an agent around it. */
function readDirect(site: SiteView): CallRequest | null {
  const told = modelOf(site.argumentAt(0, 'model') ?? unknownValue('model'));
  if (!told) return null;
  return request({
    ...told,
    prompts: messagePrompts(site.argumentAt(1, 'messages'), chatMessage),
    output: textOutput(null),
  });
}

export const pydanticAi: SdkShape = {
  id: 'pydantic-ai',
  modules: ['pydantic_ai', 'pydantic_ai.agent', 'pydantic_ai.direct'],
  languages: ['python'],
  calls: [
    {
      path: 'agent?.Agent().run|run_sync|run_stream|run_stream_sync|run_stream_events|iter',
      api: 'agent',
      read: readRun,
    },
    {
      path: 'direct?.model_request|model_request_sync|model_request_stream|model_request_stream_sync',
      api: 'chat',
      read: readDirect,
    },
  ],
};
