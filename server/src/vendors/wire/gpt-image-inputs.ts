import type { ImageDetail, ImageTokens } from '../../core/vendor/vendor';
import { ofFamily } from './families';

/**
 * How the GPT image models meter pictures to be edited. `gpt-image-1`: a base and tiles of 512 pixels after the picture
 * is fitted into 2048 by 2048 and scaled down to a shorter side of 512, and more for `input_fidelity: high`
 * (developers.openai.com, guides/images-vision, 2026-07-15). Of the other models nothing is published, so that they have
 * no end: those before `gpt-image-2` are likely as `gpt-image-1`, `gpt-image-2` itself was seen to count patches of 32
 * pixels (community.openai.com/t/1382940, 2026-06-12).
 */
const BASE = 65;
const TILE = 129;
/** A fitted picture of 2048 by 512 pixels. */
const MOST_TILES = 4;

/** What high fidelity adds to a square picture and to any other. */
const FIDELITY = { square: 4160, other: 6240 };

/** A picture of 1024 by 1024 pixels. */
const SQUARE_PATCHES = 1024;

/** Models to which fidelity makes a difference (API reference of `images.edit`, `input_fidelity`). */
const withFidelity: Readonly<Record<string, boolean>> = { 'gpt-image-1': true, 'gpt-image-1-mini': false };

/** Tokens of one picture of unknown size that a GPT image model edits. */
export function gptImageTokens(detail: ImageDetail, model: string): ImageTokens {
  const faithful = ofFamily(model, withFidelity);
  if (faithful === null) return { low: 1, likely: SQUARE_PATCHES, high: null, how: 'unbounded' };
  const given = typeof detail === 'string' ? detail : detail.given;
  const surely = faithful && given === 'high';
  const maybe = faithful && (surely || given === 'unknown');
  const square = BASE + TILE;
  const likely = square + (surely ? FIDELITY.square : 0);
  if (model === 'gpt-image-1' || /^gpt-image-1-\d/.test(model)) {
    const most = BASE + MOST_TILES * TILE + (maybe ? FIDELITY.other : 0);
    return { low: likely, likely, high: most, how: 'assumed' };
  }
  return { low: 1, likely, high: null, how: 'unbounded' };
}
