import type { ExternalValue, Value } from '../../core/evaluate/values';
import type { ModelChoice, ProviderEvidence } from '../../core/recognize/call-request';
import { packageName } from '../../core/recognize/package-name';
import { namesOf, stepsOf } from './body-site';
import { routerPrefixes } from './model-ids';
import { evidence } from './requests';
import { argumentOfStep } from './site-arguments';
import {
  alternativesOf,
  field,
  given,
  knownText,
  lastCall,
  MOST_ALTERNATIVES,
  textValue,
  unknownValue,
} from './values';

interface Package {
  readonly sdk: string | null;
  readonly fixed?: boolean;
  readonly baseUrlVariable?: string;
}

/** Packages that make models for the AI SDK, by the provider they speak to. */
const packages: Readonly<Record<string, Package>> = {
  '@ai-sdk/openai': { sdk: 'openai', baseUrlVariable: 'OPENAI_BASE_URL' },
  '@ai-sdk/anthropic': { sdk: 'anthropic', baseUrlVariable: 'ANTHROPIC_BASE_URL' },
  '@ai-sdk/google': { sdk: 'google' },
  '@ai-sdk/google-vertex': { sdk: 'vertex', fixed: true },
  '@ai-sdk/azure': { sdk: 'azure', fixed: true },
  '@ai-sdk/amazon-bedrock': { sdk: 'bedrock', fixed: true },
  '@ai-sdk/groq': { sdk: 'groq' },
  '@ai-sdk/mistral': { sdk: 'mistral' },
  '@ai-sdk/xai': { sdk: 'xai' },
  '@ai-sdk/deepseek': { sdk: 'deepseek' },
  '@ai-sdk/cohere': { sdk: 'cohere' },
  '@ai-sdk/togetherai': { sdk: 'together' },
  '@ai-sdk/fireworks': { sdk: 'fireworks' },
  '@ai-sdk/perplexity': { sdk: 'perplexity' },
  '@ai-sdk/cerebras': { sdk: 'cerebras' },
  '@ai-sdk/deepinfra': { sdk: 'deepinfra' },
  '@ai-sdk/replicate': { sdk: 'replicate' },
  '@ai-sdk/fal': { sdk: 'fal' },
  '@ai-sdk/luma': { sdk: 'luma' },
  '@ai-sdk/elevenlabs': { sdk: 'elevenlabs' },
  '@ai-sdk/deepgram': { sdk: 'deepgram' },
  '@ai-sdk/assemblyai': { sdk: 'assemblyai' },
  '@ai-sdk/hume': { sdk: 'hume' },
  '@ai-sdk/lmnt': { sdk: 'lmnt' },
  '@ai-sdk/baseten': { sdk: 'baseten' },
  '@ai-sdk/huggingface': { sdk: 'huggingface' },
  '@ai-sdk/moonshotai': { sdk: 'moonshotai' },
  '@ai-sdk/alibaba': { sdk: 'alibaba' },
  '@ai-sdk/black-forest-labs': { sdk: 'bfl' },
  '@ai-sdk/vercel': { sdk: 'v0' },
  '@ai-sdk/gateway': { sdk: 'vercel', fixed: true },
  '@ai-sdk/openai-compatible': { sdk: null },
  '@openrouter/ai-sdk-provider': { sdk: 'openrouter' },
  '@flexai/ai-sdk-provider': { sdk: 'flexai' },
  'ollama-ai-provider': { sdk: 'ollama' },
  'ollama-ai-provider-v2': { sdk: 'ollama' },
  'ai-sdk-ollama': { sdk: 'ollama' },
  'workers-ai-provider': { sdk: 'cloudflare' },
  '@friendliai/ai-provider': { sdk: 'friendli' },
};

/** What stands in the place of a model that can't be told. */
const untold: ModelChoice = { model: unknownValue('model'), provider: evidence({}) };

/** The models that a `model` argument of the AI SDK may be, the likely one first; never empty. */
export function modelChoices(value: Value | null): readonly ModelChoice[] {
  const choices = value ? alternativesOf(value).flatMap((each) => choicesOf(each, 0)) : [];
  return choices.length > 0 ? choices.slice(0, MOST_ALTERNATIVES) : [untold];
}

function choicesOf(value: Value, depth: number): readonly ModelChoice[] {
  if (value.kind === 'text') return [{ model: value, provider: evidence({ sdk: 'vercel', fixed: true }) }];
  if (value.kind === 'unknown') return [{ model: value, provider: evidence({}) }];
  if (value.kind !== 'external' || depth > 4) return [untold];
  const known = packages[packageOf(value.module)];
  if (known) return [modelOfPackage(value, known)];
  return choicesOfHelper(value, depth);
}

function packageOf(module: string): string {
  const name = packageName(module);
  return name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');
}

