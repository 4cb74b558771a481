import type { ExternalValue, Value } from '../../core/evaluate/values';
import { alternativesOf, anyOf, textValue } from './values';

/** `Anthropic.Models.Messages.Model.ClaudeSonnet4_5_20250929`: words and numbers, divided by hyphens. */
function anthropicModel(name: string): string {
  return name
    .replaceAll('_', '-')
    .replace(/([a-z])(?=[A-Z0-9])/g, '$1-')
    .replace(/(\d)(?=[A-Z])/g, '$1-')
    .toLowerCase();
}

/** Constants of Anthropic.SDK (`Constants/AnthropicModels.cs`). */
const anthropicSdk: Readonly<Record<string, string>> = {
  Claude3Haiku: 'claude-3-haiku-20240307',
  Claude3Opus: 'claude-3-opus-20240229',
  Claude3Sonnet: 'claude-3-sonnet-20240229',
  Claude35Haiku: 'claude-3-5-haiku-20241022',
  Claude35Sonnet: 'claude-3-5-sonnet-20241022',
  Claude37Sonnet: 'claude-3-7-sonnet-20250219',
  Claude4Opus: 'claude-opus-4-20250514',
  Claude4Sonnet: 'claude-sonnet-4-20250514',
  Claude41Opus: 'claude-opus-4-1-20250805',
  Claude45Haiku: 'claude-haiku-4-5-20251001',
  Claude45Opus: 'claude-opus-4-5-20251101',
  Claude45Sonnet: 'claude-sonnet-4-5-20250929',
  Claude46Opus: 'claude-opus-4-6',
  Claude46Sonnet: 'claude-sonnet-4-6',
};

/** Constants of Betalgo's package (`ObjectModels/Models.cs`) that its rule does not make. */
const betalgo: Readonly<Record<string, string>> = {
  ChatGpt3_5Turbo: 'gpt-3.5-turbo',
  ChatGpt3_5Turbo0301: 'gpt-3.5-turbo-0301',
  Chatgpt_4o_latest: 'chatgpt-4o-latest',
  TextDavinciV3: 'text-davinci-003',
  TextDavinciV2: 'text-davinci-002',
  TextEmbeddingAdaV2: 'text-embedding-ada-002',
  TextEmbeddingV3Large: 'text-embedding-3-large',
  TextEmbeddingV3Small: 'text-embedding-3-small',
  WhisperV1: 'whisper-1',
};

/** `Gpt_4o_mini`, `Gpt_4_1_nano_2025_04_14`, `O1_mini`, `Dall_e_3`, `Tts_1_hd`: underscores are hyphens, but in versions. */
function betalgoModel(name: string): string | null {
  const listed = betalgo[name];
  if (listed) return listed;
  if (!/^(Gpt_|O\d|Dall_e_|Tts_)/.test(name)) return null;
  return name
    .toLowerCase()
    .replaceAll('_', '-')
    .replace(/^gpt-(\d)-([135])(?=-|$)/, 'gpt-$1.$2');
}

