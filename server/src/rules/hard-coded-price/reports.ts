import type { Report } from '../../core/rules/rule';
import type { CommentLines } from './comment-lines';
import { isDated, type JudgedPrice, priceFix } from './price-fix';
import type { UnitPrice } from './settle-units';
import { verdictOf } from './verdict';

/** Where the prices of a statement stand. */
export interface Surroundings {
  readonly lines: CommentLines;
  /** Marks that comments start with. */
  readonly marks: readonly string[];
  /** Where the statement's text starts in the file. */
  readonly start: number;
}

/** One report for each line with prices, from the first to the last of them. */
export function reportsByLine(prices: readonly UnitPrice[], around: Surroundings): readonly Report[] {
  const byLine = new Map<number, JudgedPrice[]>();
  for (const price of prices) {
    const { line } = price.candidate;
    const all = byLine.get(line) ?? [];
    all.push({ price, verdict: verdictOf(price) });
    byLine.set(line, all);
  }
  return [...byLine].flatMap(([line, found]) => {
    const isToday = found.every(({ verdict }) => verdict.state === 'matches');
    return isToday && isDated(around.lines.commentOf(line)) ? [] : [reportOf(found, around)];
  });
}

function reportOf(found: readonly JudgedPrice[], around: Surroundings): Report {
  const ranges = found.map(({ price }) => price.candidate.range);
  const start = Math.min(...ranges.map((range) => range.start));
  const end = Math.max(...ranges.map((range) => range.end));
  const messages = [...new Set(found.map(({ verdict }) => verdict.message))];
  return { range: { start, end }, message: messages.join('; '), fixes: priceFix(found, around) };
}
