import type { PictureSize } from '../core/media/picture-size';
import type {
  Definitions,
  ImageDetail,
  ModelAt,
  SentPdf,
  SentRequest,
  ThoughtCount,
  TokenCount,
  Tokenizers,
  ToolExchange,
  Vendor,
} from '../core/vendor/vendor';
import { isOfAny, isOfFamily, ofFamily } from './wire/families';
import {
  gemini25Tokens,
  leafTexts,
  renderedExchange,
  renderedTokens,
  renderedTool,
  schemaLeaves,
  valueLeaves,
} from './wire/gemini-tools';
import { sentMessages } from './wire/sent-messages';
import { between, estimated, estimatedSum, NO_TOKENS, tokens, total } from './wire/text';

/**
 * Output limits in tokens, from the pages of Vertex AI's models (docs.cloud.google.com, models/gemini, 2026-08-22). Of
 * Gemini 2.0 they say more than the Gemini API's own page, which says 8,192; what is older stands on none.
 */
const outputLimits: Readonly<Record<string, number>> = {
  'gemini-3': 65_536,
  'gemini-3-pro-image': 32_768,
  'gemini-3.1-flash-image': 32_768,
  'gemini-3.1-flash-lite-image': 4_096,
  'gemini-2.5': 65_536,
  'gemini-2.5-flash-image': 32_768,
  'gemini-2.0': 65_536,
  'gemini-omni-flash': 57_920,
};

/** One tile of a picture for the models before Gemini 3, and the picture of Gemini 3 by its resolution. */
const TILE = 258;
const MOST_TILES = 16;
const byResolution: Readonly<Record<string, number>> = {
  MEDIA_RESOLUTION_UNSPECIFIED: 1120,
  MEDIA_RESOLUTION_LOW: 280,
  MEDIA_RESOLUTION_MEDIUM: 560,
  MEDIA_RESOLUTION_HIGH: 1120,
  MEDIA_RESOLUTION_ULTRA_HIGH: 2240,
};

/** Tokens of one picture of unknown size (ai.google.dev/gemini-api/docs/tokens; Vertex AI, Gemini 3, 2026-08-22). */
function imageTokens(detail: ImageDetail, model: string, size: PictureSize | null = null): TokenCount | null {
  if (isOfFamily(model, 'gemini-3')) return pictureOfGemini3(detail);
  if (isOfAny(model, ['gemini-1.5', 'gemini-1.0', 'gemini-pro-vision'])) return tokens(TILE);
  if (detail === 'absent' && size !== null) {
    const tiles = tilesOf(size) * TILE;
    return isOfFamily(model, 'gemini-2.5') ? between(TILE, TILE, tiles, 'assumed') : tokens(tiles);
  }
  if (isOfFamily(model, 'gemini-2.5')) return between(1, TILE, MOST_TILES * TILE, 'assumed');
  // What a lower resolution makes of a tile is not published.
  return between(detail === 'absent' ? TILE : 1, 4 * TILE, MOST_TILES * TILE, 'assumed');
}

/** Small pictures are one tile; others are cut into squares, and seen as a whole besides. */
function tilesOf({ width, height }: PictureSize): number {
  if (width <= 384 && height <= 384) return 1;
  const edge = Math.min(768, Math.max(256, Math.floor(Math.min(width, height) / 1.5)));
  return Math.ceil(width / edge) * Math.ceil(height / edge) + 1;
}

/**
 * Pages of a PDF: a tile each before Gemini 3, then by the resolution, 560 tokens where none is given (Vertex AI, Gemini 3,
 * 2026-08-22; measured 520-540), and the text, of which a token for five characters was measured.
 */
function pdfTokens({ pages, glyphs, detail }: SentPdf, { model }: ModelAt): TokenCount {
  if (!isOfFamily(model, 'gemini-3'))
    return between(pages * TILE, pages * (TILE + 4), pages * (TILE + 12), 'assumed');
  const page = typeof detail === 'string' ? null : (byResolution[detail.given.toUpperCase()] ?? null);
  const [low, likely, high] = page === null ? [PAGE.low, PAGE.likely, PAGE.high] : [page * 0.9, page, page];
  const least = detail === 'unknown' ? PAGE.least : low;
  return between(pages * least, pages * likely + glyphs / 5, pages * high + glyphs / 2, 'assumed');
}

/** Of Gemini 3, for a page whose resolution is not given; `least` at the lowest resolution. */
const PAGE = { least: 252, low: 500, likely: 550, high: 1120 };

function pictureOfGemini3(detail: ImageDetail): TokenCount {
  const given = typeof detail === 'string' ? null : detail.given.toUpperCase();
  const name = detail === 'absent' ? 'MEDIA_RESOLUTION_UNSPECIFIED' : given;
  const known = name === null ? undefined : byResolution[name];
  return known === undefined ? between(280, 1120, 2240, 'assumed') : tokens(known, 'assumed');
}

const families = [
  'gemini',
  'gemma',
  'gemma3',
  'imagen',
  'veo',
  'learnlm',
  'lyria',
  'nano-banana',
  'text-embedding-004',
  'text-embedding-005',
  'text-multilingual-embedding',
  'textembedding-gecko',
  'embedding-001',
  'text-bison',
  'chat-bison',
];

/** Gemini up to 2.0 writes nothing around what it counts, wherever it runs. */
const BARE = ['gemini-1.0', 'gemini-1.5', 'gemini-2.0', 'gemini-pro', 'learnlm'];

/** Whether the Gemini API itself runs the model: later models count there what stands around texts and tools. */
function countsRendering({ model, provider }: ModelAt): boolean {
  return provider === 'google' && isOfFamily(model, 'gemini') && !isOfAny(model, BARE);
}

