import type { RateUnit } from '../../core/price/rate';
import { type PlacedLiteral, spelledName } from '../../core/rules/placed-literal';
import { unitOf } from './kinds';
import { siblingsOf } from './siblings';
import { wordsOf } from './words';

const SAYS_KIND = new Set('kind type direction usage category token'.split(' '));

/** What a field beside a price says that it is for: `kind: "input"`. */
export function unitBeside(placed: PlacedLiteral): RateUnit | null {
  for (const { words, value } of siblingsOf(placed)) {
    if (value.kind === 'number' || !words.some((word) => SAYS_KIND.has(word))) continue;
    const unit = unitOf(wordsOf(spelledName(value)));
    if (unit !== null) return unit;
  }
  return null;
}
