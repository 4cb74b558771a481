import type { TokenCount, Vendor } from '../core/vendor/vendor';
import { isOfAny, ofFamily } from './wire/families';
import { openaiImageTokens } from './wire/openai-images';
import { definitionsAsJson, exactly } from './wire/text';

const families = [
  'gpt-5',
  'gpt-4',
  'gpt-4o',
  'gpt-4o-mini',
  'gpt-3.5',
  'gpt-35',
  'gpt-image',
  'gpt-audio',
  'gpt-realtime',
  'gpt-oss',
  'chatgpt',
  'chat-latest',
  'codex-mini',
  'computer-use-preview',
  'text-embedding-3',
  'text-embedding-ada',
  'text-davinci',
  'text-curie',
  'text-babbage',
  'text-ada',
  'davinci',
  'babbage',
  'curie',
  'dall-e',
  'whisper',
  'tts-1',
  'sora',
  'o1',
  'o3',
  'o4',
];

/** Models of the encoding before o200k_base. */
const cl100kFamilies = [
  'gpt-4',
  'gpt-4-turbo',
  'gpt-3.5',
  'gpt-35',
  'text-embedding-3',
  'text-embedding-ada',
  'davinci',
  'babbage',
  'text-davinci',
];
const o200kFamilies = ['gpt-4.1', 'gpt-4.5', 'gpt-4o'];

function encodingOf(model: string) {
  if (isOfAny(model, o200kFamilies)) return 'o200k_base';
  return isOfAny(model, cl100kFamilies) ? 'cl100k_base' : 'o200k_base';
}

/** Output limits in tokens from the models' pages (developers.openai.com/api/docs/models, read 2026-11-20). */
const outputLimits: Readonly<Record<string, number>> = {
  'gpt-5': 128_000,
  'gpt-5-chat': 16_384,
  'gpt-5.1-chat': 16_384,
  'gpt-5.2-chat': 16_384,
  'gpt-5.3-chat': 16_384,
  'gpt-5-pro': 272_000,
  'gpt-4.1': 32_768,
  'gpt-4.5': 16_384,
  'gpt-4o': 16_384,
  'gpt-4o-2024-05-13': 4_096,
  'gpt-4o-mini': 16_384,
  'chatgpt-4o': 16_384,
  'gpt-4-turbo': 4_096,
  'gpt-4-1106': 4_096,
  'gpt-4-0125': 4_096,
  'gpt-4-vision': 4_096,
  'gpt-3.5-turbo': 4_096,
  'gpt-35-turbo': 4_096,
  'gpt-oss': 131_072,
  o1: 100_000,
  'o1-mini': 65_536,
  'o1-preview': 32_768,
  o3: 100_000,
  o4: 100_000,
};

/** Who made GPT. */
export const openai: Vendor = {
  id: 'openai',
  made: (model) => isOfAny(model, families),
  countText: (text, model, tokenizers) => exactly(text, encodingOf(model), tokenizers),
  definitions: definitionsAsJson,
  overhead: ({ prompt }): TokenCount => {
    const messages = prompt.parts.filter(({ role }) => role !== 'text').length;
    const total = messages === 0 ? 0 : 3 + 4 * messages;
    return { low: total, likely: total, high: total, how: 'counted' };
  },
  imageTokens: openaiImageTokens,
  outputLimit: (model) => ofFamily(model, outputLimits),
};
