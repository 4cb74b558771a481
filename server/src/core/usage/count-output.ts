import type { Value } from '../evaluate/values';
import type { OutputRequest } from '../recognize/call-request';
import type { Quantity } from './quantity';

/**
 * Output tokens: at least one for each answer, likely what was measured (null: nothing was), else what is assumed, or the
 * cap where that is less, at most the cap. Without a cap nothing but the model's own limit (null: unknown) ends it, which
 * is more to be told of than where the likely number comes from.
 */
export function countOutput(
  output: OutputRequest,
  limit: number | null,
  assumed: number,
  measured: number | null,
): Quantity {
  const usual = measured ?? assumed;
  const answers = countOf(output.count);
  const caps = output.cap ? numbersOf(output.cap) : null;
  const known = caps?.filter((cap) => cap !== null) ?? [];
  const capped = caps !== null && known.length === caps.length && known.length > 0;
  const one = capped ? Math.max(...known) : limit;
  const likelyCap = caps?.[0] ?? null;
  const likely = likelyCap === null ? usual : Math.min(likelyCap, usual);
  return {
    low: answers.low,
    likely: answers.likely * Math.min(likely, one ?? likely),
    high: one === null || answers.high === null ? null : answers.high * one,
    how: !capped || answers.high === null ? 'unbounded' : measured === null ? 'capped' : 'measured',
  };
}

/** What a number may be, the likely one first; null for what is no known number. */
export function numbersOf(value: Value): readonly (number | null)[] {
  if (value.kind !== 'one-of') return [numberOf(value)];
  const numbers = value.options.map(numberOf);
  const likely = numbers[value.likely];
  return likely === undefined ? numbers : [likely, ...numbers.filter((_, index) => index !== value.likely)];
}

function numberOf(value: Value): number | null {
  if (value.kind === 'number') return isCount(value.value) ? value.value : null;
  if (value.kind !== 'text' || value.pieces.length !== 1) return null;
  const [piece] = value.pieces;
  if (piece?.kind !== 'known' || !/^\d{1,9}(\.\d{1,6})?$/.test(piece.text)) return null;
  return Number(piece.text);
}

function isCount(value: number): boolean {
  return Number.isFinite(value) && value > 0;
}

/** How many of something: one when nothing is said, at least one when it can't be told. */
export function countOf(value: Value | null): {
  readonly low: number;
  readonly likely: number;
  readonly high: number | null;
} {
  if (value === null) return { low: 1, likely: 1, high: 1 };
  const numbers = numbersOf(value);
  const known = numbers.filter((each) => each !== null);
  if (known.length < numbers.length || known.length === 0)
    return { low: 1, likely: known[0] ?? 1, high: null };
  return { low: Math.min(...known), likely: known[0] ?? 1, high: Math.max(...known) };
}
