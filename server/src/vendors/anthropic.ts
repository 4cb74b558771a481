import { knownText } from '../core/evaluate/known';
import type {
  Definitions,
  ModelAt,
  SentPdf,
  SentRequest,
  ThoughtCount,
  TokenCount,
  Tokenizers,
  ToolExchange,
  Vendor,
} from '../core/vendor/vendor';
import { claudeImageTokens } from './wire/claude-images';
import { claudeName, isLaterClaude } from './wire/claude-names';
import { claudeToolTokens, isRunByCaller } from './wire/claude-tools';
import { isOfAny, isOfFamily, ofFamily } from './wire/families';
import {
  ANTHROPIC_BEGUN_BY_ANSWER,
  ANTHROPIC_EXCHANGE,
  ANTHROPIC_OVERHEAD,
  ANTHROPIC_PARALLEL_CALL,
  ANTHROPIC_SCHEMA_PROMPT,
  ANTHROPIC_TASK_BUDGET,
  ANTHROPIC_THINKING_TOKENS,
  ANTHROPIC_TOOL_TOKENS,
  anthropicToolPrompt,
} from './wire/overheads';
import { schemaOf } from './wire/plain-schema';
import { sentMessages } from './wire/sent-messages';
import { parsedJson, spacedJson } from './wire/spaced-json';
import { between, estimated, estimatedSum, NO_TOKENS, total } from './wire/text';

/** Output limits in tokens from the models' pages (platform.claude.com/docs/en/models, autumn 2026). */
const outputLimits: Readonly<Record<string, number>> = {
  'claude-fable': 128_000,
  'claude-mythos': 128_000,
  'claude-opus-5': 128_000,
  'claude-sonnet-5': 128_000,
  'claude-opus-4-8': 128_000,
  'claude-opus-4-7': 128_000,
  'claude-opus-4-6': 128_000,
  'claude-sonnet-4-6': 128_000,
  'claude-opus-4-5': 64_000,
  'claude-sonnet-4-5': 64_000,
  'claude-haiku-5': 128_000,
  'claude-haiku-4-5': 64_000,
  'claude-opus-4': 32_000,
  'claude-sonnet-4': 64_000,
  'claude-3-7-sonnet': 64_000,
  'claude-3-5-sonnet': 8_192,
  'claude-3-5-haiku': 8_192,
  'claude-3-opus': 4_096,
  'claude-3-sonnet': 4_096,
  'claude-3-haiku': 4_096,
  'claude-2': 4_096,
  'claude-v2': 4_096,
  'claude-instant': 4_096,
};

/** Of the newer tokenizer's tokens the older one makes so many less. */
const NEWER = 1.35;

function overheadTokens(sent: SentRequest, id: string): TokenCount {
  const { messages, systems, parallelCalls, begunByAnswer } = sentMessages(sent);
  if (messages === 0) return NO_TOKENS;
  const model = claudeName(id);
  const isNewer = isLaterClaude(model);
  const { request, message, newerRequest } = ANTHROPIC_OVERHEAD;
  const base = (isNewer ? newerRequest : request) + message * (messages - systems);
  const thinking = !isNewer && thinksByBudget(sent) ? ANTHROPIC_THINKING_TOKENS : 0;
  const parallel = ANTHROPIC_PARALLEL_CALL * parallelCalls;
  const begun = begunByAnswer ? ANTHROPIC_BEGUN_BY_ANSWER : 0;
  const budget = sent.request.output.budgeted ? ANTHROPIC_TASK_BUDGET : NO_TOKENS;
  const sure = base + thinking + parallel;
  return between(
    sure + budget.low - 2 - parallel * 0.2,
    sure + budget.likely + begun,
    sure + budget.high + begun + 2 + parallel * 0.2,
    'calibrated',
  );
}

/** Whether a budget of tokens to think is set: where the model itself decides how much it thinks nothing is added. */
function thinksByBudget({ request, provider }: SentRequest): boolean {
  const { reasoning } = request.output;
  if (reasoning?.kind !== 'object') return false;
  // OpenRouter makes a budget of an effort.
  if (provider === 'openrouter')
    return reasoning.entries.has('effort') || reasoning.entries.has('max_tokens');
  const type = reasoning.entries.get('type');
  return type !== undefined ? knownText(type) === 'enabled' : reasoning.entries.has('budget_tokens');
}

/** Sonnet 5 came to 85-105 tokens more than what is listed (three requests of one conversation, no choice forced). */
const BEYOND_LISTED: Readonly<Record<string, number>> = { 'claude-sonnet-5': 92 };

function promptAround(listed: number, model: string) {
  const beyond = ofFamily(model, BEYOND_LISTED) ?? 0;
  return { low: listed, likely: listed + beyond, high: listed + beyond * 1.2 };
}

/** Where the vendor lists no tool prompt of a model: the least, a usual one and the most that it lists. */
const UNLISTED_TOOL_PROMPT = { low: 159, likely: 400, high: 804 };

function definitionTokens(definitions: Definitions, id: string, tokenizers: Tokenizers): TokenCount {
  const model = claudeName(id);
  const answer = schemaTokens(definitions.schema, model, tokenizers);
  const { tools, serverTools } = definitions;
  if (tools.length === 0 && serverTools.length === 0) return answer;
  const listed = anthropicToolPrompt(model, definitions.forced);
  const prompt = listed === null ? UNLISTED_TOOL_PROMPT : promptAround(listed, model);
  const texts = tools.map(({ name, description, parameters }) =>
    spacedJson({ ...(description ? { description } : {}), name, parameters }),
  );
  const around = tools.length * ANTHROPIC_TOOL_TOKENS;
  return total([
    answer,
    claudeToolTokens(serverTools, model),
    between(prompt.low, prompt.likely, prompt.high, 'calibrated'),
    between(around, around, around, 'calibrated'),
    estimatedSum(texts, familyOf(model), tokenizers),
  ]);
}

