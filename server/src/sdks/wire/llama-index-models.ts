import type { Value } from '../../core/evaluate/values';
import type { CallRequest } from '../../core/recognize/call-request';
import type { SiteView, StepView } from '../../core/recognize/site-view';
import { stepsOf } from './body-site';
import { routerPrefixes } from './model-ids';
import { evidence } from './requests';
import { argumentOfStep } from './site-arguments';
import { alternativesOf, anyOf, field, given, knownText, lastCall, unknownValue } from './values';

const idNames = ['model', 'model_name', 'modelName', 'model_id', 'deployment_name', 'engine'];

/** Providers whose module is called otherwise than elsewhere. */
const modules: Readonly<Record<string, string>> = {
  google_genai: 'google',
  gemini: 'google',
  palm: 'google',
  azure_openai: 'azure',
  openai_like: '',
  mistralai: 'mistral',
  bedrock_converse: 'bedrock',
  fireworks: 'fireworks',
  litellm: '',
  voyageai: 'voyage',
  together: 'together',
};

/** The module is named after the provider; in JavaScript the class is. */
function providerOf(site: SiteView): string | null {
  const made = site.steps[0]?.name ?? '';
  const part = site.module.split(/[./]/).at(-1) ?? '';
  const byModule = modules[part] ?? routerPrefixes[part] ?? null;
  const byClass = frameworkClass.find(([pattern]) => pattern.test(made))?.[1] ?? null;
  return (byModule === '' ? null : byModule) ?? byClass;
}

const frameworkClass: readonly (readonly [RegExp, string])[] = [
  [/^Azure/, 'azure'],
  [/^openai$|^OpenAI(?!Like)/i, 'openai'],
  [/^anthropic/i, 'anthropic'],
  [/^(gemini|google)/i, 'google'],
  [/^groq/i, 'groq'],
  [/^mistral/i, 'mistral'],
  [/^ollama/i, 'ollama'],
  [/^together/i, 'together'],
  [/^bedrock/i, 'bedrock'],
];

/** The model that a class of LlamaIndex stands for, and who bills for it: its first step is the class. */
export function told(site: SiteView): Pick<CallRequest, 'model' | 'provider'> {
  const step = site.steps[0] ?? null;
  const first = step?.args?.positional(0) ?? null;
  const model = argumentOfStep(step, idNames) ?? (first?.kind === 'text' ? first : null);
  return {
    model: model ?? unknownValue(`default model of ${step?.name ?? 'the class'}`),
    provider: evidence({
      sdk: providerOf(site),
      baseUrl: argumentOfStep(step, ['api_base', 'base_url', 'baseURL']),
    }),
  };
}

/** Classes of models that run in the program itself, or that stand in for one. */
export const localModel =
  /^(LlamaCPP|HuggingFaceLLM|HuggingFaceMultiModal|Vllm$|OpenVINO|IpexLLM|ModelScope|MLX|Mock)/;
export const localEmbedding =
  /^(HuggingFace(?!Inference)|FastEmbed|Instructor|Adapter|Clip|OptimumEmb|OpenVINO|Langchain|Mock)/;

/** A model among named arguments, or of what they hand over that has one of its own. */
function modelAmong(step: StepView, name: ModelName, depth: number): Value | null {
  const own = argumentOfStep(step, [name]);
  if (own) return own;
  const predictor = name === 'llm' ? given(field(argumentOfStep(step, ['llm_predictor']), 'llm')) : null;
  if (predictor || depth === 0) return predictor;
  const held = parts.map((part) => argumentOfStep(step, [part]));
  for (const part of [...held, step.args?.positional(0) ?? null]) {
    const [likely] = part ? alternativesOf(part) : [];
    const found = likely?.kind === 'external' ? modelOnTheWay(stepsOf(likely), name, depth - 1) : null;
    if (found) return found;
  }
  return null;
}

/**
 * Arguments whose values have a model of their own: a context (`service_context`, before version 0.10), or a part of an
 * engine or of an agent.
 */
const parts = [
  'service_context',
  'response_synthesizer',
  'query_engine',
  'agent_worker',
  'retriever',
  'index',
];

/** How deep parts are looked into. */
const MOST_NESTED = 3;

/** The model of the nearest step that has one. */
export function modelOnTheWay(
  steps: readonly StepView[],
  name: ModelName,
  depth = MOST_NESTED,
): Value | null {
  for (const step of [...steps].reverse()) {
    const found = modelAmong(step, name, depth);
    if (found) return found;
  }
  return null;
}

export type ModelName = 'llm' | 'embed_model' | 'embedModel';

/** A model that is set for all: `Settings.llm = ...`, or once by a context of `ServiceContext.from_defaults(llm=...)`. */
function setForAll(site: SiteView, name: ModelName): Value | null {
  const set = site.file.setOf('Settings', name);
  const contexts = site.file.callsOf('set_global_service_context').flatMap(({ step }) => {
    const [context] = alternativesOf(
      step.argumentAt(0, 'service_context') ?? unknownValue('service_context'),
    );
    return context?.kind === 'external' ? (modelOnTheWay(stepsOf(context), name) ?? []) : [];
  });
  return set ?? anyOf(contexts);
}

/** The model of the nearest thing on the way to a call that has one of its own, else the one that is set for all. */
export function modelFor(site: SiteView, name: ModelName): Value | null {
  return modelOnTheWay(site.steps, name) ?? setForAll(site, name);
}

/** `embed_model="local:..."`, or a model that runs in the program itself. */
export function isLocal(model: Value | null): boolean {
  const [likely] = model ? alternativesOf(model) : [];
  if (likely?.kind === 'external') return localEmbedding.test(lastCall(likely)?.name ?? '');
  return knownText(likely ?? null)?.startsWith('local') ?? false;
}
