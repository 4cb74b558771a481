import { mapAlternatives } from '../../core/evaluate/alternatives';
import type { ExternalValue, Value } from '../../core/evaluate/values';
import { asRecord } from './records';
import { fieldAmong, given, textValue, unknownValue } from './values';

/** Of what is called so, who answers. */
const providers: readonly (readonly [RegExp, string])[] = [
  [/Azure/, 'azure'],
  [/OpenAI/, 'openai'],
  [/Anthropic/, 'anthropic'],
  [/Google/, 'google'],
  [/OpenRouter/, 'openrouter'],
  [/Bedrock/, 'bedrock'],
  [/Ollama/, 'ollama'],
  [/DeepSeek/, 'deepseek'],
  [/Mistral/, 'mistral'],
];

/** The provider that names on the way to a value tell: `simpleOpenAIExecutor(key)`, `OpenAIModels.Chat.GPT4o`. */
export function koogProvider(value: Value | null): string | null {
  if (value?.kind !== 'external') return null;
  for (const step of value.path) {
    if (step.kind === 'call') {
      const first = koogProvider(step.args.positional(0));
      if (first !== null) return first;
      continue;
    }
    if (step.kind !== 'member') continue;
    const found = providers.find(([pattern]) => pattern.test(step.name));
    if (found) return found[1];
  }
  return null;
}

/** The id of a model by its constant, or as it is told where one is made. */
export function koogModel(value: Value): Value {
  return mapAlternatives(value, (each) => (each.kind === 'external' ? modelOf(each) : each));
}

function modelOf(value: ExternalValue): Value {
  const names = value.path.flatMap((step) => (step.kind === 'member' ? [step.name] : []));
  const unknown = unknownValue(names.join('.'));
  if (names.at(-1) === 'LLModel' && value.path.some(({ kind }) => kind === 'call'))
    return given(fieldAmong(asRecord(value), ['id'])) ?? unknown;
  const [catalogue = ''] = names;
  const constant = names.filter((name) => name !== 'id').at(-1) ?? '';
  const id = idOf(catalogue, constant);
  return id === null ? unknown : textValue(id);
}

function idOf(catalogue: string, constant: string): string | null {
  switch (catalogue) {
    case 'OpenAIModels':
      return openaiId(constant);
    case 'AnthropicModels':
      return anthropicId(constant);
    case 'GoogleModels':
      return googleId(constant);
    case 'OpenRouterModels':
      return OPENROUTER[constant] ?? null;
    default:
      return null;
  }
}

const EMBEDDINGS: Readonly<Record<string, string>> = {
  TextEmbeddingAda3Small: 'text-embedding-3-small',
  TextEmbeddingAda3Large: 'text-embedding-3-large',
  TextEmbedding3Small: 'text-embedding-3-small',
  TextEmbedding3Large: 'text-embedding-3-large',
  TextEmbeddingAda002: 'text-embedding-ada-002',
};

/** `GPT4_1Mini` is `gpt-4.1-mini`, `O3Mini` is `o3-mini`, `GPT4oAudio` is `gpt-4o-audio-preview`. */
function openaiId(name: string): string | null {
  const embedding = EMBEDDINGS[name];
  if (embedding !== undefined) return embedding;
  const gpt = /^GPT(\d)(o)?(?:_(\d))?((?:[A-Z][a-z]+)*)$/.exec(name);
  if (gpt !== null) {
    const [, major, omni = '', minor, words = ''] = gpt;
    const version = minor === undefined ? `${major}${omni}` : `${major}.${minor}`;
    return `gpt-${version}${dashed(words)}${/Audio$/.test(words) ? '-preview' : ''}`;
  }
  const reasoning = /^O(\d)((?:[A-Z][a-z]+)*)$/.exec(name);
  return reasoning === null ? null : `o${reasoning[1]}${dashed(reasoning[2] ?? '')}`;
}

function dashed(words: string): string {
  return words.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** `Sonnet_4_5` is `claude-sonnet-4-5`, `Sonnet_4` is `claude-sonnet-4-0`, `Haiku_3_5` is `claude-3-5-haiku`. */
function anthropicId(name: string): string | null {
  const found = /^(Opus|Sonnet|Haiku)_(\d)(?:_(\d))?$/.exec(name);
  if (found === null) return null;
  const [, family = '', major = '', minor] = found;
  const word = family.toLowerCase();
  if (Number(major) >= 4) return `claude-${word}-${major}-${minor ?? '0'}`;
  return minor === undefined ? `claude-${major}-${word}` : `claude-${major}-${minor}-${word}`;
}

/** `Gemini2_5FlashLite` is `gemini-2.5-flash-lite`, `Gemini2_5ProPreview0506` is `gemini-2.5-pro-preview-05-06`. */
function googleId(name: string): string | null {
  const found = /^Gemini(\d)(?:_(\d))?_?((?:_?[A-Z][a-z]+)*)(8B)?(\d{3,4})?(Latest)?$/.exec(name);
  if (found === null) return null;
  const [, major, minor, words = '', size, digits, latest] = found;
  const version = minor === undefined ? major : `${major}.${minor}`;
  const date = digits?.length === 4 ? `${digits.slice(0, 2)}-${digits.slice(2)}` : digits;
  const behind = [size?.toLowerCase(), date, latest?.toLowerCase()].filter((each) => each !== undefined);
  return [`gemini-${version}${dashed(words.replaceAll('_', ''))}`, ...behind].join('-');
}

/** Ids of the constants of `OpenRouterModels` that follow no rule. */
const OPENROUTER: Readonly<Record<string, string>> = {
  Phi4Reasoning: 'microsoft/phi-4-reasoning:free',
  Claude3Opus: 'anthropic/claude-3-opus',
  Claude3Sonnet: 'anthropic/claude-3-sonnet',
  Claude3Haiku: 'anthropic/claude-3-haiku',
  Claude3_5Sonnet: 'anthropic/claude-3.5-sonnet',
  Claude3_7Sonnet: 'anthropic/claude-3.7-sonnet',
  Claude4Sonnet: 'anthropic/claude-sonnet-4',
  GPT4: 'openai/gpt-4',
  GPT4o: 'openai/gpt-4o',
  GPT4oMini: 'openai/gpt-4o-mini',
  GPT4Turbo: 'openai/gpt-4-turbo',
  GPT35Turbo: 'openai/gpt-3.5-turbo',
  Gemini14Pro: 'google/gemini-1.5-pro',
  Gemini15Flash: 'google/gemini-1.5-flash',
};
