import type { Arguments, ExternalValue, Value } from '../../core/evaluate/values';
import type { CallRequest, OutputRequest } from '../../core/recognize/call-request';
import type { StepView } from '../../core/recognize/site-view';
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
  [/^(Azure|Foundry)/, 'azure'],
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
const local = /^(Transformers|VLLM|MLX|LlamaCpp|HuggingFaceL(LM|ocal))/i;

const idNames = [
  'id',
  'model_id',
  'modelId',
  'model',
  'model_name',
  'modelName',
  'deployment_name',
  'azure_deployment',
  'model_deployment_name',
  'ai_model_id',
  'repo_id',
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
  return call ? ofClass(call.name, call.args, value, unseen) : named(unknownValue(unseen));
}

/** A model by the class that it was made of, which is a step on the way to a call; as `frameworkModel`. */
export function madeModel({ name, args }: StepView, unseen: string): FrameworkModel | null {
  const value: ExternalValue = { kind: 'external', module: '', path: args ? [{ kind: 'call', args }] : [] };
  return ofClass(name, args, value, unseen);
}

function ofClass(
  name: string,
  args: Arguments | null,
  value: ExternalValue,
  unseen: string,
): FrameworkModel | null {
  if (local.test(name)) return null;
  const first = args?.positional(0);
  const told = args ? given(fieldAmong(value, idNames)) : null;
  const id = told ?? (first?.kind === 'text' ? first : null);
  const cap = args ? given(fieldAmong(value, ['max_tokens', 'maxTokens', 'max_output_tokens'])) : null;
  const output = textOutput(cap && cap.kind !== 'unknown' ? { name: 'max_tokens', value: cap } : null);
  const known = classes.find(([pattern]) => pattern.test(name));
  const model = id ?? unknownValue(unseen);
  const baseUrl = args ? given(fieldAmong(value, ['base_url', 'api_base', 'baseURL', 'baseUrl'])) : null;
  const url = baseUrl?.kind === 'unknown' ? null : baseUrl;
  if (!known || known[1] === null) {
    const { provider } = named(model);
    return { model, provider: { ...provider, baseUrl: url }, output };
  }
  return { model, provider: evidence({ sdk: known[1], baseUrl: url }), output };
}
