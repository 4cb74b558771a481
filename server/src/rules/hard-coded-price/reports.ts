import type { KnownModels } from '../../core/price/known-models';
import type { Report } from '../../core/rules/rule';
import type { FileFacts } from './file-notes';
import { TEST_FILE } from './in-tests';
import type { JudgedPrice, Surroundings } from './judged-price';
import { isDated, priceFix } from './price-fix';
import type { UnitPrice } from './settle-units';
import { shownPrices } from './shown-prices';
import { shownTables } from './shown-tables';
import { textRows } from './text-rows';
import { quoteOf, verdictOf } from './verdict';

/** What is said of the prices that are numbers. */
export function judged(prices: readonly UnitPrice[]): readonly JudgedPrice[] {
  return prices.map((price) => {
    const { range, line } = price.candidate;
    return { price, verdict: verdictOf(quoteOf(price)), range, line };
  });
}

/** Texts of tests are what something is to be shown as. */
const TESTS = /#\[(?:cfg\()?test|@Test\b|\bassert\w*!?\(/;

/** What is said of the prices in texts. */
export function judgedTexts(
  { lines, start, coded }: Surroundings & { readonly coded: ReadonlySet<number> },
  models: KnownModels,
  { ai, fileName }: FileFacts,
): readonly JudgedPrice[] {
  if (TEST_FILE.test(fileName) || TESTS.test(lines.text)) return [];
  const shown = [
    ...shownPrices(lines, models, ai),
    ...shownTables(lines, models, ai),
    ...(ai ? textRows(lines, models, coded, fileName) : []),
  ];
  return shown.map(({ quote, range, line }) => ({
    price: null,
    verdict: verdictOf(quote),
    range: { start: range.start + start, end: range.end + start },
    line,
  }));
}

/** One report for each line with prices, from the first to the last of them. */
export function reportsByLine(prices: readonly JudgedPrice[], around: Surroundings): readonly Report[] {
  const byLine = new Map<number, JudgedPrice[]>();
  for (const each of prices) {
    const all = byLine.get(each.line) ?? [];
    all.push(each);
    byLine.set(each.line, all);
  }
  return [...byLine].flatMap(([line, found]) => {
    const isToday = found.every(({ verdict }) => verdict.state === 'matches');
    return isToday && isDated(around.lines.commentOf(line)) ? [] : [reportOf(found, around)];
  });
}

function reportOf(found: readonly JudgedPrice[], around: Surroundings): Report {
  const start = Math.min(...found.map(({ range }) => range.start));
  const end = Math.max(...found.map(({ range }) => range.end));
  const messages = [...new Set(found.map(({ verdict }) => verdict.message))];
  return { range: { start, end }, message: messages.join('; '), fixes: priceFix(found, around) };
}