/** Constants of OpenAI_API (`Model/Model.cs`) and of OpenAI-DotNet (`Models/Model.cs`), where they agree or stand alone. */
const openaiModels: Readonly<Record<string, string>> = {
  AdaTextEmbedding: 'text-embedding-ada-002',
  ChatGPT4o: 'chatgpt-4o-latest',
  ChatGPTTurbo: 'gpt-3.5-turbo',
  ChatGPTTurboInstruct: 'gpt-3.5-turbo-instruct',
  ChatGPTTurbo_1106: 'gpt-3.5-turbo-1106',
  ChatGPTTurbo_16k: 'gpt-3.5-turbo-16k',
  CurieText: 'text-curie-001',
  DALLE2: 'dall-e-2',
  DALLE3: 'dall-e-3',
  DallE_2: 'dall-e-2',
  DallE_3: 'dall-e-3',
  DavinciCode: 'code-davinci-002',
  DavinciText: 'text-davinci-003',
  Embedding_3_Large: 'text-embedding-3-large',
  Embedding_3_Small: 'text-embedding-3-small',
  Embedding_Ada_002: 'text-embedding-ada-002',
  GPT3_5_Turbo: 'gpt-3.5-turbo',
  GPT3_5_Turbo_16K: 'gpt-3.5-turbo-16k',
  GPT4: 'gpt-4',
  GPT4_1: 'gpt-4.1',
  GPT4_1_Mini: 'gpt-4.1-mini',
  GPT4_1_Nano: 'gpt-4.1-nano',
  GPT4_32K: 'gpt-4-32k',
  GPT4_32k_Context: 'gpt-4-32k',
  GPT4_5: 'gpt-4.5-preview',
  GPT4_Vision: 'gpt-4-vision-preview',
  GPT4o: 'gpt-4o',
  GPT4oAudio: 'gpt-4o-audio-preview',
  GPT4oAudioMini: 'gpt-4o-mini-audio-preview',
  GPT4oMini: 'gpt-4o-mini',
  GPT5: 'gpt-5',
  GPT5_Chat: 'gpt-5-chat-latest',
  GPT5_Codex: 'gpt-5-codex',
  GPT5_Mini: 'gpt-5-mini',
  GPT5_Nano: 'gpt-5-nano',
  GPT_Image_1: 'gpt-image-1',
  O1: 'o1',
  O1Mini: 'o1-mini',
  O1Pro: 'o1-pro',
  O3: 'o3',
  O3Mini: 'o3-mini',
  O3Pro: 'o3-pro',
  O4Mini: 'o4-mini',
  TTS_1: 'tts-1',
  TTS_1HD: 'tts-1-hd',
  TTS_HD: 'tts-1-hd',
  TTS_Speed: 'tts-1',
  TextEmbedding3Large: 'text-embedding-3-large',
  TextEmbedding3Small: 'text-embedding-3-small',
  Transcribe_GPT_4o: 'gpt-4o-transcribe',
  Transcribe_GPT_4o_Mini: 'gpt-4o-mini-transcribe',
  Whisper1: 'whisper-1',
};

/** `Gemini15Flash`, `Gemini25FlashLite`: a version, and which one of it. What is named without a version changes with it. */
function geminiModel(name: string): string | null {
  const [, major, minor = '0', kind, lite = ''] = /^Gemini(\d)(\d)?(Flash|Pro)(Lite|8B)?$/.exec(name) ?? [];
  if (!major || !kind || (major === '3' && minor === '0')) return null;
  return `gemini-${major}.${minor}-${kind.toLowerCase()}${lite === '' ? '' : `-${lite.toLowerCase()}`}`;
}

/** The id that a constant of a package for .NET stands for; null where that can't be told. */
function idOf({ path }: ExternalValue): string | null {
  const names = path.flatMap((step) => (step.kind === 'member' ? [step.name] : []));
  const [name = '', owner = ''] = [...names].reverse();
  if (names.length !== path.length || names.length < 2) return null;
  switch (owner) {
    case 'AnthropicModels':
      return anthropicSdk[name] ?? null;
    case 'Models':
      return betalgoModel(name);
    case 'GoogleAIModels':
    case 'VertexAIModels':
      return geminiModel(name);
    case 'Model':
      return modelOf(name);
    default:
      return null;
  }
}

function modelOf(name: string): string | null {
  if (/^Claude/.test(name)) return anthropicModel(name);
  return openaiModels[name] ?? betalgoModel(name) ?? geminiModel(name);
}

/** A model as a text where it is a constant of a package, or made of a text (`new Model("gpt-4o")`). */
export function modelText(value: Value): Value {
  return anyOf(alternativesOf(value).map(textOf)) ?? value;
}

function textOf(value: Value): Value {
  if (value.kind !== 'external') return value;
  const last = value.path.at(-1);
  if (last?.kind === 'call') {
    const first = last.args.positional(0);
    return first !== null && alternativesOf(first)[0]?.kind === 'text' ? first : value;
  }
  const [owner, name] = value.path.slice(-2);
  // Two packages have this one, for versions of their own.
  if (owner?.kind === 'member' && name?.kind === 'member' && name.name === 'GPT4_Turbo')
    return anyOf([textValue('gpt-4-turbo'), textValue('gpt-4-turbo-preview')]) ?? value;
  const id = idOf(value);
  return id === null ? value : textValue(id);
}
