import type { ExternalValue, Value } from '../../core/evaluate/values';
import type { CallRequest } from '../../core/recognize/call-request';
import type { SiteView, StepView } from '../../core/recognize/site-view';
import { namesOf, stepsOf } from './body-site';
import { evidence } from './requests';
import { rigModels } from './rig-model-constants';
import { alternativesOf, anyOf, textValue, unknownValue } from './values';

/** Modules of rig by the provider that they speak to. */
const providers: Readonly<Record<string, string>> = {
  openai: 'openai',
  anthropic: 'anthropic',
  gemini: 'google',
  cohere: 'cohere',
  deepseek: 'deepseek',
  groq: 'groq',
  mistral: 'mistral',
  ollama: 'ollama',
  openrouter: 'openrouter',
  perplexity: 'perplexity',
  together: 'together',
  xai: 'xai',
  azure: 'azure',
  huggingface: 'huggingface',
  hyperbolic: 'hyperbolic',
  moonshot: 'moonshotai',
  voyageai: 'voyage',
  zai: 'zai',
  minimax: 'minimax',
  vertexai: 'vertex',
  rig_vertexai: 'vertex',
  bedrock: 'bedrock',
  rig_bedrock: 'bedrock',
};

/** A model with who bills for it. */
export type RigModel = Pick<CallRequest, 'model' | 'provider'>;

const MAKERS = [
  'agent',
  'extractor',
  'completion_model',
  'embedding_model',
  'embedding_model_with_ndims',
  'embeddings',
  'transcription_model',
  'image_generation_model',
  'audio_generation_model',
];

/** The model that a call asks: of the step that made it, or of the model that a builder was handed. */
export function rigModel(site: SiteView): RigModel {
  const handed = handedModel(site);
  if (handed) return modelOf(handed.module, namesOf(handed), stepsOf(handed));
  return modelOf(site.module, site.names, site.steps);
}

/** `AgentBuilder::new(model)`, `EmbeddingsBuilder::new(model)`. */
function handedModel(site: SiteView): ExternalValue | null {
  const given = site.step('new')?.args?.positional(0) ?? null;
  const [likely] = given ? alternativesOf(given) : [];
  const isModel = likely?.kind === 'external' && stepsOf(likely).some(({ name }) => MAKERS.includes(name));
  return isModel ? likely : null;
}

function modelOf(module: string, names: readonly string[], steps: readonly StepView[]): RigModel {
  const path = [...module.split('.'), ...names];
  const provider = path.find((name) => name in providers) ?? null;
  const named = steps.findLast(({ name }) => MAKERS.includes(name))?.args?.positional(0) ?? null;
  const base = baseOf(steps);
  return {
    model: named === null ? unknownValue('model') : constantsIn(named),
    provider: evidence({ sdk: provider === null ? null : providers[provider]!, baseUrl: base }),
  };
}

/** `Client::from_url(key, url)`, `Client::builder().base_url(url)`, `.with_base_url(url)`. */
function baseOf(steps: readonly StepView[]): Value | null {
  const step = steps.find(({ name }) => /^(base_url|with_base_url|custom_url)$/.test(name));
  const from = steps.find(({ name }) => name === 'from_url');
  return step?.args?.positional(0) ?? from?.args?.positional(1) ?? null;
}

/** Constants of the package as the ids that they stand for. */
function constantsIn(value: Value): Value {
  return anyOf(alternativesOf(value).map(constantOf)) ?? value;
}

function constantOf(value: Value): Value {
  if (value.kind !== 'external') return value;
  const names = [...value.module.split('.'), ...namesOf(value)];
  const provider = names.find((name) => name in rigModels);
  const id = provider === undefined ? undefined : rigModels[provider]?.[names.at(-1) ?? ''];
  return id === undefined ? unknownValue(names.at(-1) ?? 'model') : textValue(id);
}
