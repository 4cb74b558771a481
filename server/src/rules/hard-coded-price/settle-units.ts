import type { Candidate } from './candidate';
import type { FileFacts } from './file-notes';
import { unitOfThing } from './kinds';
import { mediaOf } from './model-mention';
import { statedScale, votedScale } from './money-scale';
import { type StatedUnit, statedUnit } from './quoted-unit';
import { rateFor } from './rate-for';
import type { PriceUnit } from './units';
import { TOKEN } from './vocabulary';
import { hasAny } from './words';

/** A price with its unit. */
export interface UnitPrice {
  readonly candidate: Candidate;
  /** Null where nothing tells. */
  readonly unit: PriceUnit | null;
  /** Whether the source itself says so, right at the price. */
  readonly isStated: boolean;
  /** How many of what the number counts are one dollar. */
  readonly scale: number;
}

const TOKENS: readonly PriceUnit[] = [1_000_000, 1000, 1].map((per) => ({ per, thing: 'token' }));

const IMAGE: PriceUnit = { per: 1, thing: 'image' };

/** Finds the units of the prices of one group: those that are stated, then those that fit the catalog, then by their size. */
export function settleUnits(prices: readonly Candidate[], file: FileFacts): readonly UnitPrice[] {
  const common = file.cents ? votedScale(prices) : 1;
  const scales = new Map(prices.map((each) => [each, statedScale(each) ?? common]));
  const settled = unitsAmong(prices, scales, file);
  return settled.map((each) => ({ ...each, scale: scales.get(each.candidate) ?? 1 }));
}

type Scales = ReadonlyMap<Candidate, number>;

function unitsAmong(
  prices: readonly Candidate[],
  scales: Scales,
  file: FileFacts,
): readonly Omit<UnitPrice, 'scale'>[] {
  const stated = prices.map((each) => {
    const own = statedUnit(each);
    return own !== null && file.per !== null && isSloppy(own, each, scales) ? null : own;
  });
  const open = prices.filter((_, index) => isOpen(stated[index] ?? null));
  const voted = votedUnit(prices, scales);
  const shared = sharedUnit(stated);
  const guessed = voted ?? shared ?? unitBySize(open.length > 0 ? open : prices, scales, file);
  const areOfTokens = prices.some(isOfTokens);
  return prices.map((candidate, index) => {
    const own = stated[index] ?? null;
    // A comment in prose may speak of single tokens and requests; prices that are today's do not.
    const isProse =
      own?.where === 'comment' && own.per === 1 && /^(?:token|request)$/.test(own.thing) && voted !== null;
    if (own && own.where !== 'around' && !isProse) return { candidate, unit: own, isStated: true };
    // Words further away may speak of something else; prices that are today's do not.
    if (own && !isProse && (own.thing !== 'token' || voted === null || voted.per === own.per))
      return { candidate, unit: own, isStated: true };
    const media = candidate.model && mediaOf(candidate.model.written);
    if (media)
      return { candidate, unit: media === 'image' ? IMAGE : unitOfToday(candidate), isStated: false };
    if (isOfOther(candidate, guessed)) {
      const tokens = prices.filter((each) => isOfOther(each, guessed));
      return { candidate, unit: unitBySize(tokens, scales, file), isStated: false };
    }
    const isGuessed =
      voted !== null || shared !== null || (candidate.model ? isOfTokens(candidate) : areOfTokens);
    return { candidate, unit: isGuessed ? guessed : null, isStated: false };
  });
}

/** `costPerToken: 2.5` in a file that counts by the million: what no token costs is for more of them. */
function isSloppy({ per, thing, where }: StatedUnit, candidate: Candidate, scales: Scales): boolean {
  if (per !== 1 || thing !== 'token' || where !== 'here' || candidate.product.per !== null) return false;
  return candidate.value / (scales.get(candidate) ?? 1) >= MOST_FOR_A_TOKEN;
}

const MOST_FOR_A_TOKEN = 0.02;

/** Whether others beside it are for something that it is not for: tokens beside minutes. */
function isOfOther(candidate: Candidate, guessed: PriceUnit | null): boolean {
  if (guessed === null || guessed.thing === 'token') return false;
  return hasAny(
    candidate.place.names.flatMap((each) => each.words),
    TOKEN,
  );
}

const MINUTE: PriceUnit = { per: 1, thing: 'minute' };
const MEDIA_UNITS: readonly PriceUnit[] = [
  { per: 1, thing: 'second' },
  MINUTE,
  { per: 1, thing: 'hour' },
  { per: 1, thing: 'character' },
  { per: 1000, thing: 'character' },
  { per: 1_000_000, thing: 'character' },
];

/** The unit in which it is just what its model costs today; null where it is in none. */
function unitOfToday({ model, value }: Candidate): PriceUnit | null {
  // Whoever runs Whisper asks for about as much, by the minute.
  if (/^whisper/i.test(model?.written ?? '') && value > 0.0005 && value < 0.05) return MINUTE;
  return (
    MEDIA_UNITS.find((each) => {
      const unit = unitOfThing(each.thing);
      const today = unit && model?.price ? rateFor(model.price, unit, each) : null;
      return today !== null && Math.abs(Number(today.amount) / value - 1) < 1e-9;
    }) ?? null
  );
}

/** Whether anything tells that it pays for tokens: else its size says nothing. */
function isOfTokens({ unit, model, place, product }: Candidate): boolean {
  const words = [...place.names, ...place.outer].flatMap((each) => each.words);
  return (
    unit?.endsWith('_token') === true || model?.sure === true || hasAny([...words, ...product.factors], TOKEN)
  );
}

function isOpen(stated: StatedUnit | null): boolean {
  return stated === null || (stated.where === 'around' && stated.thing === 'token');
}

/** The unit in which most prices are nearest to what their models cost today; null where no model is known. */
function votedUnit(prices: readonly Candidate[], scales: Scales): PriceUnit | null {
  const votes = new Map<PriceUnit, number>();
  for (const candidate of prices) {
    const { model, unit } = candidate;
    const value = candidate.value / (scales.get(candidate) ?? 1);
    if (!model?.price) continue;
    const distances = TOKENS.flatMap((each) => {
      const today = rateFor(model.price, unit ?? 'input_token', each);
      return today ? [{ each, distance: Math.abs(Math.log10(value / Number(today.amount))) }] : [];
    });
    const nearest = distances.sort((a, b) => a.distance - b.distance)[0];
    if (nearest) votes.set(nearest.each, (votes.get(nearest.each) ?? 0) + (nearest.distance < 0.01 ? 3 : 1));
  }
  return [...votes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

/** The one unit that others of the group state. */
function sharedUnit(stated: readonly (StatedUnit | null)[]): PriceUnit | null {
  const found = stated.filter((each) => each !== null);
  const [first] = found;
  return first && found.every(({ per, thing }) => per === first.per && thing === first.thing) ? first : null;
}

/** What prices of tokens are likely to be for by their size: dollars for a million, cents for a thousand. */
function unitBySize(prices: readonly Candidate[], scales: Scales, { per }: FileFacts): PriceUnit | null {
  const most = Math.max(...prices.map((each) => each.value / (scales.get(each) ?? 1)));
  if (most < 0.0001) return TOKENS[2] ?? null;
  if (most >= 0.5) return TOKENS[0] ?? null;
  if (per === 1_000_000 && most >= 0.02) return TOKENS[0] ?? null;
  if (per === 1000) return TOKENS[1] ?? null;
  return (most >= 0.13 ? TOKENS[0] : TOKENS[1]) ?? null;
}
