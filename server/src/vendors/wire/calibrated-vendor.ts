import type { CallRequest } from '../../core/recognize/call-request';
import type { Definitions, SentRequest, TokenCount, Tokenizers, Vendor } from '../../core/vendor/vendor';
import type { TokenizerFamily } from './calibration';
import { isOfAny, ofFamily } from './families';
import type { ChatOverhead } from './overheads';
import { sentMessages } from './sent-messages';
import { between, estimated, jsonOfSchema, jsonOfTools, NO_TOKENS, total } from './text';

type Band = readonly [low: number, likely: number, high: number];

/** A model at who runs it. */
interface At {
  readonly model: string;
  readonly provider: string | null;
}

/**
 * Tokens of tools and schemas. `once` is what a request with tools gets (an instruction how to call them), `json` and
 * `schema` are relative to the compact JSON in o200k_base. Measured, where a vendor's file says so, on the text-only
 * requests among 696 public recorded requests of pydantic-ai (MIT).
 */
export interface DefinitionRule {
  readonly once: Band;
  readonly json: Band;
  readonly schema?: Band;
  /**
   * Where it is known how the tools are written: that text, whose tokens count by the vendor's own tokenizer in place of the
   * compact JSON.
   */
  readonly rendered?: (tools: Definitions['tools']) => string;
}

/** Where a vendor's own rule is not known. */
export const UNMEASURED: DefinitionRule = { once: [0, 40, 300], json: [0.5, 1.2, 2] };
const UNMEASURED_SCHEMA: Band = [0, 1, 2];
/** Bedrock holds answers to a schema without telling most models of it: nothing was counted for Gemma and Nemotron. */
const HELD_SCHEMA: Band = [0, 0, 1.5];

interface CallOverhead {
  /** System messages that cost nothing but their text, for the template has a place for them. */
  readonly freeSystems?: boolean;
  /** Tokens of the system message that the template writes where a request has none; absent: it writes none. */
  readonly ownSystem?: number;
  /** Tokens of a tool call of an earlier turn besides its name and arguments, and of its result; absent: not known. */
  readonly call?: number;
  /** Tokens for an effort of reasoning that is stated by its name; absent: none. */
  readonly reasoning?: number;
}

/** A vendor whose counts come from those of o200k_base. */
export interface CalibratedVendor {
  readonly id: string;
  readonly families: readonly string[];
  readonly sizeWords?: Vendor['sizeWords'];
  readonly tokenizer: TokenizerFamily;
  readonly around: (at: At, request: CallRequest) => ChatOverhead & CallOverhead;
  /** Tokens that the sum of what is around may be off, either way. */
  readonly slack: number;
  readonly definitions: (at: At) => DefinitionRule;
  readonly outputLimits?: Readonly<Record<string, number>>;
  readonly image?: Vendor['imageTokens'];
  /** Tokens of a page of a PDF besides its text: at least, likely, at most. */
  readonly pdfPage?: Band;
  /**
   * Which thoughts are read again: all, or those of the turn that goes on, as the templates of most open models have it, and
   * older ones where the request asks for it; absent: nobody knows.
   */
  readonly readsThoughts?: 'all' | 'of the turn';
  /** Models that think where no request says whether they should; absent: none is known to. */
  readonly thinks?: readonly string[];
  /** Whether its models run tools that no request names. */
  readonly runsTools?: boolean;
  readonly how?: 'calibrated' | 'assumed';
}

