import type { RateUnit } from '../../core/price/rate';
import { type PlacedLiteral, spelledName } from '../../core/rules/placed-literal';
import { isPlainFlow, unitOf } from './kinds';
import { siblingsOf } from './siblings';
import { type PriceUnit, unitInText } from './units';
import { wordsOf } from './words';

/** The unit that a text beside a price states of the same amount: `note: "~$0.04/img"`. */
export function restatedBeside(placed: PlacedLiteral, amount: string): PriceUnit | null {
  for (const { value } of siblingsOf(placed)) {
    if (value.kind !== 'string' || value.value.length > MOST_TEXT || !value.value.includes(`$${amount}`))
      continue;
    const unit = unitInText(value.value);
    if (unit !== null) return unit;
  }
  return null;
}

const MOST_TEXT = 200;
const SAYS_KIND = new Set('kind type direction usage category token'.split(' '));

/** What a field beside a price says that it is for: `kind: "input"`. */
export function unitBeside(placed: PlacedLiteral): RateUnit | null {
  for (const { words, value } of siblingsOf(placed)) {
    if (value.kind === 'number') continue;
    const said = wordsOf(spelledName(value));
    // `name: 'textInput_cacheRead'`
    const isNamed = words.length === 1 && words[0] === 'name' && said.length > 1 && said.every(isPlainFlow);
    if (!isNamed && !words.some((word) => SAYS_KIND.has(word))) continue;
    const unit = unitOf(said);
    if (unit !== null) return unit;
  }
  return null;
}
