import { spelledName } from '../../core/rules/placed-literal';
import type { Candidate } from './candidate';
import type { FileFacts } from './file-notes';
import { unitOf } from './kinds';
import { isModelName } from './model-mention';
import { speaksOfMoney } from './money-talk';
import type { LeadingName } from './place';
import { siblingsOf } from './siblings';
import { perOf, thingOf } from './units';
import { INPUT, NO_TABLE, NOT_PRICE, OUTPUT, TOKEN } from './vocabulary';
import { hasAny, wordsOf } from './words';

const ASSERTION =
  /^(?:assert|expect|should|approx|tobe|toequal|tostrictequal|tomatch|eq$|equal|require$|isclose|isequal|to_eq|assertthat|within|near)/i;
const CREDIT = new Set('credit credits coin coins points quota 积分'.split(' '));
const CREDITS = /\d\s?credits?\b|\bcredits? (?:per|each|for)\b|积分|点数|ポイント/i;
const BUDGET = /\bmax(?:imum)? (?:cost|price|spend)|\bbudget/i;
const CURRENCIES = new Set('usd eur gbp inr cny rmb jpy krw brl rub try idr vnd pln uah'.split(' '));
/** Names of files of tests. */
export const TEST_FILE = /(?:^|[._+-])(?:tests?|specs?|mocks?|fixtures?|stories)(?:[._+-]|$)|Tests?\.[a-z]+$/;

/** Names that lead to it but for those of models and functions that make values. */
export function tellingNames({ place }: Candidate): readonly LeadingName[] {
  return place.names.filter(({ name, role }) => name !== '' && role !== 'callee' && !isModelName(name));
}

/** Whether a number can't be a price, whatever else speaks for it. */
export function isExcluded(candidate: Candidate, file: FileFacts): boolean {
  const { place, product, comments } = candidate;
  const names = tellingNames(candidate);
  const [nearest] = names;
  if (
    names.some(({ words }) => hasAny(words, CREDIT)) ||
    place.outer.some(({ words }) => words.some((word) => CREDIT.has(word) && speaksOfMoney(words)))
  )
    return true;
  if (file.credits && isPlainCredit(candidate)) return true;
  if (BUDGET.test(`${comments.own} ${comments.above}`)) return true;
  if (CREDITS.test(`${comments.own} ${comments.above} ${comments.head}`)) return true;
  if (place.names.some(({ role, name }) => role === 'callee' && ASSERTION.test(name))) return true;
  if (isInTests(candidate, file) && (isMocked(candidate) || isMadeUp(candidate))) return true;
  if (isHandedOver(candidate) || isRowOfCounts(candidate, file)) return true;
  // Behind a product its name tells what it is in sum.
  if (product.factors.length > 0) return false;
  if (nearest && isNoPriceName(nearest.words, candidate.value)) return true;
  if (
    names
      .slice(1, 3)
      .some(({ words }) => hasAny(words, NO_TABLE) && !speaksOfMoney(words) && perOf(words) === null)
  )
    return true;
  if (nearest && nearest.words.filter((word) => CURRENCIES.has(word)).length > 1) return true;
  if (nearest && isCount(nearest.words) && isWhole(candidate) && !isInPrices(names)) return true;
  return isRecord(candidate, nearest, file);
}

function isNoPriceName(words: readonly string[], value: number): boolean {
  // An amount in units of money, and not a number of units.
  if (words.length === 1 && words[0]?.startsWith('unit') && !Number.isInteger(value)) return false;
  const per = words.indexOf('per');
  if (per > 0 && COUNTED.has(words[per - 1] ?? '') && TIMES.has(words[per + 1] ?? '')) return true;
  return hasAny(per < 0 ? words : words.slice(0, per), NOT_PRICE);
}

/** First words of functions that do something with a number, and give no price that it is. */
const DOES = new Set(
  'calc calculate compute estimate record track log print printf println format pad str ljust rjust center slice substr substring sleep wait range repeat pow random assert charge bill deduct check test describe it update report usage spinner slider clamp truncate chunk split take limit retry delay approx count measure'.split(
    ' ',
  ),
);

function doesSomething(name: string): boolean {
  // `Decimal(str(...))` only makes another type.
  return name !== 'str' && DOES.has(wordsOf(name)[0] ?? '');
}

/** Whether it is handed to a function as one of what it works with. */
function isHandedOver({ placed, place: { names } }: Candidate): boolean {
  const [nearest] = names;
  // `price.update!(price_per_minute: 0.006)`
  if (nearest?.role === 'argument' && speaksOfMoney(nearest.words) && perOf(nearest.words) !== null)
    return false;
  for (let at = placed.frame; at !== null && (at.role === 'inside' || at.role === 'argument'); at = at.outer)
    if (at.node?.kind === 'call' && doesSomething(spelledName(at.node.callee))) return true;
  return false;
}

