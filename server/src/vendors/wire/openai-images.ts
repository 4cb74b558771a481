import type { PictureSize } from '../../core/media/picture-size';
import type { ImageDetail, ImageTokens, TokenCount } from '../../core/vendor/vendor';
import { isOfFamily, ofFamily } from './families';
import { gptImageTokens } from './gpt-image-inputs';
import { between, tokens } from './text';

/**
 * How OpenAI's models meter pictures (developers.openai.com, guides/images-vision, 2026-07-15). `tiles`: a base and
 * tiles of 512 pixels after the picture is fitted into 2048 by 2048 and its shorter side brought to 768. `patches`:
 * patches of 32 pixels up to a budget, times a multiplier; `original` is the budget of that detail, and `auto` means
 * it for some.
 */
type ImageRule = TileRule | PatchRule;

interface TileRule {
  readonly kind: 'tiles';
  readonly base: number;
  readonly tile: number;
}

interface PatchRule {
  readonly kind: 'patches';
  readonly multiplier: number;
  readonly budget: number;
  readonly original: number;
  readonly auto: 'budget' | 'original';
}

const tiles = (base: number, tile: number): ImageRule => ({ kind: 'tiles', base, tile });
const patches = (multiplier: number, budget = 1536, original = budget): PatchRule => ({
  kind: 'patches',
  multiplier,
  budget,
  original,
  auto: 'budget',
});

const rules: Readonly<Record<string, ImageRule | null>> = {
  'gpt-5': tiles(70, 140),
  'gpt-5-mini': patches(1.62),
  'gpt-5-nano': patches(2.46),
  'gpt-5-codex-mini': patches(1),
  'gpt-5.1': null,
  'gpt-5.1-codex-mini': patches(1),
  'gpt-5.2': patches(1),
  'gpt-5.3-codex': patches(1),
  'gpt-5.4': patches(1, 2500, 10_000),
  'gpt-5.4-mini': patches(1.62),
  'gpt-5.4-nano': patches(2.46),
  'gpt-5.5': { ...patches(1, 2500, 10_000), auto: 'original' },
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
};

/** Most tiles that a fitted picture can have: 2048 by 768 pixels. */
const MOST_TILES = 8;
/** A square picture of at least 768 pixels. */
const SQUARE_TILES = 4;
/** A picture of 1024 by 1024 pixels. */
const SQUARE_PATCHES = 1024;

/** Tokens of one picture, whose size may not be known. */
export function openaiImageTokens(
  detail: ImageDetail,
  model: string,
  size: PictureSize | null = null,
): ImageTokens | null {
  if (isOfFamily(model, 'gpt-image')) return gptImageTokens(detail, model);
  const rule = ofFamily(model, rules);
  if (!rule) return null;
  const given = typeof detail === 'string' ? null : detail.given;
  if (size !== null && detail !== 'unknown')
    return rule.kind === 'tiles' ? tilesOf(rule, given, size) : patchesOf(rule, given, size);
  return rule.kind === 'tiles' ? tileTokens(rule, given) : patchTokens(rule, detail, given);
}

const TILE = 512;

/** Fitted into 2048 by 2048, then scaled down to a shorter side of 768. */
function tilesOf({ base, tile }: TileRule, given: string | null, { width, height }: PictureSize): TokenCount {
  if (given === 'low') return tokens(base);
  const fit = Math.min(1, 2048 / Math.max(width, height));
  const shrink = Math.min(1, 768 / (Math.min(width, height) * fit)) * fit;
  const across = (side: number) => Math.ceil(Math.round(side * shrink) / TILE);
  return tokens(base + across(width) * across(height) * tile);
}

const PATCH = 32;

function patchesOf(rule: PatchRule, given: string | null, size: PictureSize): TokenCount {
  const isOriginal =
    given === 'original' || ((given === null || given === 'auto') && rule.auto === 'original');
  const budget = isOriginal ? rule.original : rule.budget;
  const count = Math.ceil(patchesWithin(size, budget) * rule.multiplier);
  return given === 'low'
    ? between(1, Math.min(count, 256 * rule.multiplier), count, 'assumed')
    : between(count, count, count + 2, 'counted');
}

/** Patches of the picture, made smaller where they are more than the budget (same guide). */
function patchesWithin({ width, height }: PictureSize, budget: number): number {
  const patches = (across: number, down: number) => Math.ceil(across / PATCH) * Math.ceil(down / PATCH);
  if (patches(width, height) <= budget) return patches(width, height);
  const ratio = Math.sqrt((PATCH * PATCH * budget) / (width * height));
  const whole = (side: number) => Math.floor((side * ratio) / PATCH) / ((side * ratio) / PATCH);
  const scale = ratio * Math.min(whole(width), whole(height));
  return Math.min(budget, patches(Math.floor(width * scale), Math.floor(height * scale)));
}

function tileTokens({ base, tile }: TileRule, given: string | null): TokenCount {
  if (given === 'low') return tokens(base);
  const least = given === null || given === 'auto' ? base : base + tile;
  return between(least, base + SQUARE_TILES * tile, base + MOST_TILES * tile, 'assumed');
}

function patchTokens(rule: PatchRule, detail: ImageDetail, given: string | null): TokenCount {
  const auto = given === null || given === 'auto';
  const original = detail === 'unknown' || given === 'original' || (auto && rule.auto === 'original');
  const most = original ? rule.original : rule.budget;
  return between(1, SQUARE_PATCHES * rule.multiplier, most * rule.multiplier, 'assumed');
}
