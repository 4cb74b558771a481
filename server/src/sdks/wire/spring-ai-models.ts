import type { ExternalValue, Value } from '../../core/evaluate/values';
import type { CallRequest, ProviderEvidence } from '../../core/recognize/call-request';
import type { PathSegment } from '../../core/recognize/path-pattern';
import type { SiteView } from '../../core/recognize/site-view';
import { constantAt, wordOf } from './jvm-constants';
import { classEvidence } from './jvm-model-classes';
import { className } from './langchain4j-models';
import { openaiModelOfConstant } from './openai-model-constants';
import { messageType, setsList } from './record-parts';
import { asRecord, type RecordRules } from './records';
import { evidence, textOutput } from './requests';
import { alternativesOf, fieldAmong, given, textValue, unknownValue } from './values';

/** Constants of the OpenAI client are told by the rule; those of others name aliases that follow none. */
function constant(path: readonly PathSegment[], module: string): Value | null {
  const found = constantAt(path);
  if (found === null) return null;
  if (!/Model(?:Name)?$/.test(found.type)) {
    const word = wordOf(found, module);
    return word === null ? null : textValue(word);
  }
  const isOpenai =
    module.startsWith('com.openai') || path.some(({ name }) => /^(?:OpenAi|openai$)/.test(name));
  if (!isOpenai) return otherModel(path, module, found.name);
  return textValue(openaiModelOfConstant(found.name.replace(/^(CHAT)?GPT_4_O(?=_|$)/, '$1GPT_4O')));
}

/** Mistral's own aliases, as Spring AI 1.0 lists them. */
const MISTRAL: Readonly<Record<string, string>> = {
  MISTRAL_LARGE: 'mistral-large-latest',
  MISTRAL_SMALL: 'mistral-small-latest',
  LARGE: 'mistral-large-latest',
  SMALL: 'mistral-small-latest',
};

/** Models of Alibaba's speech are words divided by dashes in all of its lists; so are those of Qwen without a version. */
const DASHED = /^(?:PARAFORMER(?:_[A-Z0-9]+)+|QWEN_(?:PLUS|TURBO|MAX|LONG))$/;

function otherModel(path: readonly PathSegment[], module: string, name: string): Value | null {
  if (path.some(({ name: each }) => each === 'MistralAiApi') && Object.hasOwn(MISTRAL, name))
    return textValue(MISTRAL[name]!);
  const isDashed = module.startsWith('com.alibaba.cloud.ai') && DASHED.test(name);
  return isDashed ? textValue(name.toLowerCase().replaceAll('_', '-')) : null;
}

/** How Spring AI spells models, options, messages and prompts. */
export const springAiRecords: RecordRules = {
  constants: constant,
  types: {
    system_message: messageType('system', 'system_message'),
    user_message: messageType('user', 'user_message'),
    assistant_message: messageType('assistant', 'assistant_message'),
    tool_response_message: messageType('tool', 'tool_response_message'),
  },
  makers: {
    prompt: (args) => promptOf(args.positional(0), args.positional(1)),
    image_prompt: (args) => promptOf(args.positional(0), args.positional(1)),
    audio_transcription_prompt: (args) => promptOf(args.positional(0), args.positional(1)),
    embedding_request: (args) => promptOf(args.positional(0), args.positional(1)),
  },
  setters: { messages: setsList('messages') },
};

function promptOf(messages: Value | null, options: Value | null): Value {
  const entries = new Map<string, Value>();
  if (messages !== null) entries.set('messages', messages);
  if (options !== null) entries.set('options', options);
  return { kind: 'object', entries, open: false, origin: null };
}

/** What is asked, as far as a client, a model or the options of one call say it: the first that names it counts. */
export type SpringModel = Pick<CallRequest, 'model' | 'provider' | 'output'>;

/** Below `spring.ai`, by what the classes of a provider begin with. */
const PREFIXES: readonly (readonly [string, string])[] = [
  ['OpenAi', 'openai'],
  ['AzureOpenAi', 'azure.openai'],
  ['Anthropic', 'anthropic'],
  ['Ollama', 'ollama'],
  ['VertexAiGemini', 'vertex.ai.gemini'],
  ['GoogleGenAi', 'google.genai'],
  ['MistralAi', 'mistralai'],
  ['Bedrock', 'bedrock.converse'],
  ['DeepSeek', 'deepseek'],
  ['ZhiPuAi', 'zhipuai'],
  ['MiniMax', 'minimax'],
  ['DashScope', 'dashscope'],
  ['StabilityAi', 'stabilityai'],
  ['HuggingFace', 'huggingface'],
  ['Moonshot', 'moonshot'],
];