function isInTests({ isTest }: Candidate, { fileName }: FileFacts): boolean {
  return isTest || TEST_FILE.test(fileName);
}

const MOCKED =
  /^(?:return_?values?|side_?effects?|mock(?:return|resolved)\w*|and_?returns?|then_?returns?|will_?returns?|returns)$/i;

/** What a double gives back in a test. */
function isMocked({ place }: Candidate): boolean {
  return place.names.slice(0, 3).some(({ name }) => MOCKED.test(name));
}

/** What stands in a table of a test that names no model is of none. */
function isMadeUp({ place, product, model }: Candidate): boolean {
  return place.isInTable && product.factors.length === 0 && model?.sure !== true;
}

/** Whole numbers that a test hands over together. */
function isRowOfCounts({ row, place }: Candidate, { fileName }: FileFacts): boolean {
  const isPriced = place.names.some(({ words }) => speaksOfMoney(words));
  return (
    row !== null &&
    TEST_FILE.test(fileName) &&
    !isPriced &&
    row.values.every((value) => Number.isInteger(value))
  );
}

/** In a file that counts in credits, what is of no tokens and says no currency is in credits too. */
function isPlainCredit({ place, comments, product }: Candidate): boolean {
  if (product.factors.length > 0) return false;
  const words = place.names.flatMap((each) => each.words);
  const isMoney =
    words.includes('usd') || /[$€£¥]/.test(`${comments.own} ${comments.above} ${comments.head}`);
  return !isMoney && !hasAny(words, TOKEN);
}

/** Whether what a number stands in is called prices: `pricing={"input_tokens": 3}`. */
function isInPrices(names: readonly LeadingName[]): boolean {
  return names.slice(1, 3).some(({ words }) => words.some((word) => PRICES.has(word)));
}

const PRICES = new Set('price prices pricing rates tariff tariffs ratecard'.split(' '));

/** `input_tokens`, `prompt_tokens`: how many, not what they cost. */
export function isCount(words: readonly string[]): boolean {
  const last = words.at(-1) ?? '';
  const per = words.indexOf('per');
  if (per > 0 && (words[per - 1] === 'tokens' || words[per - 1] === 'token') && !speaksOfMoney(words))
    return perOf(words) === null || words[per + 1] !== 'dollar';
  const isOfTokens = last === 'tokens' || last === 'token' || (words[0] === 'tokens' && words.length === 2);
  return isOfTokens && !speaksOfMoney(words) && perOf(words) === null;
}

/** Whether a name speaks of money and of nothing that it would be paid for. */
function isTotal(words: readonly string[]): boolean {
  return (
    perOf(words) === null &&
    thingOf(words) === null &&
    !hasAny(words, INPUT) &&
    !hasAny(words, OUTPUT) &&
    !hasAny(words, TOKEN)
  );
}

/** `token_cost`: what all tokens of a call have cost, in tests. */
function isCostOfTokens(words: readonly string[]): boolean {
  return words.includes('cost') && hasAny(words, TOKEN) && unitOf(words) === null && perOf(words) === null;
}

/** What a single call has cost, as it is logged, mocked and added up. */
function isRecord(candidate: Candidate, nearest: LeadingName | undefined, { fileName }: FileFacts): boolean {
  if (!nearest || !speaksOfMoney(nearest.words) || candidate.product.factors.length > 0) return false;
  const { words: own } = nearest;
  const isSum = isTotal(own) || own.includes('response') || isCostOfTokens(own);
  if (TEST_FILE.test(fileName) && isSum && candidate.row === null) return true;
  if (!own.every((word) => PLAIN_COST.has(word))) return false;
  return siblingsOf(candidate.placed).some(({ words, number }) => {
    const last = words.at(-1) ?? '';
    return (
      RECORDED.has(last) || (last === 'tokens' && number !== null && number >= 10 && !words.includes('max'))
    );
  });
}

const COUNTED = new Set('request requests token tokens call calls message messages query queries'.split(' '));
const TIMES = new Set('second sec minute min hour day month'.split(' '));
const PLAIN_COST = new Set('cost costs usd price total actual estimated in'.split(' '));
const RECORDED = new Set(
  'duration latency timestamp status success calls requests created runs messages sessions'.split(' '),
);

/** Whether it is written without a point: more often a count than a price. */
export function isWhole({ placed, value }: Candidate): boolean {
  return (
    Number.isInteger(value) && !(placed.literal.kind === 'number' && placed.literal.source.includes('.'))
  );
}
