import { spelledName } from '../../core/rules/placed-literal';
import type { Candidate } from './candidate';
import type { FileFacts } from './file-notes';
import { isPlainFlow, unitOf } from './kinds';
import { isModelName } from './model-mention';
import { speaksOfMoney } from './money-talk';
import type { LeadingName } from './place';
import { MADE_OF_MONEY } from './product';
import { type Sibling, siblingsOf } from './siblings';
import { perOf, thingOf, unitInText } from './units';
import { CACHE, INPUT, NO_TABLE, NOT_PRICE, OUTPUT, TOKEN } from './vocabulary';
import { hasAny, wordsOf } from './words';

const ASSERTION =
  /^(?:assert|expect|should|approx|tobe|toequal|tostrictequal|tomatch|eq$|equal|require$|isclose|isequal|to_eq|assertthat|within|near)/i;
const CREDIT = new Set('credit credits coin coins points quota 积分'.split(' '));
const CREDITS = /\d\s?credits?\b|\bcredits? (?:per|each|for)\b|积分|点数|ポイント/i;
const BUDGET = /\bmax(?:imum)? (?:cost|price|spend)|\bbudget/i;
/** What is paid however much is asked for. */
const SUBSCRIBED = /\bmonthly\b|\byearly\b|\bannual(?:ly)?\b|(?:\bper |\/ ?)(?:month|year|mo|user|seat)\b/i;
const CURRENCIES = new Set('usd eur gbp inr cny rmb jpy krw brl rub try idr vnd pln uah'.split(' '));
/** Names of files of tests. */
export const TEST_FILE = /(?:^|[._+-])(?:tests?|specs?|mocks?|fixtures?|stories)(?:[._+-]|$)|Tests?\.[a-z]+$/;

/** `vendor/model-max` */
const SLASHED = /^[\w.-]+\/[\w.:-]+$/;

/** Names that lead to it but for those of models and functions that make values. */
export function tellingNames({ place }: Candidate): readonly LeadingName[] {
  return place.names.filter(
    ({ name, role }) =>
      name !== '' && role !== 'callee' && !isModelName(name) && !(role === 'key' && SLASHED.test(name)),
  );
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
  if (BUDGET.test(`${comments.own} ${comments.above}`) || SUBSCRIBED.test(comments.own)) return true;
  if (CREDITS.test(`${comments.own} ${comments.above} ${comments.head}`)) return true;
  if (place.names.some(({ role, name }) => role === 'callee' && ASSERTION.test(name))) return true;
  if (isInTests(candidate, file) && (isMocked(candidate) || isMadeUp(candidate) || isSum(candidate)))
    return true;
  if (isHandedOver(candidate) || isRowOfCounts(candidate, file)) return true;
  // Behind a product its name tells what it is in sum.
  if (product.factors.length > 0) return false;
  if (nearest && !HARDWARE.test(nearest.name) && isNoPriceName(nearest.words, candidate.value)) return true;
  if (
    names
      .slice(1, 3)
      .some(({ words }) => hasAny(words, NO_TABLE) && !speaksOfMoney(words) && perOf(words) === null)
  )
    return true;
  if (nearest && nearest.words.filter((word) => CURRENCIES.has(word)).length > 1) return true;
  if (nearest && candidate.row !== null && nearest.words.every((word) => VECTORS.has(word))) return true;
  if (nearest && (isSpan(nearest.words) || isPlan(candidate, names))) return true;
  if (nearest && isCount(nearest.words) && isWhole(candidate) && !isInPrices(names)) return true;
  if (nearest && (isGrade(nearest.words, candidate) || isCacheShare(nearest, candidate))) return true;
  return isRecord(candidate, nearest, file);
}

const GRADES = new Set(
  'quality speed latency intelligence accuracy reliability score rank popularity performance capability creativity reasoning'.split(
    ' ',
  ),
);
const GRADED = new Set('tier tiers level levels grade class category rating ranking'.split(' '));
const MOST_GRADE = 10;

/** `costTier: 2`, and the cost in `{ quality: 9, speed: 7, cost: 3 }`. */
function isGrade(words: readonly string[], candidate: Candidate): boolean {
  if (!Number.isInteger(candidate.value) || candidate.value > MOST_GRADE) return false;
  if (isWhole(candidate) && GRADED.has(words.at(-1) ?? '')) return true;
  const siblings = siblingsOf(candidate.placed);
  // Prices of models rise from input to output.
  if (!isWhole(candidate) && !isFalling(siblings)) return false;
  return siblings.some(
    (each) =>
      each.number !== null &&
      each.number <= MOST_GRADE &&
      GRADES.has(each.words.at(-1) ?? '') &&
      each.words.length < 3,
  );
}

