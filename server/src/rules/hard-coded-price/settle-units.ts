import type { Candidate } from './candidate';
import type { FileFacts } from './file-notes';
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
}

const TOKENS: readonly PriceUnit[] = [1_000_000, 1000, 1].map((per) => ({ per, thing: 'token' }));

/** Finds the units of the prices of one group: those that are stated, then those that fit the catalog, then by their size. */
export function settleUnits(prices: readonly Candidate[], file: FileFacts): readonly UnitPrice[] {
  const stated = prices.map(statedUnit);
  const open = prices.filter((_, index) => isOpen(stated[index] ?? null));
  const voted = votedUnit(prices);
  const shared = sharedUnit(stated);
  const guessed = voted ?? shared ?? unitBySize(open.length > 0 ? open : prices, file);
  return prices.map((candidate, index) => {
    const own = stated[index] ?? null;
    if (own && own.where !== 'around') return { candidate, unit: own, isStated: true };
    // Words further away may speak of something else; prices that are today's do not.
    if (own && (own.thing !== 'token' || voted === null || voted.per === own.per))
      return { candidate, unit: own, isStated: true };
    const isGuessed = voted !== null || shared !== null || isOfTokens(candidate);
    return { candidate, unit: isGuessed ? guessed : null, isStated: false };
  });
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
function votedUnit(prices: readonly Candidate[]): PriceUnit | null {
  const votes = new Map<PriceUnit, number>();
  for (const { model, unit, value } of prices) {
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
function unitBySize(prices: readonly Candidate[], { per }: FileFacts): PriceUnit | null {
  const most = Math.max(...prices.map(({ value }) => value));
  if (most < 0.0001) return TOKENS[2] ?? null;
  if (most >= 0.5) return TOKENS[0] ?? null;
  if (per === 1_000_000 && most >= 0.02) return TOKENS[0] ?? null;
  if (per === 1000) return TOKENS[1] ?? null;
  return (most >= 0.13 ? TOKENS[0] : TOKENS[1]) ?? null;
}
