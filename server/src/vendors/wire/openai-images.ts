import type { TokenCount } from '../../core/vendor/vendor';
import { ofFamily } from './families';
import { between, tokens } from './text';

/**
 * How OpenAI's models meter pictures (developers.openai.com, guides/images-vision, 2026-07-15). `tiles`: a base and
 * tiles of 512 pixels after the picture is fitted into 2048 by 2048 and its shorter side brought to 768. `patches`:
 * patches of 32 pixels up to a budget, times a multiplier.
 */
type ImageRule =
  | { readonly kind: 'tiles'; readonly base: number; readonly tile: number }
  | { readonly kind: 'patches'; readonly multiplier: number; readonly budget: number };

const tiles = (base: number, tile: number): ImageRule => ({ kind: 'tiles', base, tile });
const patches = (multiplier: number, budget = 1536): ImageRule => ({ kind: 'patches', multiplier, budget });

const rules: Readonly<Record<string, ImageRule | null>> = {
  'gpt-5': tiles(70, 140),
  'gpt-5-mini': patches(1.62),
  'gpt-5-nano': patches(2.46),
  'gpt-5-codex-mini': patches(1),
  'gpt-5.1': null,
  'gpt-5.1-codex-mini': patches(1),
  'gpt-5.2': patches(1),
  'gpt-5.3-codex': patches(1),
  'gpt-5.4': patches(1, 2500),
  'gpt-5.4-mini': patches(1.62),
  'gpt-5.4-nano': patches(2.46),
  'gpt-5.5': patches(1, 10000),
  'gpt-5.6': null,
  'gpt-4o': tiles(85, 170),
  'gpt-4o-mini': tiles(2833, 5667),
  'gpt-4.1': tiles(85, 170),
  'gpt-4.1-mini': patches(1.62),
  'gpt-4.1-nano': patches(2.46),
  'gpt-4.5': tiles(85, 170),
  'chatgpt-4o': tiles(85, 170),
  'gpt-4-turbo': tiles(85, 170),
  o1: tiles(75, 150),
  o3: tiles(75, 150),
  'o4-mini': patches(1.72),
  'computer-use-preview': tiles(65, 129),
  'gpt-image-1': tiles(65, 129),
};

/** Most tiles that a fitted picture can have: 2048 by 768 pixels. */
const MOST_TILES = 8;
/** A square picture of at least 768 pixels. */
const SQUARE_TILES = 4;
/** A picture of 1024 by 1024 pixels. */
const SQUARE_PATCHES = 1024;

/** Tokens of one picture of unknown size. */
export function openaiImageTokens(detail: string | null, model: string): TokenCount | null {
  const rule = ofFamily(model, rules);
  if (!rule) return null;
  if (rule.kind === 'tiles') {
    if (detail === 'low') return tokens(rule.base);
    const least = detail === null || detail === 'auto' ? rule.base : rule.base + rule.tile;
    return between(
      least,
      rule.base + SQUARE_TILES * rule.tile,
      rule.base + MOST_TILES * rule.tile,
      'assumed',
    );
  }
  const { multiplier, budget } = rule;
  return between(1, SQUARE_PATCHES * multiplier, budget * multiplier, 'assumed');
}
