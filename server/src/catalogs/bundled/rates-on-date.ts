import type { TieredRate } from '../../core/price/rate';
import type { PriceAmount, PriceEntry } from './price-data';
import { PRICE_UNITS, REPEATED_PRICE_KEYS } from './price-units';

/** Rates of a model on one date: the likely set, and those that hold at other times of that day. */
export interface DatedRates {
  readonly likely: readonly TieredRate[];
  readonly others: readonly (readonly TieredRate[])[];
  /** The first day of them (ISO); null where the data does not tell. */
  readonly since: string | null;
}

export interface RateOrigin {
  readonly source: string;
  readonly asOf: string;
}

const DAY_SECONDS = 86_400;

/**
 * The prices that hold on a date (ISO); none before the first that is known. Of prices by the time of day the one that holds longest is the likely one.
 *
 * Entries by the time of day belong to the dated entry before them: a price list that starts in August brings its own
 * hours along.
 */
export function ratesOn(entries: readonly PriceEntry[], date: string, origin: RateOrigin): DatedRates {
  const [base, ...hourly] = entriesOn(entries, date);
  if (base === undefined) return { likely: [], others: [], since: null };
  const hours = hourly.map((entry) => secondsOf(entry));
  const shares = [DAY_SECONDS - hours.reduce((sum, seconds) => sum + seconds, 0), ...hours];
  const sets = mergeEqual([base, ...hourly], shares).map((entry) => toRates(entry.rates, origin));
  return { likely: sets[0] ?? [], others: sets.slice(1), since: base.from ?? null };
}

function entriesOn(entries: readonly PriceEntry[], date: string): readonly PriceEntry[] {
  let start = -1;
  entries.forEach((entry, index) => {
    if (entry.hours === undefined && (entry.from ?? '') <= date) start = index;
  });
  if (start < 0) return [];
  const next = entries.findIndex((entry, index) => index > start && entry.hours === undefined);
  return entries.slice(start, next < 0 ? undefined : next);
}

/** Entries with different rates, those that hold longest first. */
function mergeEqual(entries: readonly PriceEntry[], shares: readonly number[]): readonly PriceEntry[] {
  const merged: { readonly entry: PriceEntry; seconds: number }[] = [];
  entries.forEach((entry, index) => {
    const rates = JSON.stringify(entry.rates);
    const same = merged.find((other) => JSON.stringify(other.entry.rates) === rates);
    const seconds = shares[index] ?? 0;
    if (same) same.seconds += seconds;
    else merged.push({ entry, seconds });
  });
  return merged.sort((left, right) => right.seconds - left.seconds).map(({ entry }) => entry);
}

function secondsOf({ hours }: PriceEntry): number {
  if (hours === undefined) return 0;
  const [start, end] = hours.map(secondOfDay) as [number, number];
  return (end - start + DAY_SECONDS) % DAY_SECONDS;
}

function secondOfDay(time: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = time.replace(/Z$/, '').split(':').map(Number);
  return hours * 3600 + minutes * 60 + seconds;
}

function toRates(amounts: PriceEntry['rates'], origin: RateOrigin): readonly TieredRate[] {
  return Object.entries(amounts)
    .filter(([key]) => !REPEATED_PRICE_KEYS.has(key))
    .map(([key, amount]) => toRate(key, amount, origin));
}

function toRate(key: string, amount: PriceAmount, { source, asOf }: RateOrigin): TieredRate {
  const covered = PRICE_UNITS[key];
  if (covered === undefined) throw new Error(`no unit is known for the price key ${key}`);
  const [base, ...tiers] = typeof amount === 'string' ? [amount] : amount;
  return {
    ...covered,
    amount: base,
    currency: 'USD',
    source,
    asOf,
    tiers: tiers.map(([above, tierAmount]) => ({ above, amount: tierAmount })),
  };
}
