import type { RateUnit } from '../../core/price/rate';
import type { LeadingName } from './place';
import type { Thing } from './units';
import { CACHE, INPUT, OUTPUT, SPECIAL, TOKEN, WRITE } from './vocabulary';
import { hasAny } from './words';

/** What of a model a price is for. */
export interface Kind {
  readonly unit: RateUnit;
  /** Whether it holds under conditions that the plain price is not for: batches, long prompts. */
  readonly isSpecial: boolean;
}

/** What the names that lead to a price say it is for, the nearest first; null when they say nothing. */
export function kindOf(names: readonly LeadingName[]): Kind | null {
  const isSpecial = names.slice(0, 3).some(({ words }) => hasAny(words, SPECIAL));
  for (const { words } of names) {
    const unit = unitOf(words);
    if (unit !== null) return { unit, isSpecial };
  }
  return null;
}

/** `out` of `output_cached`: caches first, for they are input too. */
export function unitOf(words: readonly string[]): RateUnit | null {
  if (hasAny(words, CACHE)) {
    if (!hasAny(words, WRITE)) return 'cached_input_token';
    return isOfHour(words) ? 'cache_write_1h_token' : 'cache_write_token';
  }
  const output = hasAny(words, OUTPUT);
  const input = hasAny(words, INPUT);
  if (words.includes('uncached')) return 'input_token';
  if (output && input) return null;
  if (output) return 'output_token';
  return input ? 'input_token' : null;
}

/** `cacheWrite1h`, `cache_write_hour` */
function isOfHour(words: readonly string[]): boolean {
  return words.some(
    (word, at) => word === 'hour' || word === '1h' || (word === 'h' && words[at - 1] === '1'),
  );
}

export function unitOfThing(thing: Thing): RateUnit | null {
  switch (thing) {
    case 'image':
    case 'video':
      return 'image';
    case 'second':
    case 'minute':
    case 'hour':
      return 'second';
    case 'character':
      return 'character';
    case 'request':
      return 'request';
    case 'page':
      return 'page';
    case 'token':
      return null;
  }
}

const POSITIONS: readonly RateUnit[] = ['input_token', 'output_token'];

/**
 * What numbers in a row are for, by the habit of writing input first and what stands in relation to it: a third that is
 * less than the first is for cached input, wherever it stands.
 */
export function kindAt(index: number, values: readonly number[]): RateUnit | null {
  const [first = 0, second = 0, third = 0] = values;
  if (values.length < 2) return null;
  if (values.length === 2) return POSITIONS[index] ?? null;
  if (values.length === 3) {
    if (second < first && third >= first)
      return (['input_token', 'cached_input_token', 'output_token'] as const)[index] ?? null;
    if (third < first && second >= first)
      return (['input_token', 'output_token', 'cached_input_token'] as const)[index] ?? null;
    return null;
  }
  return index < 2 && second > first ? (POSITIONS[index] ?? null) : null;
}

/** Whether a word of a name tells of flows, caches and tokens, and of nothing else that they have. */
export function isPlainFlow(word: string): boolean {
  return FLOWS.some((each) => each.has(word)) || word.length < 3 || /^\d|\P{ASCII}/u.test(word);
}

const FLOWS = [
  INPUT,
  OUTPUT,
  CACHE,
  WRITE,
  TOKEN,
  SPECIAL,
  new Set(
    'read reads hit hits miss text audio image video model llm total standard base mtok usd new non'.split(
      ' ',
    ),
  ),
];
