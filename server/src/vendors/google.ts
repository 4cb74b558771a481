import type { ImageDetail, TokenCount } from '../core/vendor/vendor';
import { calibratedVendor } from './wire/calibrated-vendor';
import { isOfAny, isOfFamily } from './wire/families';
import { GEMINI_OVERHEAD } from './wire/overheads';
import { between, tokens } from './wire/text';

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
function imageTokens(detail: ImageDetail, model: string): TokenCount | null {
  if (isOfFamily(model, 'gemini-3')) return pictureOfGemini3(detail);
  if (isOfAny(model, ['gemini-1.5', 'gemini-1.0', 'gemini-pro-vision'])) return tokens(TILE);
  // What a lower resolution makes of a tile is not published.
  return between(detail === 'absent' ? TILE : 1, 4 * TILE, MOST_TILES * TILE, 'assumed');
}

function pictureOfGemini3(detail: ImageDetail): TokenCount {
  const given = typeof detail === 'string' ? null : detail.given.toUpperCase();
  const name = detail === 'absent' ? 'MEDIA_RESOLUTION_UNSPECIFIED' : given;
  const known = name === null ? undefined : byResolution[name];
  return known === undefined ? between(280, 1120, 2240, 'assumed') : tokens(known, 'assumed');
}

/**
 * Who made Gemini, Gemma and Imagen. Tools: 0.7 to 1.25 tokens per token of their JSON with Gemini 2.5 and 3 (14
 * different requests), 0.2 to 0.45 with 2.0 (7); a response schema adds nothing to the prompt on 8 of 9 requests.
 */
export const google = calibratedVendor({
  id: 'google',
  families: [
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
  ],
  sizeWords: ['lite', 'flash', 'pro'],
  tokenizer: 'gemini',
  around: () => GEMINI_OVERHEAD,
  slack: 3,
  definitions: (model) =>
    isOfAny(model, ['gemini-2.0', 'gemini-1.5', 'gemini-1.0'])
      ? { once: [0, 0, 0], json: [0, 0.35, 1.1], schema: [0, 0, 0.4] }
      : { once: [0, 0, 0], json: [0.1, 1.02, 1.5], schema: [0, 0, 0.4] },
  image: imageTokens,
  outputLimits,
});
