import type { Value } from '../../core/evaluate/values';
import { listedId } from './go-constants';
import { openaiIds } from './go-openai-models';
import { type GoRules, objectOf } from './go-records';

/** Constants whose names leave out or turn round what the ids are made of (completion.go, embeddings.go). */
const OTHERWISE: Readonly<Record<string, string>> = {
  GPT4oLatest: 'chatgpt-4o-latest',
  GPT4Turbo0125: 'gpt-4-0125-preview',
  GPT4Turbo1106: 'gpt-4-1106-preview',
  AdaEmbeddingV2: 'text-embedding-ada-002',
  SmallEmbedding3: 'text-embedding-3-small',
  LargeEmbedding3: 'text-embedding-3-large',
  TTSModel1: 'tts-1',
  TTSModel1HD: 'tts-1-hd',
  TTSModelGPT4oMini: 'gpt-4o-mini-tts',
  TTSModelCanary: 'canary-tts',
  GPT3TextDavinci003: 'text-davinci-003',
  GPT3TextDavinci002: 'text-davinci-002',
  GPT3TextCurie001: 'text-curie-001',
  GPT3TextBabbage001: 'text-babbage-001',
  GPT3TextAda001: 'text-ada-001',
  GPT3TextDavinci001: 'text-davinci-001',
  GPT3Davinci: 'davinci',
  GPT3Curie: 'curie',
  GPT3Babbage: 'babbage',
  GPT3Ada: 'ada',
  GPT3Davinci002: 'davinci-002',
  GPT3Babbage002: 'babbage-002',
  CodexCodeDavinci002: 'code-davinci-002',
};

/** `GPT4Dot1Mini` is `gpt-4.1-mini`. */
function modelOf(constant: string): string | null {
  const other = OTHERWISE[constant];
  if (other !== undefined) return other;
  return listedId(constant.replaceAll('Dot', ''), /^(?:CreateImageModel)?/, openaiIds);
}

/** Parts of a message stand in a field of their own. */
function withParts(entries: ReadonlyMap<string, Value>): Value {
  const parts = entries.get('multi_content');
  const content = entries.get('content');
  return objectOf([...entries, ...(parts && !content ? [['content', parts] as const] : [])]);
}

/** How go-openai spells the structs of its requests. */
export const goOpenaiRecords: GoRules = {
  modelOf,
  wrappers: new Set(['embedding_model', 'speech_model', 'string', 'ptr', 'to_ptr']),
  types: { chat_completion_message: withParts },
};