function schemaTokens(schema: unknown, model: string, tokenizers: Tokenizers): TokenCount {
  if (schema === null) return NO_TOKENS;
  const json = estimatedSum([spacedJson(schema)], familyOf(model), tokenizers);
  const around = ANTHROPIC_SCHEMA_PROMPT * (isLaterClaude(model) ? NEWER : 1);
  return total([json, between(around * 0.85, around, around * 1.15, 'calibrated')]);
}

function exchangeTokens(
  { kind, name, value }: ToolExchange,
  { model }: ModelAt,
  tokenizers: Tokenizers,
): TokenCount {
  const family = familyOf(claudeName(model));
  const { call, parameter, result } = ANTHROPIC_EXCHANGE;
  if (kind === 'result') {
    const text = typeof value === 'string' ? value : value === null ? '' : spacedJson(value);
    return total([
      between(result - 2, result, result + 2, 'calibrated'),
      estimatedSum([text], family, tokenizers),
    ]);
  }
  const entries = Object.entries(schemaOf(typeof value === 'string' ? parsedJson(value) : value));
  const texts = entries.flatMap(([key, each]) => [key, typeof each === 'string' ? each : spacedJson(each)]);
  const around = call + parameter * entries.length;
  return total([
    between(around * 0.93, around, around * 1.07, 'calibrated'),
    estimatedSum([...(name === null ? [] : [name]), ...texts], family, tokenizers),
  ]);
}

/** Models that are shown what they thought in earlier turns (platform.claude.com, build-with-claude/extended-thinking). */
const keepsThoughts = ['claude-opus-4-5', 'claude-opus-4-6'];

/**
 * Thoughts that the user has answered since are left out (9 recorded requests of Claude 3.7 to Sonnet 4.5), those within the
 * turn are not. What is shown may be a summary of what is counted.
 */
function thoughtTokens(thought: { readonly past: boolean }, { model }: ModelAt): ThoughtCount {
  if (!thought.past) return { text: { low: 1, likely: 1, high: 3 }, sealed: NO_TOKENS };
  const name = claudeName(model);
  const isKept = isLaterClaude(name) || isOfAny(name, keepsThoughts);
  return { text: { low: 0, likely: isKept ? 1 : 0, high: isKept ? 3 : 0 }, sealed: NO_TOKENS };
}

function familyOf(model: string) {
  return isLaterClaude(model) ? 'claude' : 'claude-legacy';
}

/**
 * A page is a picture and its text (platform.claude.com, build-with-claude/pdf-support): measured 1,590 tokens and one for
 * 2.6 characters of Latin words on two PDFs of one page each. Bedrock's Converse may read the text alone, and of a PDF
 * that a tool gave back no more than its name was counted (3 requests). Models that see no pictures read the text alone (1).
 */
const SEES_NOTHING = ['claude-v2', 'claude-2', 'claude-instant'];
const PDF = { page: 1575, file: 20, perToken: 2.7, named: 42 };

function pdfTokens({ pages, glyphs, inResult }: SentPdf, { provider, model }: ModelAt): TokenCount {
  if (isOfAny(claudeName(model), SEES_NOTHING)) {
    const read = PDF.file + glyphs / PDF.perToken;
    return between(read * 0.5, read, read * 2 + pages * 20, 'assumed');
  }
  if (inResult && provider === 'bedrock')
    return between(0, PDF.named, pages * PDF.page * 2 + glyphs, 'assumed');
  const text = glyphs / PDF.perToken;
  const likely = PDF.file + pages * PDF.page + text;
  const low = provider === 'bedrock' ? 0 : pages * PDF.page * 0.8 + text * 0.5;
  return between(low, likely, likely + pages * 200 + text, 'assumed');
}

/** Its page on prompt caching, read 2026-08-22. */
const cachedFrom: Readonly<Record<string, number>> = {
  'claude-opus-5': 512,
  'claude-fable-5': 512,
  'claude-opus-4-8': 1024,
  'claude-sonnet-5': 1024,
  'claude-sonnet-4': 1024,
  'claude-opus-4-1': 1024,
  'claude-opus-4-7': 2048,
  'claude-3-5-haiku': 2048,
  'claude-opus-4-6': 4096,
  'claude-opus-4-5': 4096,
  'claude-haiku-4-5': 4096,
};

/** Who made Claude. */
export const anthropic: Vendor = {
  id: 'anthropic',
  made: (model) => isOfFamily(model, 'claude'),
  sizeWords: ['haiku', 'sonnet', 'opus', 'fable'],
  countText: (text, model, tokenizers) => estimated(text, familyOf(claudeName(model)), tokenizers),
  runByCaller: isRunByCaller,
  overhead: overheadTokens,
  definitions: definitionTokens,
  exchange: exchangeTokens,
  thought: thoughtTokens,
  imageTokens: (detail, model, size) => claudeImageTokens(detail, claudeName(model), size),
  pdfTokens,
  outputLimit: (model) => ofFamily(claudeName(model), outputLimits),
  cachedFrom: (model) => ofFamily(claudeName(model), cachedFrom),
};
