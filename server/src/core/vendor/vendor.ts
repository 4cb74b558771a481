import type { PictureSize } from '../media/picture-size';
import type { Api } from '../recognize/api';
import type { CallRequest, Prompt, ThoughtPart } from '../recognize/call-request';
import type { Quantity } from '../usage/quantity';
import type { Tokenizer } from '../usage/tokenizer';

/** Who made a model: decides how a request becomes tokens. One file each, in `vendors/`. */
export interface Vendor {
  readonly id: string;
  /** Whether this vendor made the model with this id (lower-case, without a provider's prefix). */
  made(model: string): boolean;
  /**
   * Words by which ids of its general models tell one size from another (`mini`, `haiku`): ids that hold others are
   * made for something else. Absent: its ids do not tell.
   */
  readonly sizeWords?: readonly string[];
  /** Whether a model takes conversations, and not only a text to go on with; absent: all do. */
  chats?(model: string): boolean;
  /** Tokens of a plain text: what it is, low to high. */
  countText(text: string, model: string, tokenizers: Tokenizers): TokenCount;
  /** Tokens that messages and the calls in them cost besides their texts. */
  overhead(sent: SentRequest, model: string): TokenCount;
  /** Whether a model thinks where no request says whether it should; absent: none does. */
  thinks?(model: string): boolean;
  /** Whether a model runs tools that no request names, so that what it reads has no end; absent: none does. */
  runsTools?(model: string): boolean;
  /** Whether a tool that the vendor defines is run by whoever asks, so that it adds nothing of its own; absent: none is. */
  runByCaller?(type: string): boolean;
  /** Tokens of tool definitions and of a schema, with everything that is put around them. */
  definitions(definitions: Definitions, model: string, tokenizers: Tokenizers): TokenCount;
  /**
   * Tokens of a tool call of an earlier turn or of its result, with all that is put around it; absent: those of its texts
   * and JSON, and what `overhead` says of calls.
   */
  exchange?(exchange: ToolExchange, at: ModelAt, tokenizers: Tokenizers): TokenCount;
  /** How what was thought in an earlier turn is counted; absent: nobody knows whether it is. */
  thought?(thought: Pick<ThoughtPart, 'sealed' | 'past' | 'kept'>, at: ModelAt): ThoughtCount;
  /** Tokens of one image, whose size is null where it is not known; null when the vendor publishes no rule. */
  imageTokens(detail: ImageDetail, model: string, size?: PictureSize | null): ImageTokens | null;
  /** Tokens of a PDF that is sent along; absent: nobody knows. */
  pdfTokens?(pdf: SentPdf, at: ModelAt): ImageTokens;
  /** The model's own output limit in tokens, null when unknown. */
  outputLimit(model: string): number | null;
  /** Tokens of the shortest beginning of a prompt that is kept in a cache; absent or null: not known. */
  cachedFrom?(model: string): number | null;
}

/** A model at who runs it. */
export interface ModelAt {
  /** As the vendor spells it. */
  readonly model: string;
  /** Provider id; null when it can't be told. */
  readonly provider: string | null;
}

/** A tool call of an earlier turn, or the result of one. */
export interface ToolExchange {
  readonly kind: 'call' | 'result';
  /** The tool's name; null where it isn't said. */
  readonly name: string | null;
  /** Arguments or result as plain JSON; arguments may be JSON as text. */
  readonly value: unknown;
}

/** How a thought is counted: shares of the tokens of its text, and the tokens of what is sealed. */
export interface ThoughtCount {
  readonly text: { readonly low: number; readonly likely: number; readonly high: number };
  readonly sealed: TokenCount;
}

/** One of the ways that a request may be sent. */
export interface SentRequest {
  readonly api: Api;
  /** Provider id; null when it can't be told. */
  readonly provider: string | null;
  readonly request: CallRequest;
  readonly prompt: Prompt;
}

/** What a request lets the model call, and how it must answer; what can't be told of it is left out. */
export interface Definitions {
  readonly api: Api;
  /** Provider id; null when it can't be told. */
  readonly provider: string | null;
  readonly tools: readonly ToolDefinition[];
  /** Types of tools that the provider runs itself (`web_search`, `bash_20250124`). */
  readonly serverTools: readonly string[];
  /** Whether the model must call a tool. */
  readonly forced: boolean;
  /** Whether it must call none, so that some hosts tell it of none; absent: it may. */
  readonly unused?: boolean;
  /** The JSON Schema of the answer, or null. */
  readonly schema: unknown;
  /** Whether it was given in a field for JSON Schema beside the API's own form of schemas. */
  readonly schemaAsJsonSchema?: boolean;
  /** The name and the description that it was sent with; absent: none. */
  readonly schemaName?: string;
  readonly schemaDescription?: string;
  /** Whether the model is told of the tools in the midst of the conversation; absent: with the request. */
  readonly added?: boolean;
}

/** One function that a request offers to the model; `parameters` is its JSON Schema. */
export interface ToolDefinition {
  readonly name: string;
  readonly description: string | null;
  readonly parameters: unknown;
  /** Whether `parameters` were given in a field for JSON Schema beside the API's own form of schemas. */
  readonly asJsonSchema?: boolean;
}

/** Tokens of something: equal bounds when counted exactly. */
export interface TokenCount {
  readonly low: number;
  readonly likely: number;
  readonly high: number;
  readonly how: Extract<Quantity['how'], 'counted' | 'calibrated' | 'assumed'>;
}

/** A PDF as far as it can be told without drawing it. */
export interface SentPdf {
  readonly pages: number;
  /** Glyphs that its pages show: about the characters of its text. */
  readonly glyphs: number;
  /** Whether it is part of what a tool gave back. */
  readonly inResult: boolean;
  /** How closely it is to be looked at. */
  readonly detail: ImageDetail;
  /** How it is asked: some APIs read text where others look at pages. */
  readonly api: Api;
}

/** How closely an image is to be looked at: as the call says, or whether it says nothing or something unknown. */
export type ImageDetail = { readonly given: string } | 'absent' | 'unknown';

/** Tokens of one image; without an end (`unbounded`) where none is published. */
export type ImageTokens = TokenCount | (Omit<TokenCount, 'high' | 'how'> & Endless);

interface Endless {
  readonly high: null;
  readonly how: 'unbounded';
}

export interface Tokenizers {
  get(id: Tokenizer['id']): Tokenizer;
}
