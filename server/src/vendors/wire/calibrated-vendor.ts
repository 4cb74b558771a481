import type { Definitions, SentRequest, TokenCount, Tokenizers, Vendor } from '../../core/vendor/vendor';
import type { TokenizerFamily } from './calibration';
import { isOfAny, ofFamily } from './families';
import type { ChatOverhead } from './overheads';
import { sentMessages } from './sent-messages';
import { between, estimated, jsonOfSchema, jsonOfTools, NO_TOKENS, total } from './text';

/** Tokens of tools and schemas: once, for each tool, and relative to their compact JSON in o200k_base. */
export interface DefinitionRule {
  readonly once: number;
  readonly each: number;
  readonly json: readonly [low: number, likely: number, high: number];
}

/** A vendor whose counts come from those of o200k_base. */
export interface CalibratedVendor {
  readonly id: string;
  readonly families: readonly string[];
  readonly tokenizer: TokenizerFamily;
  readonly around: (model: string) => ChatOverhead;
  /** Tokens that the sum of what is around may be off, either way. */
  readonly slack: number;
  readonly definitions: DefinitionRule;
  readonly outputLimits?: Readonly<Record<string, number>>;
  readonly image?: Vendor['imageTokens'];
  readonly how?: 'calibrated' | 'assumed';
}

export function calibratedVendor(told: CalibratedVendor): Vendor {
  const how = told.how ?? 'calibrated';
  return {
    id: told.id,
    made: (model) => isOfAny(model, told.families),
    countText: (text, _model, tokenizers) => estimated(text, told.tokenizer, tokenizers, how),
    overhead: (sent, model) => overheadTokens(sent, told.around(model), told.slack, how),
    definitions: (definitions, _model, tokenizers) =>
      definitionTokens(definitions, told.definitions, tokenizers, how),
    imageTokens: told.image ?? (() => null),
    outputLimit: (model) => ofFamily(model, told.outputLimits ?? {}),
  };
}

/** Tokens of a tool call of an earlier turn besides its name and arguments, where no vendor says. */
const CALL = 12;

function overheadTokens(
  sent: SentRequest,
  around: ChatOverhead,
  slack: number,
  how: TokenCount['how'],
): TokenCount {
  const { messages, calls } = sentMessages(sent);
  if (messages === 0) return NO_TOKENS;
  const sum = around.request + around.message * messages + CALL * calls;
  const off = slack + CALL * calls;
  return between(sum - off, sum, sum + off, how);
}

function definitionTokens(
  definitions: Definitions,
  { once, each, json }: DefinitionRule,
  tokenizers: Tokenizers,
  how: TokenCount['how'],
): TokenCount {
  const schema = jsonOfSchema(definitions, tokenizers);
  const answer = schema === 0 ? NO_TOKENS : between(0, schema, schema * 2 + 50, how);
  if (definitions.tools.length === 0) return answer;
  const fixed = once + each * definitions.tools.length;
  const text = jsonOfTools(definitions, tokenizers);
  const [low, likely, high] = json;
  return total([
    answer,
    between(fixed * 0.5 + text * low, fixed + text * likely, fixed * 1.5 + text * high, how),
  ]);
}