function isFalling(siblings: readonly Sibling[]): boolean {
  const numberOf = (flow: ReadonlySet<string>) =>
    siblings.find(({ words, number }) => number !== null && hasAny(words, flow))?.number ?? null;
  const [input, output] = [numberOf(INPUT), numberOf(OUTPUT)];
  return input !== null && output !== null && output < input;
}

const SHARES: ReadonlySet<number> = new Set([0.1, 0.25, 0.5, 1.25, 2]);

/** `CACHE_READ_RATE = 0.1`: what share of the price of input is paid for caches. */
function isCacheShare({ role, words }: LeadingName, { value, place, comments, model }: Candidate): boolean {
  const isAlone = (role === 'constant' || role === 'field') && !place.isInTable && model === null;
  if (!isAlone || !SHARES.has(value) || !hasAny(words, CACHE) || perOf(words) !== null) return false;
  return words.includes('rate') && comments.own === '' && comments.above === '';
}

/** Names of machines tell how much memory they have. */
const HARDWARE = /^[a-z]+\d+\w*-\d+gb$/i;

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

/** Whether it stands in a test. */
export function isInTests({ isTest }: Candidate, { fileName }: FileFacts): boolean {
  return isTest || TEST_FILE.test(fileName);
}

const MOCKED =
  /^(?:return_?values?|side_?effects?|mock(?:return|resolved)\w*|and_?returns?|then_?returns?|will_?returns?|returns|(?:magic|async)?mock|simplenamespace)$/i;

/** What a double gives back in a test. */
function isMocked({ place }: Candidate): boolean {
  return place.names.slice(0, 3).some(({ name }) => MOCKED.test(name));
}

/** `usage(150, cents(75))`: what something has cost. */
function isSum({ place: { names } }: Candidate): boolean {
  const [nearest] = names;
  return nearest?.role === 'callee' && MADE_OF_MONEY.test(nearest.name);
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

/** Names of rows that stand for a text. */
const VECTORS = new Set('embedding embeddings vector vectors values data'.split(' '));

const SPANS = new Set('seconds secs minutes mins hours ms millis duration'.split(' '));

/** `duration_seconds`: how long it takes. */
function isSpan(words: readonly string[]): boolean {
  return SPANS.has(words.at(-1) ?? '') && !words.includes('per') && !speaksOfMoney(words);
}

/** What a plan costs, as it is shown: `price: "$20"`. */
function isPlan({ placed: { literal }, comments }: Candidate, names: readonly LeadingName[]): boolean {
  if (literal.kind !== 'string' || !/^\s?[$€£¥]\s?\d+$/.test(literal.value)) return false;
  const words = names.flatMap((each) => each.words);
  const isMetered =
    hasAny(words, INPUT) || hasAny(words, OUTPUT) || hasAny(words, TOKEN) || perOf(words) !== null;
  return (
    !isMetered && [comments.own, comments.above, comments.head].every((text) => unitInText(text) === null)
  );
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
function isRecord(candidate: Candidate, nearest: LeadingName | undefined, file: FileFacts): boolean {
  if (!nearest || !speaksOfMoney(nearest.words) || candidate.product.factors.length > 0) return false;
  const { words: own } = nearest;
  const isSum = isTotal(own) || own.includes('response') || isCostOfTokens(own);
  if (TEST_FILE.test(file.fileName) && isSum && candidate.row === null) return true;
  const isPart = own.includes('cost') && unitOf(own) !== null && perOf(own) === null && own.every(isTold);
  if (
    isPart &&
    isInTests(candidate, file) &&
    siblingsOf(candidate.placed).some(({ words }) => isSumOfCosts(words))
  )
    return true;
  if (!own.every((word) => PLAIN_COST.has(word))) return false;
  return siblingsOf(candidate.placed).some(({ words, number }) => {
    const last = words.at(-1) ?? '';
    return (
      RECORDED.has(last) || (last === 'tokens' && number !== null && number >= 10 && !words.includes('max'))
    );
  });
}

function isTold(word: string): boolean {
  return PLAIN_COST.has(word) || isPlainFlow(word);
}

/** `total_cost` beside `input_cost`: what one call has cost. */
function isSumOfCosts(words: readonly string[]): boolean {
  return words.includes('total') && words.includes('cost') && perOf(words) === null;
}

const COUNTED = new Set('request requests token tokens call calls message messages query queries'.split(' '));
const TIMES = new Set('second sec minute min hour day month'.split(' '));
/** Words of names of what something costs in sum. */
export const PLAIN_COST: ReadonlySet<string> = new Set(
  'cost costs usd price total actual estimated in'.split(' '),
);
const RECORDED = new Set(
  'duration latency timestamp status success calls requests created runs messages sessions'.split(' '),
);

/** Whether it is written without a point: more often a count than a price. */
export function isWhole({ placed, value }: Candidate): boolean {
  return (
    Number.isInteger(value) && !(placed.literal.kind === 'number' && placed.literal.source.includes('.'))
  );
}
