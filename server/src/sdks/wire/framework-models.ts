import type { ExternalValue, Value } from '../../core/evaluate/values';
import type { CallRequest, OutputRequest } from '../../core/recognize/call-request';
import { makerOf, routerPrefixes } from './model-ids';
import { evidence, textOutput } from './requests';
import {
  alternativesOf,
  fieldAmong,
  given,
  isNamedAsDouble,
  knownText,
  lastCall,
  unknownValue,
  withoutPrefix,
} from './values';

/** A model as a framework for agents takes it, with who bills and what it may give at most. */
export interface FrameworkModel extends Pick<CallRequest, 'provider'> {
  readonly model: Value;
  readonly output: OutputRequest;
}

/** Classes of models by what their names begin with; those of a router leave it to the model's id. */
const classes: readonly (readonly [RegExp, string | null])[] = [
  [/^(Lite_?LLM|LLM$)/i, null],
  [/^Azure/, 'azure'],
  [/^OpenRouter/, 'openrouter'],
  [/^(OpenAI|ChatOpenAI)/, 'openai'],
  [/^(AwsBedrock|AmazonBedrock|Bedrock)/, 'bedrock'],
  [/^(Anthropic|Claude)/, 'anthropic'],
  [/^(Vertex|GoogleVertex)/, 'vertex'],
  [/^(Gemini|Google)/, 'google'],
  [/^Groq/, 'groq'],
  [/^Mistral/, 'mistral'],
  [/^Together/, 'together'],
  [/^Ollama/, 'ollama'],
  [/^DeepSeek/, 'deepseek'],
  [/^Cohere/, 'cohere'],
  [/^(InferenceClient|HfApi|HuggingFace)/, 'huggingface'],
  [/^Fireworks/, 'fireworks'],
  [/^Perplexity/, 'perplexity'],
  [/^(xAI|XAI)/, 'xai'],
  [/^Cerebras/, 'cerebras'],
  [/^Nvidia/i, 'nvidia'],
];

/** Classes of models that run in the program itself. */
const local = /^(Transformers|VLLM|MLX|LlamaCpp)/;

const idNames = [
  'id',
  'model_id',
  'modelId',
  'model',
  'model_name',
  'modelName',
  'deployment_name',
  'engine',
];

/** Reads a model; null where it runs in the program itself or stands in for one. `unseen` names it where it can't be told. */
export function frameworkModel(value: Value | null, unseen: string): FrameworkModel | null {
  const [likely] = value ? alternativesOf(value) : [];
  if (isNamedAsDouble(value)) return null;
  if (!likely || likely.kind === 'null') return named(unknownValue(unseen));
  return likely.kind === 'external' ? made(likely, unseen) : named(value!);
}

/** A model by its name: its provider may stand before a slash or a colon. */
function named(model: Value): FrameworkModel {
  const id = knownText(alternativesOf(model)[0] ?? null);
  const prefix = /^([\w-]+):/.exec(id ?? '')?.[1];
  const provider = prefix === undefined ? undefined : routerPrefixes[prefix.replace(/-/g, '_')];
  return {
    model: provider ? (withoutPrefix(model, `${prefix}:`) ?? model) : model,
    provider: evidence({
      sdk: provider ?? (id === null ? null : makerOf(id)),
      byModelPrefix: routerPrefixes,
    }),
    output: textOutput(null),
  };
}

function made(value: ExternalValue, unseen: string): FrameworkModel | null {
  const call = lastCall(value);
  if (!call || local.test(call.name)) return call ? null : named(unknownValue(unseen));
  const first = call.args.positional(0);
  const id = given(fieldAmong(value, idNames)) ?? (first?.kind === 'text' ? first : null);
  const cap = given(fieldAmong(value, ['max_tokens', 'maxTokens', 'max_output_tokens']));
  const output = textOutput(cap && cap.kind !== 'unknown' ? { name: 'max_tokens', value: cap } : null);
  const known = classes.find(([pattern]) => pattern.test(call.name));
  const model = id ?? unknownValue(unseen);
  const baseUrl = given(fieldAmong(value, ['base_url', 'api_base', 'baseURL', 'baseUrl']));
  const url = baseUrl?.kind === 'unknown' ? null : baseUrl;
  if (!known || known[1] === null) {
    const { provider } = named(model);
    return { model, provider: { ...provider, baseUrl: url }, output };
  }
  return { model, provider: evidence({ sdk: known[1], baseUrl: url }), output };
}