const NAMES = ['model', 'deployment_name', 'model_name', 'model_id'];
const CAPS = ['max_tokens', 'max_completion_tokens', 'max_output_tokens', 'num_predict'];

/**
 * The model of a call: by its options, by those of the client or model it goes through, and by what the application is
 * configured with. `kind` is that of the properties: `chat`, `embedding`, `image`.
 */
export function springModel(
  site: SiteView,
  model: Value | null,
  options: readonly (Value | null)[],
  kind: string,
): SpringModel {
  const [likely] = model === null ? [] : alternativesOf(model);
  const name = likely?.kind === 'external' ? className(likely) : '';
  const built =
    likely?.kind === 'external'
      ? [...constructedWith(likely), ...ownOptions(asRecord(likely, springAiRecords))]
      : [];
  const all = [...options, ...built].flatMap((each) => objectOf(each));
  const told = all.flatMap((each) => NAMES.flatMap((key) => each.entries.get(key) ?? []))[0];
  const cap = all.flatMap((each) => CAPS.flatMap((key) => each.entries.get(key) ?? []))[0];
  const configured = configuredModel(site, name, kind);
  const baseUrl = likely?.kind === 'external' ? baseUrlOf(asRecord(likely, springAiRecords)) : null;
  return {
    model: told ?? configured?.model ?? unknownValue('model'),
    provider: providerOf(name, baseUrl, configured, options),
    output: textOutput(cap ? { name: 'maxTokens', value: cap } : (configured?.cap ?? null)),
  };
}

/** Who bills, by the class of the model, by what is configured, or by the class of the options. */
function providerOf(
  name: string,
  baseUrl: Value | null,
  configured: Configured | null,
  options: readonly (Value | null)[],
): ProviderEvidence {
  if (ownerOf(name) !== null) return classEvidence(name, baseUrl ?? configured?.baseUrl ?? null);
  const optionsName = optionsClass(options);
  if (configured && (ownerOf(optionsName) === null || optionsName.startsWith(configured.owner)))
    return classEvidence(configured.owner, configured.baseUrl);
  return optionsName === '' ? evidence({}) : classEvidence(optionsName, null);
}

/** Whose properties a class of models has; null for one that may be anybody's. */
function ownerOf(name: string): string | null {
  return PREFIXES.find(([owner]) => name.startsWith(owner))?.[0] ?? null;
}

function optionsClass(options: readonly (Value | null)[]): string {
  const external = options.find((each) => each?.kind === 'external');
  return external?.kind === 'external' ? className(external) : '';
}

function objectOf(value: Value | null) {
  const record = value === null ? null : asRecord(value, springAiRecords);
  return record?.kind === 'object' ? [record] : [];
}

/** The options that a model was made with: by a builder, or among the arguments of its constructor. */
function ownOptions(record: Value): readonly (Value | null)[] {
  if (record.kind !== 'object') return [];
  const { entries } = record;
  return [entries.get('default_options') ?? null, entries.get('options') ?? null, ...entries.values()];
}

/** What the constructor of a model is given: its API and its options, in whatever order. */
function constructedWith({ path }: ExternalValue): readonly Value[] {
  const [made] = path.flatMap((step) => (step.kind === 'call' ? [step.args] : []));
  const values: Value[] = [];
  for (let index = 0; index < (made?.positionalCount ?? 0); index++) values.push(made!.positional(index)!);
  return values;
}

function baseUrlOf(record: Value): Value | null {
  const api = record.kind === 'object' ? fieldAmong(record, ['open_ai_api', 'open_ai_client']) : null;
  const url = api && api.kind !== 'unknown' ? given(fieldAmong(api, ['base_url'])) : null;
  return url?.kind === 'unknown' ? null : url;
}

interface Configured {
  readonly owner: string;
  readonly model: Value;
  readonly baseUrl: Value | null;
  readonly cap: { readonly name: string; readonly value: Value } | null;
}

function configuredModel(site: SiteView, name: string, kind: string): Configured | null {
  const own = ownerOf(name);
  for (const [owner, prefix] of PREFIXES) {
    if (own !== null && owner !== own) continue;
    const below = `spring.ai.${prefix}`;
    const model =
      site.configured(`${below}.${kind}.options.model`) ??
      site.configured(`${below}.${kind}.options.deployment-name`) ??
      site.configured(`${below}.${kind}.model`);
    if (model === null) continue;
    const cap = site.configured(`${below}.${kind}.options.max-tokens`);
    const baseUrl = site.configured(`${below}.${kind}.base-url`) ?? site.configured(`${below}.base-url`);
    return { owner, model, baseUrl, cap: cap && { name: 'maxTokens', value: cap } };
  }
  return null;
}
