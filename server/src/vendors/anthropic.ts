import type { Definitions, SentRequest, TokenCount, Tokenizers, Vendor } from '../core/vendor/vendor';
import { claudeImageTokens } from './wire/claude-images';
import { isOfAny, isOfFamily, ofFamily } from './wire/families';
import {
  ANTHROPIC_OVERHEAD,
  ANTHROPIC_THINKING_TOKENS,
  ANTHROPIC_TOOL_CALL_TOKENS,
  ANTHROPIC_TOOL_JSON_RATIO,
  anthropicToolPrompt,
} from './wire/overheads';
import { sentMessages } from './wire/sent-messages';
import { between, estimated, jsonOfSchema, jsonOfTools, NO_TOKENS, total } from './wire/text';

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

/** Models of the tokenizer that came with Opus 4.7 (platform.claude.com, build-with-claude/token-counting). */
const newTokenizer = [
  'claude-opus-4-7',
  'claude-opus-4-8',
  'claude-opus-5',
  'claude-sonnet-5',
  'claude-fable',
  'claude-mythos',
];

/** Other providers write versions with a dot. */
function spelled(model: string): string {
  return model.replace(/(\d)\.(\d)/g, '$1-$2');
}

function overheadTokens(sent: SentRequest, model: string): TokenCount {
  const { messages, systems, calls } = sentMessages(sent);
  if (messages === 0) return NO_TOKENS;
  const base = ANTHROPIC_OVERHEAD.request + ANTHROPIC_OVERHEAD.message * (messages - systems);
  const thinking = sent.request.output.reasoning ? ANTHROPIC_THINKING_TOKENS : 0;
  const { low, likely, high } = ANTHROPIC_TOOL_CALL_TOKENS;
  const newer = isOfAny(spelled(model), newTokenizer) ? 1.4 : 1;
  return between(
    base - 1 + calls * low,
    base + thinking + calls * likely,
    (base + 3) * newer + thinking + calls * high * newer,
    'calibrated',
  );
}

/** Where the vendor lists no tool prompt of a model: the least, a usual one and the most that it lists. */
const UNLISTED_TOOL_PROMPT = { low: 159, likely: 400, high: 804 };

function definitionTokens(definitions: Definitions, id: string, tokenizers: Tokenizers): TokenCount {
  const model = spelled(id);
  const newer = isOfAny(model, newTokenizer) ? 1.4 : 1;
  const schema = jsonOfSchema(definitions, tokenizers) * newer;
  const answer =
    schema === 0 ? NO_TOKENS : between(schema, schema * 1.5 + 150, schema * 2.5 + 400, 'calibrated');
  if (definitions.tools.length === 0 && definitions.serverTools.length === 0) return answer;
  const listed = anthropicToolPrompt(model, definitions.forced);
  const prompt = listed === null ? UNLISTED_TOOL_PROMPT : { low: listed, likely: listed, high: listed };
  const json = jsonOfTools(definitions, tokenizers) * newer;
  const ratio = ANTHROPIC_TOOL_JSON_RATIO;
  return total([
    answer,
    between(
      prompt.low + json * ratio.low,
      prompt.likely + json * ratio.likely,
      prompt.high + json * ratio.high,
      'calibrated',
    ),
  ]);
}

/** Who made Claude. */
export const anthropic: Vendor = {
  id: 'anthropic',
  made: (model) => isOfFamily(model, 'claude'),
  sizeWords: ['haiku', 'sonnet', 'opus', 'fable'],
  countText: (text, model, tokenizers) =>
    estimated(text, isOfAny(spelled(model), newTokenizer) ? 'claude' : 'claude-legacy', tokenizers),
  overhead: overheadTokens,
  definitions: definitionTokens,
  imageTokens: (detail, model) => claudeImageTokens(detail, spelled(model)),
  outputLimit: (model) => ofFamily(spelled(model), outputLimits),
};
