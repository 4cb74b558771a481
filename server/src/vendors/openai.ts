import type { Definitions, SentRequest, TokenCount, Tokenizers, Vendor } from '../core/vendor/vendor';
import { isOfAny, isOfFamily, ofFamily } from './wire/families';
import { openaiImageTokens } from './wire/openai-images';
import {
  HARMONY_OVERHEAD,
  openaiChatOverhead,
  openaiToolCallOverhead,
  openaiToolsTokens,
} from './wire/overheads';
import { sentMessages } from './wire/sent-messages';
import { between, exactly, jsonOfSchema, NO_TOKENS, tokens, total } from './wire/text';

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

/**
 * Output limits in tokens; what no page tells is null. Of GPT-5 and what came after from the models' pages
 * (developers.openai.com/api/docs/models, read 2026-11-20); of older models from Azure's list of OpenAI's models
 * (learn.microsoft.com/azure/ai-foundry/openai/concepts/models, 2023-11-22 for those of 2023, else 2025-06-25), which
 * OpenAI's guides confirm of gpt-4o (guides/conversation-state, 2026-07-15); of gpt-oss its context window.
 */
const outputLimits: Readonly<Record<string, number | null>> = {
  'gpt-5': 128_000,
  'gpt-5-chat': 16_384,
  'gpt-5.1-chat': 16_384,
  'gpt-5.2-chat': 16_384,
  'gpt-5.3-chat': 16_384,
  'gpt-5-pro': 272_000,
  'gpt-4.1': 32_768,
  'gpt-4o': 16_384,
  'gpt-4o-2024-05-13': 4_096,
  'gpt-4o-64k': null,
  'gpt-4-turbo': 4_096,
  'gpt-4-1106': 4_096,
  'gpt-4-vision': 4_096,
  'gpt-3.5-turbo': 4_096,
  'gpt-3.5-turbo-16k': 16_384,
  'gpt-35-turbo': 4_096,
  'gpt-35-turbo-16k': 16_384,
  'gpt-oss': 131_072,
  'codex-mini': 100_000,
  'computer-use-preview': 1_024,
  o1: 100_000,
  'o1-mini': 65_536,
  'o1-preview': 32_768,
  o3: 100_000,
  o4: 100_000,
};

/** Tokens of function definitions are known within so many, on either side, for models that reason and that don't. */
const TOOL_SLACK = { reasoning: 2, other: 10 };

/**
 * Reasoning models get so many tokens less for function definitions from the Responses API than from Chat Completions:
 * measured 81 or 82 on 14 recorded requests of gpt-5-mini and gpt-5.5.
 */
const RESPONSES_LESS = 81;

/** What gpt-oss is told around function definitions: seen to be 30 tokens on one request. */
const HARMONY_TOOLS = { low: 0, likely: 24, high: 40 };

function toolTokens(tools: number, model: string): TokenCount {
  if (isOfFamily(model, 'gpt-oss')) {
    const { low, likely, high } = HARMONY_TOOLS;
    return between(tools + low, tools + likely, tools + high, 'calibrated');
  }
  const slack = isOfAny(model, reasoningFamilies) ? TOOL_SLACK.reasoning : TOOL_SLACK.other;
  return between(tools - slack, tools, tools + slack, 'calibrated');
}

/**
 * Tokens of a schema for structured output, from those of its compact JSON. Measured on gpt-4o, with 33 to 166 tokens
 * of JSON: 0.68 to 0.82 (6 of the 696 recorded requests); gpt-oss 3.1 on the one there is.
 */
function schemaTokens(json: number, model: string): TokenCount {
  if (isOfFamily(model, 'gpt-oss')) return between(json, json + 70, json * 1.5 + 100, 'calibrated');
  return between(json * 0.6, json * 0.8, json * 1.2 + 10, 'calibrated');
}

function definitionTokens(definitions: Definitions, model: string, tokenizers: Tokenizers): TokenCount {
  const count = (text: string) => tokenizers.get(encodingOf(model)).count(text);
  const fixed = definitions.api === 'responses' && isOfAny(model, reasoningFamilies) ? RESPONSES_LESS : 0;
  const tools = openaiToolsTokens(definitions.tools, model, count) - fixed;
  const schema = jsonOfSchema(definitions, tokenizers);
  return total([
    definitions.tools.length === 0 ? NO_TOKENS : toolTokens(tools, model),
    schema === 0 ? NO_TOKENS : schemaTokens(schema, model),
  ]);
}

const reasoningFamilies = ['gpt-5', 'o1', 'o3', 'o4', 'computer-use-preview'];

function overheadTokens(sent: SentRequest, model: string): TokenCount {
  const { messages, calls } = sentMessages(sent);
  if (messages === 0) return aroundPictures(sent, model);
  const around = isOfFamily(model, 'gpt-oss') ? HARMONY_OVERHEAD : openaiChatOverhead(model);
  const base = around.request + around.message * messages;
  if (isOfFamily(model, 'gpt-oss')) return between(base - 4, base, base + 8, 'calibrated');
  if (calls === 0) return tokens(base);
  const called = calls * openaiToolCallOverhead(model);
  return between(base, base + called, base + called * 2, 'calibrated');
}

/**
 * Text tokens that come with a picture to be edited: seen to be 32 with one picture (community.openai.com/t/1281361), not
 * known with several.
 */
const WITH_PICTURE = 32;

function aroundPictures({ api, prompt }: SentRequest, model: string): TokenCount {
  const content = prompt.parts.flatMap((part) => part.content);
  const pictures = content.reduce(
    (sum, each) => sum + (each.kind === 'image' ? (each.count?.high ?? 1) : 0),
    0,
  );
  if (api !== 'image' || pictures === 0 || !isOfFamily(model, 'gpt-image')) return NO_TOKENS;
  return between(0, WITH_PICTURE, WITH_PICTURE * (pictures + 1), 'assumed');
}

/** Who made GPT. */
export const openai: Vendor = {
  id: 'openai',
  made: (model) => isOfAny(model, families),
  chats: (model) => !/^(?:text-)?(?:ada|babbage|curie|davinci)\b|-instruct\b/.test(model),
  sizeWords: ['nano', 'mini', 'pro', 'luna', 'terra', 'sol', 'astra'],
  countText: (text, model, tokenizers) => exactly(text, encodingOf(model), tokenizers),
  overhead: overheadTokens,
  definitions: definitionTokens,
  imageTokens: openaiImageTokens,
  outputLimit: (model) => ofFamily(model, outputLimits),
};
