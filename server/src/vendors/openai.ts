import type {
  Definitions,
  ModelAt,
  SentPdf,
  SentRequest,
  TokenCount,
  Tokenizers,
  Vendor,
} from '../core/vendor/vendor';
import { isOfAny, isOfFamily, ofFamily } from './wire/families';
import { harmonyDefinitions, harmonyOverhead } from './wire/harmony';
import { openaiImageTokens } from './wire/openai-images';
import { renderTools } from './wire/openai-tools';
import {
  OPENAI_PARALLEL,
  OPENAI_REASONING_ANSWER,
  openaiChatOverhead,
  openaiToolCallOverhead,
  openaiToolsOverhead,
} from './wire/overheads';
import { withoutKeywords } from './wire/plain-schema';
import { responseFormat } from './wire/response-format';
import { sentMessages } from './wire/sent-messages';
import { between, exactly, NO_TOKENS, total } from './wire/text';

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
const TOOL_SLACK = { reasoning: 2, other: 8 };

function toolTokens(definitions: Definitions, model: string, tokenizers: Tokenizers): TokenCount {
  const { tools: functions, api, added = false } = definitions;
  const text = tokenizers.get(encodingOf(model)).count(renderTools(functions));
  // Those told of on the way are written as those of Chat Completions are (4 requests of gpt-5 and 5.6).
  const tools = text + openaiToolsOverhead(functions.length, model, added ? 'chat' : api);
  const slack = isOfAny(model, reasoningFamilies) ? TOOL_SLACK.reasoning : TOOL_SLACK.other;
  const off = added ? slack + ADDED_SLACK : slack;
  return between(tools - off, tools, tools + off, 'calibrated');
}

/** How far tools that are told of on the way were seen to be off besides. */
const ADDED_SLACK = 10;

/**
 * Tokens of a schema for structured output: the part of the prompt that tells of it, without what strict schemas all say. To a
 * token on seven different recorded requests, where gpt-4o counts two more.
 */
function schemaTokens(definitions: Definitions, model: string, tokenizers: Tokenizers): TokenCount {
  const schema = withoutKeywords(definitions.schema, ['additionalProperties', 'required']);
  const text = tokenizers.get(encodingOf(model)).count(responseFormat(definitions, schema));
  const likely = text + (isOfAny(model, reasoningFamilies) ? 0 : 2);
  return between(likely - 4, likely, likely * 1.1 + 10, 'calibrated');
}

/**
 * What a search of these models is billed for as input, whatever it finds (developers.openai.com/api/docs/pricing,
 * 2026-07-15).
 */
const SEARCH_TOKENS = 8_000;
const SEARCHES_AT_FIXED = ['gpt-4o-mini', 'gpt-4.1-mini'];

function definitionTokens(definitions: Definitions, model: string, tokenizers: Tokenizers): TokenCount {
  const { tools, schema, serverTools } = definitions;
  if (isOfFamily(model, 'gpt-oss'))
    return harmonyDefinitions(definitions, (text) => tokenizers.get(encodingOf(model)).count(text));
  return total([
    isOfAny(model, SEARCHES_AT_FIXED) && serverTools.some((each) => /web_search/.test(each))
      ? between(0, SEARCH_TOKENS, SEARCH_TOKENS, 'assumed')
      : NO_TOKENS,
    tools.length === 0 ? NO_TOKENS : toolTokens(definitions, model, tokenizers),
    schema === null ? NO_TOKENS : schemaTokens(definitions, model, tokenizers),
  ]);
}

const reasoningFamilies = ['gpt-5', 'o1', 'o3', 'o4', 'computer-use-preview'];

function overheadTokens(sent: SentRequest, model: string): TokenCount {
  const { messages, calls, answers, parallel, named } = sentMessages(sent);
  if (messages === 0) return aroundPictures(sent, model);
  if (isOfFamily(model, 'gpt-oss')) return harmonyOverhead(sent);
  const isReasoning = isOfAny(model, reasoningFamilies);
  const around = openaiChatOverhead(model);
  const said = isReasoning ? answers * OPENAI_REASONING_ANSWER : 0;
  const base = around.request + around.message * messages + around.name * named + said;
  const off = said === 0 ? 0 : answers * OPENAI_REASONING_ANSWER;
  if (calls === 0) return between(base - off, base, base + off, off === 0 ? 'counted' : 'calibrated');
  const together = isReasoning
    ? 0
    : parallel.reduce((sum, each) => sum + OPENAI_PARALLEL.message + OPENAI_PARALLEL.call * each, 0);
  const called = calls * openaiToolCallOverhead(model) + together;
  return between(base + called * 0.6, base + called, base + called * 1.4, 'calibrated');
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

/**
 * A PDF is its text and pictures of its pages (guides/file-inputs), whose size is not published: measured 214-223 tokens a
 * page on Chat Completions (gpt-4o, gpt-5-mini; 4 requests), about 33 on Responses (2), and a token for 3.85 characters.
 * OpenRouter hands on the text alone.
 */
const PDF = { page: 218, ofResponses: 33, perToken: 3.85 };

function pdfTokens({ pages, glyphs, api }: SentPdf, { provider }: ModelAt): TokenCount {
  const text = glyphs / PDF.perToken;
  const page = provider === 'openrouter' ? 6 : api === 'responses' ? PDF.ofResponses : PDF.page;
  return between(text * 0.6, text + pages * page, text * 1.6 + pages * 1_200, 'assumed');
}

/**
 * Models that think unless they are told not to (developers.openai.com, guides/reasoning, 2026-07-15: medium effort of gpt-5.5
 * and 5.6; models before gpt-5.1 knew no effort of none).
 */
const THINKS_UNASKED = ['gpt-5', 'gpt-oss', 'o1', 'o3', 'o4'];
const ANSWERS_AT_ONCE = ['gpt-5-chat', 'gpt-5.1', 'gpt-5.2', 'gpt-5.3', 'gpt-5.4'];

/** Who made GPT. */
export const openai: Vendor = {
  id: 'openai',
  made: (model) => isOfAny(model, families),
  chats: (model) => !/^(?:text-)?(?:ada|babbage|curie|davinci)\b|-instruct\b/.test(model),
  sizeWords: ['nano', 'mini', 'pro', 'luna', 'terra', 'sol', 'astra'],
  thinks: (model) => isOfAny(model, THINKS_UNASKED) && !isOfAny(model, ANSWERS_AT_ONCE),
  countText: (text, model, tokenizers) => exactly(text, encodingOf(model), tokenizers),
  overhead: overheadTokens,
  definitions: definitionTokens,
  imageTokens: openaiImageTokens,
  pdfTokens,
  outputLimit: (model) => ofFamily(model, outputLimits),
  // Its guide on prompt caching, read in August 2026.
  cachedFrom: () => 1024,
};
