import { speaksOfMoney } from './money-talk';
import type { LeadingName } from './place';
import { perOf, thingOf } from './units';
import { NOT_PRICE } from './vocabulary';
import { hasAny } from './words';

/** Whether it is a name for one of what a table prices: `{ fast: 0.1, quality: 0.4 }` by the second, a machine with its memory. */
export function isVariant({ role, name, words }: LeadingName, around: LeadingName | undefined): boolean {
  if (HARDWARE.test(name)) return true;
  if (role !== 'key' || words.length !== 1 || !VARIANTS.has(words[0] ?? '') || !around) return false;
  return speaksOfMoney(around.words) && perOf(around.words) !== null;
}

const VARIANTS = new Set('quality speed performance throughput precision'.split(' '));

/** Names of machines tell how much memory they have. */
const HARDWARE = /^[a-z]+\d+\w*-\d+gb$/i;

/** Units of money. */
export const MONEY = /^(?:dollars?|usd|euros?|cents?)$/;

/** Whether a name says that a number is a bound, a count, a share or something else that is no price of a unit. */
export function isNoPriceName(words: readonly string[], value: number): boolean {
  // An amount in units of money, and not a number of units.
  if (words.length === 1 && words[0]?.startsWith('unit') && !Number.isInteger(value)) return false;
  const per = words.indexOf('per');
  if (per > 0 && Number.isInteger(value) && MONEY.test(words[per + 1] ?? '')) return true;
  if (per > 0 && COUNTED.has(words[per - 1] ?? '') && TIMES.has(words[per + 1] ?? '')) return true;
  const telling = speaksOfMoney(words.slice(-1)) ? withoutConditions(words) : words;
  return hasAny(per < 0 ? telling : words.slice(0, per), NOT_PRICE);
}

const SIZES = new Set('size width height quality resolution'.split(' '));

/** Without what a price holds for: `longContextInputPrice`, `unitPrice`, and how large the picture is in `IMAGE_SIZE_1024_PRICE`. */
function withoutConditions(words: readonly string[]): readonly string[] {
  const thing = thingOf(words);
  const isSized = thing === 'image' || thing === 'video';
  return words.filter(
    (word, at) =>
      !(word === 'context' && words[at - 1] === 'long') &&
      !(isSized && SIZES.has(word)) &&
      !(word === 'unit' && speaksOfMoney(words.slice(at + 1, at + 2))),
  );
}

/** What is counted in a span of time. */
export const COUNTED = new Set(
  'request requests token tokens call calls message messages query queries'.split(' '),
);
export const TIMES = new Set('second sec minute min hour day month'.split(' '));
