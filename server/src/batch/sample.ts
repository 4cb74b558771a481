import { type BatchPart, BatchTotals } from './batch-totals';
import type { LineResult } from './cost-line';

/** A record that stands at a place of a file which was chosen at random. */
export interface SampledRecord {
  /** Its length in the file with its line break, at least 1; 1 where places are numbers of rows. */
  readonly bytes: number;
  /** Null where the line is blank. */
  readonly result: LineResult | null;
}

/** What a sample says of the whole. */
export interface SampleInterval {
  /** Records that were looked at, and about how many there are. */
  readonly n: number;
  readonly of: number;
  /** How often such intervals hold the true sum. */
  readonly confidence: number;
  /** Within what the likely cost of the whole file lies; null where nothing is priced, or in several currencies. */
  readonly likely: { readonly currency: string; readonly low: string; readonly high: string } | null;
}

const CONFIDENCE = 0.95;

/** Within so many deviations of its mean lies 95 % of Student's distribution (Cornish-Fisher, from 4 degrees on). */
function deviations(freedom: number): number {
  return 1.96 + 2.37 / freedom + 2.82 / freedom ** 2;
}

/**
 * Where to look in a file of so many bytes: one place at random in each of `count` stretches of the same length, so that a
 * file whose beginning differs from its end is seen in all its parts. The same for the same file.
 */
export function samplePlaces(bytes: number, count: number, seed = count): readonly number[] {
  const random = generator(seed);
  return Array.from({ length: count }, (_, index) =>
    Math.min(bytes - 1, Math.floor(((index + random()) / count) * bytes)),
  );
}

/** Evenly between 0 and 1 (mulberry32). */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * Sums of the whole file (`bytes`) from records at `samplePlaces`, in order. A record is met as often as it is long, so it
 * counts by its length the less (the estimator of Hansen and Hurwitz, without bias). How far off the likely cost may be is
 * told by how much neighbours in the file differ, which is too much rather than too little. Where so many records each were
 * taken from the same part of the file (`together`), it is told by how much these parts differ.
 */
export function sampled(
  records: readonly SampledRecord[],
  bytes: number,
  together = 1,
): { readonly part: BatchPart; readonly sample: SampleInterval } {
  const totals = new BatchTotals();
  let of = 0;
  for (const { bytes: length, result } of records) {
    if (result === null) continue;
    const weight = bytes / records.length / length;
    totals.add(result, weight);
    of += weight;
  }
  const part = rounded(totals.part());
  const sample = { n: records.length, of: Math.round(of), confidence: CONFIDENCE };
  return { part, sample: { ...sample, likely: intervalOf(records, bytes, part, together) } };
}

/** About how many requests of the file, from its beginning on, so much money pays for; null where it pays for all. */
export function sampledPaid(records: readonly SampledRecord[], bytes: number, amount: string): number | null {
  let [spent, requests] = [0, 0];
  for (const { bytes: length, result } of records) {
    if (result === null) continue;
    const weight = bytes / records.length / length;
    const cost = result.kind === 'request' ? Number(result.estimate?.likely ?? 0) * weight : 0;
    if (spent + cost > Number(amount))
      return Math.floor(requests + (weight * (Number(amount) - spent)) / cost);
    spent += cost;
    requests += weight;
  }
  return null;
}

function intervalOf(
  records: readonly SampledRecord[],
  bytes: number,
  { byCurrency }: BatchPart,
  together: number,
): SampleInterval['likely'] {
  const [currency, ...others] = Object.keys(byCurrency);
  const ratios = meansOf(
    records.map(({ bytes: length, result }) =>
      result?.kind === 'request' ? Number(result.estimate?.likely ?? 0) / length : 0,
    ),
    together,
  );
  if (currency === undefined || others.length > 0 || ratios.length < 2) return null;
  const mean = ratios.reduce((sum, each) => sum + each, 0) / ratios.length;
  let squares = 0;
  for (let index = 1; index < ratios.length; index++) squares += (ratios[index]! - ratios[index - 1]!) ** 2;
  const freedom = ratios.length - 1;
  const off = deviations(freedom) * Math.sqrt(squares / (2 * freedom * ratios.length));
  return { currency, low: digits(Math.max(0, mean - off) * bytes), high: digits((mean + off) * bytes) };
}

/** The mean of each so many values. */
function meansOf(values: readonly number[], together: number): readonly number[] {
  const means: number[] = [];
  for (let at = 0; at < values.length; at += together) {
    const some = values.slice(at, at + together);
    means.push(some.reduce((sum, each) => sum + each, 0) / some.length);
  }
  return means;
}

/** Sums that are estimated have no more digits than can be believed, and counts are whole. */
function rounded(part: BatchPart): BatchPart {
  const whole = <T>(value: T): T => {
    if (typeof value === 'number') return Math.round(value) as T;
    if (Array.isArray(value)) return value.map(whole) as T;
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value).map(([key, each]) => [
      key,
      key === 'byCurrency' ? money(each) : whole(each),
    ]);
    return Object.fromEntries(entries);
  };
  return { ...whole(part), malformedLines: [], dearest: [] };
}

function money(byCurrency: BatchPart['byCurrency']): BatchPart['byCurrency'] {
  const sums = Object.entries(byCurrency).map(([currency, { low, likely, high }]) => [
    currency,
    {
      low: digits(Number(low)),
      likely: digits(Number(likely)),
      high: high === null ? null : digits(Number(high)),
    },
  ]);
  return Object.fromEntries(sums);
}

const SIGNIFICANT = 6;

/** A number in plain decimal digits, of which six say something. */
export function digits(number: number): string {
  if (!(number > 0)) return '0';
  const decimals = Math.max(0, SIGNIFICANT - 1 - Math.floor(Math.log10(number)));
  const text = Number(number.toPrecision(SIGNIFICANT)).toFixed(Math.min(60, decimals));
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}
