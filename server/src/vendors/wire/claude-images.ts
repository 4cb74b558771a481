import type { ImageDetail, TokenCount } from '../../core/vendor/vendor';
import { isOfAny } from './families';
import { between } from './text';

/** Models that take pictures of up to 2576 pixels (platform.claude.com, build-with-claude/vision, 2026-08-22). */
const highTier = [
  'claude-opus-4-7',
  'claude-opus-4-8',
  'claude-opus-5',
  'claude-sonnet-5',
  'claude-fable',
  'claude-mythos',
];

/** A picture of 1000 by 1000 pixels: 36 patches of 28 pixels each way. */
const SQUARE = 36 * 36;
const MOST = 1568;
const MOST_HIGH = 4784;

/** Tokens of one picture of unknown size: a patch of 28 by 28 pixels each, up to the tier's limit. */
export function claudeImageTokens(_detail: ImageDetail, model: string): TokenCount {
  return between(1, SQUARE, isOfAny(model, highTier) ? MOST_HIGH : MOST, 'assumed');
}
