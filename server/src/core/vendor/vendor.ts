import type { TextValue, Value } from '../evaluate/values';
import type { Api } from '../recognize/api';
import type { CallRequest, Prompt } from '../recognize/call-request';
import type { Quantity } from '../usage/quantity';
import type { Tokenizer } from '../usage/tokenizer';

/** Who made a model: decides how a request becomes tokens. One file each, in `vendors/`. */
export interface Vendor {
  readonly id: string;
  /** Whether this vendor made the model with this id (lower-case, without a provider's prefix). */
  made(model: string): boolean;
  /** Tokens of a plain text: what it is, low to high. */
  countText(text: string, model: string, tokenizers: Tokenizers): TokenCount;
  /**
   * Tool definitions and a schema as the text that the model is given, as near as is known. What can't be told of them
   * is a hole.
   */
  definitions(tools: Value | null, schema: Value | null, model: string): TextValue;
  /** Tokens added around messages, tools and schemas that no text of the request or of `definitions` shows. */
  overhead(sent: SentRequest, model: string, tokenizers: Tokenizers): TokenCount;
  /** Tokens of one image of unknown or known detail; null when the vendor publishes no rule. */
  imageTokens(detail: string | null, model: string): TokenCount | null;
  /** The model's own output limit in tokens, null when unknown. */
  outputLimit(model: string): number | null;
}

/** One of the ways that a request may be sent. */
export interface SentRequest {
  readonly api: Api;
  readonly request: CallRequest;
  readonly prompt: Prompt;
}

/** Tokens of something: equal bounds when counted exactly. */
export interface TokenCount {
  readonly low: number;
  readonly likely: number;
  readonly high: number;
  readonly how: Extract<Quantity['how'], 'counted' | 'calibrated' | 'assumed'>;
}

export interface Tokenizers {
  get(id: Tokenizer['id']): Tokenizer;
}
