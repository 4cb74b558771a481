import type { PictureSize } from '../../core/media/picture-size';
import type { ImageDetail, TokenCount } from '../../core/vendor/vendor';
import { isOfAny } from './families';
import { between, tokens } from './text';

/**
 * How Mistral cuts pictures: into patches, after a longer edge than the longest was brought to that, each row with a token
 * at its end (mistral-common, tokens/tokenizers/image.py). Pixtral takes patches of 16 pixels and an edge of 1024; models
 * since Mistral Small 3.1 join four patches of 14 pixels, and take 1540 (the configuration in their tokenizers).
 */
interface Cut {
  readonly patch: number;
  readonly edge: number;
}

const PIXTRAL: Cut = { patch: 16, edge: 1024 };
const JOINED: Cut = { patch: 28, edge: 1540 };

/** A picture of 1000 by 750 pixels. */
const USUAL: PictureSize = { width: 1000, height: 750 };

/** Tokens of one picture. */
export function mistralImageTokens(
  _detail: ImageDetail,
  model: string,
  size: PictureSize | null = null,
): TokenCount {
  const cut = isOfAny(model, ['pixtral']) ? PIXTRAL : JOINED;
  if (size !== null) return tokens(patchesOf(size, cut), 'calibrated');
  const most = patchesOf({ width: cut.edge, height: cut.edge }, cut);
  return between(2, patchesOf(USUAL, cut), most, 'assumed');
}

function patchesOf({ width, height }: PictureSize, { patch, edge }: Cut): number {
  const ratio = Math.max(1, width / edge, height / edge);
  const across = (side: number) => Math.ceil(Math.max(1, Math.round(side / ratio)) / patch);
  return (across(width) + 1) * across(height);
}
