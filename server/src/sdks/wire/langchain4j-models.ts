import type { ExternalValue, Value } from '../../core/evaluate/values';
import type { CallRequest } from '../../core/recognize/call-request';
import type { PathSegment } from '../../core/recognize/path-pattern';
import type { SiteView } from '../../core/recognize/site-view';
import { constantAt, wordOf } from './jvm-constants';
import { classEvidence, runsInProgram } from './jvm-model-classes';
import { openaiModelOfConstant } from './openai-model-constants';
import { messageType, setsList } from './record-parts';
import { asRecord, type RecordRules } from './records';
import { evidence, textOutput } from './requests';
import { alternativesOf, fieldAmong, textValue, unknownValue } from './values';

/**
 * The id of a model by its constant: words divided by dashes. `GPT_4_O` is `gpt-4o`, and Azure writes no dot in
 * `gpt-35-turbo`. Constants of Cloudflare's models follow no rule. It holds for the enums of LangChain4j 1.18.
 */
function modelOfConstant(type: string, name: string): string {
  const id = openaiModelOfConstant(name.replace(/^GPT_4_O(?=_|$)/, 'GPT_4O'));
  if (/^VertexAi/.test(type)) return id.replace(/^(textembedding-gecko(?:-multilingual)?)-(\d{3})$/, '$1@$2');
  return /^AzureOpenAi/.test(type) ? id.replace('gpt-3.5', 'gpt-35') : id;
}

/** Types of constants that follow the rule. */
const RULED = /^(?:OpenAi|AzureOpenAi|Anthropic|MistralAi|VoyageAi|VertexAi|GitHubModels)\w*Name$/;

function constant(path: readonly PathSegment[], module: string): Value | null {
  const found = constantAt(path);
  if (found === null) return null;
  if (module.startsWith('com.openai') && /Model$/.test(found.type))
    return textValue(openaiModelOfConstant(found.name));
  if (!/Model(?:Name)?$/.test(found.type)) {
    const word = wordOf(found, module);
    return word === null ? null : textValue(word);
  }
  return RULED.test(found.type) ? textValue(modelOfConstant(found.type, found.name)) : null;
}

/** How LangChain4j spells models, messages and requests. */
export const langchain4jRecords: RecordRules = {
  constants: constant,
  types: {
    system_message: messageType('system', 'system_message'),
    user_message: messageType('user', 'user_message'),
    ai_message: messageType('assistant', 'ai_message'),
    tool_execution_result_message: messageType('tool', 'tool_execution_result_message'),
  },
  setters: { messages: setsList('messages') },
};

/** A model of the framework as a call uses it; null for one that runs in the program itself. */
export type Langchain4jModel = Pick<CallRequest, 'model' | 'provider' | 'output'>;

const CAPS = ['max_completion_tokens', 'max_tokens', 'max_output_tokens', 'num_predict', 'max_new_tokens'];

export function modelOf(site: SiteView, value: Value | null, kind: ModelKind): Langchain4jModel | null {
  const [likely] = value === null ? [] : alternativesOf(value);
  if (likely?.kind !== 'external') return configuredModel(site, kind);
  const name = className(likely);
  if (runsInProgram(name)) return null;
  if (/^(?:Streaming)?(?:Chat|ChatLanguage|Language|Embedding|Image)Model$/.test(name))
    return configuredModel(site, kind);
  const record = asRecord(likely, langchain4jRecords);
  const known = record.kind === 'object' ? record : null;
  const settings = known ? fieldAmong(known, ['default_request_parameters', 'parameters']) : null;
  const model = known && fieldAmong(known, ['model_name', 'model', 'deployment_name', 'model_id']);
  const cap = known && CAPS.flatMap((key) => known.entries.get(key) ?? [])[0];
  const inner = settings?.kind === 'object' ? settings : null;
  return {
    model: model ?? fieldAmong(inner, ['model_name']) ?? unknownValue('modelName'),
    provider: classEvidence(name, known && fieldAmong(known, ['base_url', 'endpoint'])),
    output: textOutput(cap ? { name: 'maxTokens', value: cap } : null),
  };
}

export type ModelKind = 'chat-model' | 'embedding-model' | 'image-model';

/** Below `langchain4j` and `quarkus.langchain4j`, by the classes of the models that are made of it. */
const PREFIXES: readonly (readonly [string, string])[] = [
  ['OpenAi', 'open-ai'],
  ['AzureOpenAi', 'azure-open-ai'],
  ['Anthropic', 'anthropic'],
  ['Ollama', 'ollama'],
  ['GoogleAiGemini', 'google-ai-gemini'],
  ['VertexAiGemini', 'vertex-ai-gemini'],
  ['MistralAi', 'mistral-ai'],
  ['Bedrock', 'bedrock'],
  ['QwenChat', 'community.dashscope'],
];

/** Where models are configured of which one may be injected as well as the other: what streams has properties of its own. */
function kindsOf(kind: ModelKind): readonly string[] {
  return kind === 'chat-model' ? [kind, 'streaming-chat-model'] : [kind];
}

const MODEL_KEYS = ['model-name', 'deployment-name', 'model-id'];
const CAP_KEYS = ['max-tokens', 'max-completion-tokens', 'max-output-tokens', 'num-predict'];

/** The model that an application is configured with where it is injected. */
function configuredModel(site: SiteView, kind: ModelKind): Langchain4jModel {
  const first = (below: string, keys: readonly string[]) =>
    keys.flatMap((key) => site.configured(`${below}.${key}`) ?? [])[0] ?? null;
  for (const { owner, below } of placesOf(kind)) {
    const model = first(below, MODEL_KEYS);
    if (model === null) continue;
    const cap = first(below, CAP_KEYS);
    return {
      model,
      provider: classEvidence(owner, site.configured(`${below}.base-url`)),
      output: textOutput(cap && { name: 'maxTokens', value: cap }),
    };
  }
  return { model: unknownValue('model'), provider: evidence({}), output: textOutput(null) };
}

/** The keys below which models of a kind may be configured, with the class of model that each makes. */
function placesOf(kind: ModelKind): readonly { readonly owner: string; readonly below: string }[] {
  return kindsOf(kind).flatMap((each) =>
    PREFIXES.flatMap(([owner, prefix]) => [
      { owner, below: `langchain4j.${prefix}.${each}` },
      { owner, below: `quarkus.langchain4j.${prefix.replaceAll('open-ai', 'openai')}.${each}` },
    ]),
  );
}

/** The first name that is one of a class on the way to a value. */
export function className({ path }: ExternalValue): string {
  for (const step of path) if (step.kind === 'member' && /^[A-Z]/.test(step.name)) return step.name;
  return '';
}