/** `openai('gpt-4o')`, `openai.chat('...')`, `createOpenAI({baseURL})('...')`: the id is the last call's argument. */
function modelOfPackage(value: ExternalValue, known: Package): ModelChoice {
  const model = idOf(value);
  return { model: model ?? unknownValue('model'), provider: evidenceOfPackage(value, known) };
}

function idOf(value: ExternalValue): Value | null {
  const call = lastCall(value);
  const first = call?.args.positional(0) ?? null;
  return first?.kind === 'object' ? given(field(first, 'model')) : first;
}

function evidenceOfPackage(value: ExternalValue, known: Package): ProviderEvidence {
  const steps = stepsOf(value).slice(0, -1);
  const baseUrl = steps
    .map((step) => argumentOfStep(step, ['baseURL', 'baseUrl']))
    .find((found) => found !== null);
  return evidence({
    sdk: known.sdk,
    fixed: known.fixed ?? false,
    baseUrl: baseUrl ?? null,
    baseUrlVariable: known.baseUrlVariable ?? null,
  });
}

/** A model that a helper made of others: middleware, a custom provider, a registry, the gateway of `ai` itself. */
function choicesOfHelper(value: ExternalValue, depth: number): readonly ModelChoice[] {
  const names = namesOf(value);
  if (names.includes('customProvider')) return fromCustomProvider(value, depth);
  if (names.some((name) => /^(experimental_)?createProviderRegistry$/.test(name)))
    return fromRegistry(value, depth);
  const first = idOf(value);
  if (value.module === 'ai' && names.includes('gateway') && first) return choicesOf(first, depth + 1);
  if (first?.kind === 'external') return choicesOf(first, depth + 1);
  const model = first?.kind === 'text' ? first : elsewhere(value, names);
  return [{ model, provider: evidence({}) }];
}

/** A model that comes from another file of the project, called as it is imported. */
function elsewhere({ module }: ExternalValue, names: readonly string[]): Value {
  const own = /^[.~@#]\.?\.?\//.test(module);
  return { kind: 'unknown', reason: own ? 'other-module' : 'run-time', label: names.join('.') };
}

/** `customProvider({ languageModels: { fast: openai('...') } }).languageModel('fast')`. */
function fromCustomProvider(value: ExternalValue, depth: number): readonly ModelChoice[] {
  const [made] = stepsOf(value);
  const id = knownText(idOf(value));
  for (const kind of ['languageModels', 'textEmbeddingModels', 'embeddingModels', 'imageModels']) {
    const models = made?.argument(kind) ?? null;
    if (models?.kind !== 'object') continue;
    const named = id === null ? anyEntry(models.entries) : models.entries.get(id);
    if (named) return alternativesOf(named).flatMap((each) => choicesOf(each, depth + 1));
  }
  return [untold];
}

function anyEntry(entries: ReadonlyMap<string, Value>): Value | null {
  const options = [...entries.values()].slice(0, MOST_ALTERNATIVES);
  return options.length === 0 ? null : { kind: 'one-of', options, likely: 0 };
}

/** `createProviderRegistry({ openai, anthropic }).languageModel('openai:gpt-4o')`. */
function fromRegistry(value: ExternalValue, depth: number): readonly ModelChoice[] {
  const [made] = stepsOf(value);
  const id = knownText(idOf(value));
  const at = id?.search(/[:/>]/) ?? -1;
  if (!made?.args || id === null || at < 0) return [untold];
  const prefix = id.slice(0, at);
  const rest = textValue(id.slice(at + 1).replace(/^[ >]+/, ''));
  const provider = made.argument(prefix);
  if (provider?.kind === 'external') {
    const known = packages[packageOf(provider.module)];
    if (known) return [{ model: rest, provider: evidenceOfPackage(withCall(provider), known) }];
    const custom = provider.path.some((step) => step.kind === 'member' && step.name === 'customProvider');
    if (custom && depth < 4) return fromNamedProvider(provider, rest, depth);
  }
  return [{ model: rest, provider: evidence({ sdk: routerPrefixes[prefix] ?? null }) }];
}

/** The evidence of a provider looks at all calls but the last, which makes the model. */
function withCall(provider: ExternalValue): ExternalValue {
  return { ...provider, path: [...provider.path, { kind: 'instance' }] };
}

function fromNamedProvider(provider: ExternalValue, id: Value, depth: number): readonly ModelChoice[] {
  const [made] = stepsOf(provider);
  const models = made?.argument('languageModels') ?? null;
  const name = knownText(id);
  const model = models?.kind === 'object' && name !== null ? models.entries.get(name) : undefined;
  return model ? alternativesOf(model).flatMap((each) => choicesOf(each, depth + 1)) : [untold];
}