/** One token for each message of Gemini 2.5 and later on the Gemini API, the system instruction included. */
function overheadTokens(sent: SentRequest, model: string): TokenCount {
  const { messages } = sentMessages(sent);
  if (messages === 0) return NO_TOKENS;
  if (countsRendering({ model, provider: sent.provider }))
    return between(messages, messages, messages + 1, 'counted');
  return isOfFamily(model, 'gemini')
    ? between(0, 0, sent.provider === 'google' || sent.provider === 'vertex' ? 1 : messages + 2, 'calibrated')
    : between(0, GEMMA.request + GEMMA.message * messages, 12 + 8 * messages, 'calibrated');
}

/** Gemma's own template: `<start_of_turn>`, a role, line breaks and `<end_of_turn>` around each message. */
const GEMMA = { request: 4, message: 5 };

function definitionTokens(definitions: Definitions, model: string, tokenizers: Tokenizers): TokenCount {
  return total([
    ...definitions.tools.map((tool) =>
      toolTokens(tool, { model, provider: definitions.provider }, tokenizers),
    ),
    schemaTokens(definitions, model, tokenizers),
  ]);
}

function toolTokens(tool: Definitions['tools'][number], at: ModelAt, tokenizers: Tokenizers): TokenCount {
  if (countsRendering(at))
    return isOfFamily(at.model, 'gemini-2.5')
      ? gemini25Tokens(tool, tokenizers)
      : renderedTokens(renderedTool(tool), tokenizers);
  const all = estimatedSum(leafTexts(tool), 'gemini', tokenizers);
  if (isOfAny(at.model, BARE)) return all;
  const named = estimatedSum(leafTexts({ ...tool, parameters: null }), 'gemini', tokenizers);
  if (at.provider === 'vertex')
    // Seen of tools without parameters alone: a JSON Schema is not counted there.
    return tool.asJsonSchema ? { ...named, high: all.high } : all;
  const most = renderedTokens(renderedTool(tool), tokenizers);
  return { low: named.low, likely: most.likely, high: most.high + 10, how: 'calibrated' };
}

/**
 * Tokens of a schema for the answer: those of its texts where Gemini up to 2.0 gets it in the API's own form, else nothing
 * (8 of 8 recorded requests).
 */
function schemaTokens(definitions: Definitions, model: string, tokenizers: Tokenizers): TokenCount {
  if (definitions.schema === null) return NO_TOKENS;
  const leaves = estimatedSum(schemaLeaves(definitions.schema), 'gemini', tokenizers);
  if (isOfAny(model, BARE)) return definitions.schemaAsJsonSchema ? NO_TOKENS : leaves;
  if (definitions.provider === 'google') return between(0, 0, 1, 'calibrated');
  if (definitions.provider === 'vertex') return { ...leaves, low: 0, likely: 0 };
  // Bedrock tells Gemma nothing of it.
  return {
    ...leaves,
    low: 0,
    likely: definitions.provider === 'bedrock' ? 0 : leaves.likely,
    high: leaves.high * 2,
  };
}

function exchangeTokens(
  { kind, name, value }: ToolExchange,
  at: ModelAt,
  tokenizers: Tokenizers,
): TokenCount {
  if (countsRendering(at)) {
    const text = renderedExchange(kind === 'call' ? 'call' : 'response', name, value);
    return renderedTokens(text, tokenizers);
  }
  const texts = [...(name === null ? [] : [name]), ...valueLeaves(value, true)];
  return estimatedSum(texts, 'gemini', tokenizers);
}

/**
 * What Gemini 3 thought is sealed: its signature holds the text as bytes, of which the Gemini API counts about 0.27 tokens
 * each beyond the first 65 (16 recorded signatures of 155 to 2,090 bytes, within a quarter), as long as the user has said
 * nothing since. Other models and Vertex AI count none (19 requests).
 */
const SEALED = { first: 65, each: 0.27, off: 0.25 };

function thoughtTokens(
  { sealed, past }: { readonly sealed: number; readonly past: boolean },
  at: ModelAt,
): ThoughtCount {
  const text = { low: 1, likely: 1, high: 1 };
  if (past || !countsRendering(at) || isOfFamily(at.model, 'gemini-2.5')) return { text, sealed: NO_TOKENS };
  const count = Math.max(0, SEALED.each * (sealed * 0.75 - SEALED.first));
  const off = count * SEALED.off;
  return { text, sealed: between(count - off, count, count + off + 5, 'calibrated') };
}

/** Models that think unless their budget is zero (Vertex AI, thinking, 2026-08-22); Flash-Lite does when it is asked. */
const THINKS_UNASKED = ['gemini-2.5', 'gemini-3'];

/** Who made Gemini, Gemma and Imagen. */
export const google: Vendor = {
  id: 'google',
  made: (model) => isOfAny(model, families),
  sizeWords: ['lite', 'flash', 'pro'],
  countText: (text, _model, tokenizers) => estimated(text, 'gemini', tokenizers),
  thinks: (model) => isOfAny(model, THINKS_UNASKED) && !/flash-lite|image|tts|live|embedding/.test(model),
  overhead: overheadTokens,
  definitions: definitionTokens,
  exchange: exchangeTokens,
  thought: thoughtTokens,
  imageTokens,
  pdfTokens,
  outputLimit: (model) => ofFamily(model, outputLimits),
  // The page of Vertex AI on its cache: of Gemini 2, and the most of what it says of Gemini 3.
  cachedFrom: (model) => (/^gemini-2/.test(model) ? 2048 : /^gemini-3/.test(model) ? 6144 : null),
};
