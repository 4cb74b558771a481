import type { Definitions, SentRequest, TokenCount, Tokenizers, Vendor } from '../../core/vendor/vendor';
import type { TokenizerFamily } from './calibration';
import { isOfAny, ofFamily } from './families';
import type { ChatOverhead } from './overheads';
import { sentMessages } from './sent-messages';
import { between, estimated, jsonOfSchema, jsonOfTools, NO_TOKENS, total } from './text';

type Band = readonly [low: number, likely: number, high: number];

/**
 * Tokens of tools and schemas. `once` is what a request with tools gets (an instruction how to call them), `json` and
 * `schema` are relative to the compact JSON in o200k_base. Measured, where a vendor's file says so, on the text-only
 * requests among 696 public recorded requests of pydantic-ai (MIT).
 */
export interface DefinitionRule {
  readonly once: Band;
  readonly json: Band;
  readonly schema?: Band;
}

/** Where a vendor's own rule is not known. */
export const UNMEASURED: DefinitionRule = { once: [0, 40, 300], json: [0.5, 1.2, 2] };
const UNMEASURED_SCHEMA: Band = [0, 1, 2];

/** A vendor whose counts come from those of o200k_base. */
export interface CalibratedVendor {
  readonly id: string;
  readonly families: readonly string[];
  readonly sizeWords?: Vendor['sizeWords'];
  readonly tokenizer: TokenizerFamily;
  readonly around: (model: string) => ChatOverhead;
  /** Tokens that the sum of what is around may be off, either way. */
  readonly slack: number;
  readonly definitions: (model: string) => DefinitionRule;
  readonly outputLimits?: Readonly<Record<string, number>>;
  readonly image?: Vendor['imageTokens'];
  readonly how?: 'calibrated' | 'assumed';
}

export function calibratedVendor(told: CalibratedVendor): Vendor {
  const how = told.how ?? 'calibrated';
  return {
    id: told.id,
    made: (model) => isOfAny(model, told.families),
    ...(told.sizeWords === undefined ? {} : { sizeWords: told.sizeWords }),
    countText: (text, _model, tokenizers) => estimated(text, told.tokenizer, tokenizers, how),
    overhead: (sent, model) => overheadTokens(sent, told.around(model), told.slack, how),
    definitions: (definitions, model, tokenizers) =>
      definitionTokens(definitions, told.definitions(model), tokenizers, how),
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
  rule: DefinitionRule,
  tokenizers: Tokenizers,
  how: TokenCount['how'],
): TokenCount {
  const schema = scaled(jsonOfSchema(definitions, tokenizers), rule.schema ?? UNMEASURED_SCHEMA, how);
  if (definitions.tools.length === 0) return schema;
  const [low, likely, high] = rule.once;
  const tools = scaled(jsonOfTools(definitions, tokenizers), rule.json, how);
  return total([schema, between(low, likely, high, how), tools]);
}

function scaled(tokens: number, [low, likely, high]: Band, how: TokenCount['how']): TokenCount {
  return tokens === 0 ? NO_TOKENS : between(tokens * low, tokens * likely, tokens * high, how);
}
