import type { Candidate } from './candidate';
import { isWhole } from './exclusions';
import { unitOf } from './kinds';
import { speaksOfMoney } from './money-talk';
import type { Place } from './place';
import { PLAIN_COST } from './records';
import { isRestated } from './restated';
import { givingFunction, type Talk } from './talk';
import { perOf, type Thing, thingOf } from './units';
import { CACHE, INPUT, OUTPUT, TOKEN } from './vocabulary';
import { hasAny } from './words';

/** Whether it is made, and seen or heard. */
export function isMedia(thing: Thing | null): boolean {
  return thing === 'image' || thing === 'video' || thing === 'second' || thing === 'minute';
}

/** Nobody asks more for so many tokens. */
export function mostAt(per: number): number {
  if (per === 1_000_000) return 1000;
  return per === 1000 ? 5 : 0.5;
}

/** A number that something is multiplied with: what, tells whether it is a price. */
export function isFactorPriced(candidate: Candidate, { price, ai, around }: Talk): boolean {
  const { product, value, place } = candidate;
  const { factors, per } = product;
  // `predictTime * 0.0014; // $0.0014/sec`
  if (ai && isRestated(candidate)) return true;
  // What is multiplied with a price counts something.
  if (speaksOfMoney(factors) || (perOf(factors) !== null && factors.includes('per'))) return false;
  // A share in per cent, or what no tokens cost.
  if (value === 100 || (per !== null && value >= mostAt(per))) return false;
  const tokens = hasAny(factors, TOKEN) || (ai && hasAny(factors, INPUT) && hasAny(factors, COUNTS));
  if (tokens && (per !== null || value < 0.001)) return ai || price || around;
  if (price && factors.some((word) => word.startsWith('tok'))) return value < 200;
  const flow = hasAny(factors, INPUT) || hasAny(factors, OUTPUT);
  if (flow && per !== null && (price || around)) return ai;
  // Nothing else is counted in such shares: `saved_input * 0.00000015`
  if ((flow || hasAny(factors, CACHE)) && value < LEAST_SHARE) return ai || isNamedFlow(place);
  if (price && per !== null && ai) return value < 5;
  const thing = thingOf(factors);
  if (product.seconds !== null && ai && !Number.isInteger(value))
    if ((thing === 'second' && product.seconds === 3600) || (price && hasAny(factors, LASTING)))
      return value < 20;
  const isNamed = place.names.length > 0 || givingFunction(candidate).length > 0;
  if (!price || !ai || !isNamed || value >= 20) return false;
  const made = thingOf(place.names[0]?.words ?? []);
  // `image_cost = count * 0.04`, `charCost = text.length * 0.000015`
  if (speaksOfMoney(place.names[0]?.words ?? []) && !isWhole(candidate) && !isShare(value))
    if (
      isMedia(made)
        ? value < MOST_FOR_MEDIA && hasAny(factors, MADE)
        : made === 'character' && value < LEAST_SHARE
    )
      return true;
  // Nothing else that is counted costs so little: `estimatedCost = words * 1.33 * 0.00003`
  if (value < LEAST_SHARE && !factors.some((word) => STORED.has(word)))
    if (isPlainCost(place) || factors.some((word) => LENGTHS.has(word))) return true;
  // What is given back is a share of a price where no count stands beside it: `input * 1.25`
  if (thing === 'token' && !tokens) return false;
  if (thing !== null)
    return !isWhole(candidate) || (!factors.includes('time') && speaksOfMoney(place.names[0]?.words ?? []));
  // `estimated_cost = len(scenes) * 0.08`
  return !isWhole(candidate) && value < 1 && factors.some((word) => COUNTERS.has(word)) && isPlainCost(place);
}

/** Whether the nearest name says that it is what input or output costs. */
function isNamedFlow({ names: [nearest] }: Place): boolean {
  return nearest !== undefined && speaksOfMoney(nearest.words) && unitOf(nearest.words) !== null;
}

/** Names of how long something takes. */
const LASTING = new Set('duration length elapsed audio seconds secs sec ms millis runtime'.split(' '));

/** Names of how many are made. */
const MADE = new Set(
  'n len length count counts num number quantity qty images pictures photos videos clips frames scenes shots variations pages duration seconds minutes'.split(
    ' ',
  ),
);
/** No picture, second or page is dearer. */
export const MOST_FOR_MEDIA = 1;

/** Names of how long a text is. */
const LENGTHS = new Set('length len strlen chars characters'.split(' '));

/** What clouds charge as little for. */
export const STORED = new Set(
  'bytes byte kb mb gb gib storage bandwidth ms millis memory requests request invocations rows reads writes gas wei'.split(
    ' ',
  ),
);

/** What a price is rather multiplied with than a count. */
function isShare(value: number): boolean {
  return value >= 0.5 && Math.round(value * 20) === value * 20;
}

const COUNTERS = new Set('len count num number'.split(' '));
/** Shares of anything else are larger. */
export const LEAST_SHARE = 0.0001;

/** Whether the nearest name says that it is a cost, and nothing else. */
function isPlainCost({ names }: Place): boolean {
  const nearest = names.find(({ role }) => role !== 'callee');
  return nearest?.words.every((word) => PLAIN_COST.has(word)) ?? false;
}

const COUNTS = new Set(['usage', 'len', 'count']);
