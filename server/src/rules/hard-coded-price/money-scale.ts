import type { Candidate } from './candidate';
import type { Place } from './place';
import { rateFor } from './rate-for';
import type { PriceUnit } from './units';

const SCALES: readonly (readonly [number, RegExp])[] = [
  [100_000, /\bmilli ?cents?\b/],
  [100_000_000, /\bmicro ?cents?\b/],
  [100, /\bcents?\b/],
  [1_000_000, /\bmicros\b|(?<!\bnova )\bmicro ?(?:usd|dollars?)\b/],
  [1_000_000_000, /(?<!\b(?:\d|gpt|\d \d) )\bnano ?(?:usd|dollars?)\b/],
];

/** How many of what the number counts are one dollar, as the names that lead to it say; null where they say nothing. */
export function namedScale({ names }: Place): number | null {
  for (const { words } of names) {
    const name = words.join(' ');
    const found = SCALES.find(([, pattern]) => pattern.test(name));
    if (found) return found[0];
  }
  return null;
}

const IN_CENTS = /\b(?:in|integer|us|usd|as)\s+cents?\b|\bcents? (?:per|\/)|^\W*cents?\b/i;
const DOLLARS = /\$\s?(\d+(?:\.\d+)?)/g;

/** How many of what a number counts are one dollar, as names and comments say; null where they say nothing. */
export function statedScale({ place, comments, value }: Candidate): number | null {
  const named = namedScale(place);
  if (named !== null) return named;
  // A comment that restates it in dollars: `250, // $2.50`
  const restated = [...comments.own.matchAll(DOLLARS)].map(([, dollars]) => Number(dollars));
  if (restated.some((dollars) => isSame(dollars * 100, value))) return 100;
  if (restated.some((dollars) => isSame(dollars, value))) return 1;
  const power = restatedPower(comments.own, value);
  if (power !== null) return power;
  return [comments.own, comments.above, comments.head].some((text) => IN_CENTS.test(text)) && value >= 1
    ? 100
    : null;
}

/** `40000, // $0.04`: a whole number of very small parts of a dollar, which its line states in dollars; null elsewhere. */
export function restatedPower(comment: string, value: number): number | null {
  if (!Number.isInteger(value) || value < 100) return null;
  for (const [, dollars] of comment.matchAll(DOLLARS))
    for (let power = 100; power <= 1e9; power *= 10)
      if (Number(dollars) > 0 && Number(dollars) < 1000 && isSame(Number(dollars) * power, value))
        return power;
  return null;
}

function isSame(left: number, right: number): boolean {
  return Math.abs(left - right) < 1e-9 * Math.max(left, right);
}

const UNITS: readonly PriceUnit[] = [1_000_000, 1000, 1].map((per) => ({ per, thing: 'token' }));
/** Fewer prices may be those of today by chance. */
const FEWEST = 2;

/** The scale of a table that says none, in a file that speaks of cents: that in which more prices are just today's. */
export function votedScale(prices: readonly Candidate[]): number {
  const votes = (scale: number) =>
    prices.filter(({ model, unit, value }) =>
      UNITS.some((each) => {
        const today = unit && model?.price ? rateFor(model.price, unit, each) : null;
        return today !== null && isSame(Number(today.amount) * scale, value);
      }),
    ).length;
  const cents = votes(100);
  return cents >= FEWEST && cents > votes(1) ? 100 : 1;
}
