import type { PictureSize } from '../../core/media/picture-size';
import type { ImageDetail, TokenCount } from '../../core/vendor/vendor';
import { isLaterClaude } from './claude-names';
import { between } from './text';

/** A picture of 1000 by 1000 pixels: 36 patches of 28 pixels each way. */
const SQUARE = 36 * 36;
const MOST = 1568;
const MOST_HIGH = 4784;

const PATCH = 28;
/** Of all models, and of those that came with Opus 4.7 and later. */
const EDGE = { standard: 1568, high: 2576 };

/** Tokens of one picture: a patch of 28 by 28 pixels each, up to the tier's limits of edge and of patches. */
export function claudeImageTokens(
  _detail: ImageDetail,
  model: string,
  size: PictureSize | null = null,
): TokenCount {
  const isHigh = isLaterClaude(model);
  const most = isHigh ? MOST_HIGH : MOST;
  return size === null
    ? between(1, SQUARE, most, 'assumed')
    : ofPatches(fittedPatches(size, isHigh ? EDGE.high : EDGE.standard, most));
}

/** With what stands around a picture, seen to be four tokens. */
function ofPatches(patches: number): TokenCount {
  return between(patches, patches + 4, patches + 8, 'calibrated');
}

/** Patches of the largest picture of the same shape that keeps to both limits (same guide, coordinates). */
function fittedPatches({ width, height }: PictureSize, edge: number, most: number): number {
  const [long, short] = width > height ? [width, height] : [height, width];
  const ratio = long / Math.max(1, short);
  for (let side = Math.min(long, edge); side > 0; side--) {
    const other = side === long ? short : Math.max(1, Math.round(side / ratio));
    const patches = Math.ceil(side / PATCH) * Math.ceil(other / PATCH);
    if (Math.ceil(side / PATCH) * PATCH <= edge && patches <= most) return patches;
  }
  return 1;
}