export function calibratedVendor(told: CalibratedVendor): Vendor {
  const how = told.how ?? 'calibrated';
  return {
    id: told.id,
    made: (model) => isOfAny(model, told.families),
    ...(told.sizeWords === undefined ? {} : { sizeWords: told.sizeWords }),
    countText: (text, _model, tokenizers) => estimated(text, told.tokenizer, tokenizers, how),
    overhead: (sent, model) =>
      overheadTokens(sent, told.around({ model, provider: sent.provider }, sent.request), told.slack, how),
    definitions: (definitions, model, tokenizers) =>
      definitionTokens(
        definitions,
        told,
        told.definitions({ model, provider: definitions.provider }),
        tokenizers,
      ),
    ...(told.readsThoughts ? { thought: thoughtRule(told.readsThoughts) } : {}),
    thinks: (model) => isOfAny(model, told.thinks ?? NOBODY),
    ...(told.runsTools ? { runsTools: () => true } : {}),
    imageTokens: told.image ?? (() => null),
    ...(told.pdfPage === undefined ? {} : { pdfTokens: pdfRule(told.pdfPage) }),
    outputLimit: (model) => ofFamily(model, told.outputLimits ?? {}),
  };
}

const NOBODY: readonly string[] = [];
const READ_THOUGHT = { text: { low: 0, likely: 1, high: 1 }, sealed: NO_TOKENS };
const LEFT_THOUGHT = { text: { low: 0, likely: 0, high: 1 }, sealed: NO_TOKENS };

function thoughtRule(read: 'all' | 'of the turn'): NonNullable<Vendor['thought']> {
  return ({ past, kept }) => (read === 'all' || kept || !past ? READ_THOUGHT : LEFT_THOUGHT);
}

/** Characters of text to a token, likely and at most so many tokens. */
const CHARACTERS = { low: 6, likely: 4, high: 2 };

function pdfRule([low, likely, high]: Band): NonNullable<Vendor['pdfTokens']> {
  return ({ pages, glyphs }) =>
    between(
      pages * low + glyphs / CHARACTERS.low,
      pages * likely + glyphs / CHARACTERS.likely,
      pages * high + glyphs / CHARACTERS.high,
      'assumed',
    );
}

/** Tokens of a tool call of an earlier turn besides its name and arguments, where no vendor says. */
const CALL = 12;

function overheadTokens(
  sent: SentRequest,
  around: ReturnType<CalibratedVendor['around']>,
  slack: number,
  how: TokenCount['how'],
): TokenCount {
  const { messages, systems, calls } = sentMessages(sent);
  if (messages === 0) return NO_TOKENS;
  const counted = around.freeSystems ? messages - systems : messages;
  const called = (around.call ?? CALL) * calls;
  const effort = sent.request.output.reasoning?.kind === 'text' ? (around.reasoning ?? 0) : 0;
  const own = systems === 0 ? (around.ownSystem ?? 0) : 0;
  const sum = around.request + around.message * counted + own + called + effort;
  const off = slack + (around.call === undefined ? called : called * 0.5);
  return between(sum - off, sum, sum + off, how);
}

function definitionTokens(
  definitions: Definitions,
  { tokenizer, how = 'calibrated' }: CalibratedVendor,
  rule: DefinitionRule,
  tokenizers: Tokenizers,
): TokenCount {
  const isTold = definitions.provider !== 'bedrock';
  const band = isTold ? (rule.schema ?? UNMEASURED_SCHEMA) : HELD_SCHEMA;
  const schema = scaled(jsonOfSchema(definitions, tokenizers), band, how);
  if (definitions.tools.length === 0) return schema;
  const [low, likely, high] = rule.once;
  const tools = rule.rendered
    ? estimated(rule.rendered(definitions.tools), tokenizer, tokenizers, how)
    : scaled(jsonOfTools(definitions, tokenizers), rule.json, how);
  const offered = total([schema, between(low, likely, high, how), tools]);
  if (!definitions.unused) return offered;
  // Groq's templates leave out tools that must not be called (one recorded request of Llama 4); others may.
  const { provider } = definitions;
  return { ...offered, low: schema.low, likely: provider === 'groq' ? schema.likely : offered.likely };
}

function scaled(tokens: number, [low, likely, high]: Band, how: TokenCount['how']): TokenCount {
  return tokens === 0 ? NO_TOKENS : between(tokens * low, tokens * likely, tokens * high, how);
}
