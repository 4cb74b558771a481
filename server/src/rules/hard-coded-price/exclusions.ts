import { spelledName } from '../../core/rules/placed-literal';
import type { Candidate } from './candidate';
import type { FileFacts } from './file-notes';
import { isOfTest, isRowOfCounts } from './in-tests';
import { isPlainFlow } from './kinds';
import { isModelName } from './model-mention';
import { speaksOfMoney } from './money-talk';
import { COUNTED, isNoPriceName, isVariant, MONEY, TIMES } from './no-price-names';
import type { LeadingName } from './place';
import { isRecord } from './records';
import { type Sibling, siblingsOf } from './siblings';
import { perOf, thingOf, unitInText } from './units';
import { CACHE, INPUT, NO_TABLE, OUTPUT, TOKEN } from './vocabulary';
import { hasAny, wordsOf } from './words';

const ASSERTION =
  /^(?:assert|expect|should|approx|tobe|toequal|tostrictequal|tomatch|eq$|equal|require$|isclose|isequal|to_eq|assertthat|within|near)/i;
/** Words of functions and properties that give a share of a price. */
const FACTORS = new Set(
  'multiplier multiplicator factor ratio discount markup percent percentage share'.split(' '),
);
/** Makers of points and spans of time. */
const DATE =
  /^(?:local|offset|zoned)?date(?:time)?$|^(?:time(?:span|delta)|duration|timedelta|from(?:days|hours|minutes|seconds|milliseconds)|addticks|addhours|addminutes)$/i;
const CREDIT = new Set('credit credits coin coins points quota 积分'.split(' '));
const CREDITS = /\d\s?credits?\b|\bcredits? (?:per|each|for)\b|积分|点数|ポイント/i;
const BUDGET = /\bmax(?:imum)? (?:cost|price|spend)|\bbudget/i;
/** What is paid however much is asked for. */
const SUBSCRIBED = /\bmonthly\b|\byearly\b|\bannual(?:ly)?\b|(?:\bper |\/ ?)(?:month|year|mo|user|seat)\b/i;
const CURRENCIES = new Set('usd eur gbp inr cny rmb jpy krw brl rub try idr vnd pln uah'.split(' '));
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
  if (place.names.length === 0 && hasAny(place.outer[0]?.words ?? [], FACTORS)) return true;
  if (
    names.some(({ words }) => hasAny(words, CREDIT)) ||
    place.outer.some(({ words }) => words.some((word) => CREDIT.has(word) && speaksOfMoney(words)))
  )
    return true;
  if (file.credits && isPlainCredit(candidate)) return true;
  if (BUDGET.test(`${comments.own} ${comments.above}`) || SUBSCRIBED.test(comments.own)) return true;
  const isInMoney = nearest?.words.some((word) => MONEY.test(word)) ?? false;
  if (!isInMoney && CREDITS.test(`${comments.own} ${comments.above} ${comments.head}`)) return true;
  if (place.names.some(({ role, name }) => role === 'callee' && (ASSERTION.test(name) || DATE.test(name))))
    return true;
  if (isOfTest(candidate, file)) return true;
  if (isAskedWith(candidate)) return true;
  if (isHandedOver(candidate) || isRowOfCounts(candidate, file)) return true;
  // Behind a product its name tells what it is in sum.
  if (product.factors.length > 0) return false;
  if (nearest && !isVariant(nearest, names[1]) && isNoPriceName(nearest.words, candidate.value)) return true;
  if (
    !isOfMany(nearest) &&
    names
      .slice(1, 3)
      .some(
        ({ words }) =>
          hasAny(tableWords(words, nearest), NO_TABLE) && !speaksOfMoney(words) && perOf(words) === null,
      )
  )
    return true;
  if (nearest && nearest.words.filter((word) => CURRENCIES.has(word)).length > 1) return true;
  if (nearest && candidate.row !== null && nearest.words.every((word) => VECTORS.has(word))) return true;
  if (nearest && isBesidePrices(nearest, candidate)) return true;
  if (nearest && isPace(nearest.words, candidate)) return true;
  if (isOfOtherGoods(candidate)) return true;
  if (nearest && (isSpan(nearest.words) || isPlan(candidate, names))) return true;
  if (nearest && isWhole(candidate) && !isInPrices(names))
    if (isCount(nearest.words) || isCountOfFlow(nearest.words, names[1])) return true;
  if (nearest && (isGrade(nearest.words, candidate) || isCacheShare(nearest, candidate))) return true;
  return isRecord(candidate, nearest, file);
}

/** Without `units`, each of which may have a rate: `units: [{ name: 'textInput', rate: 2 }]`. */
function tableWords(words: readonly string[], nearest: LeadingName | undefined): readonly string[] {
  return nearest && speaksOfMoney(nearest.words) ? words.filter((word) => word !== 'units') : words;
}

/** A name that says for how many: nothing around makes a bound of it. */
function isOfMany(nearest: LeadingName | undefined): boolean {
  return nearest !== undefined && (perOf(nearest.words) ?? 1) > 1;
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

/** First words of functions that do something with a number, and give no price that it is. */
const DOES = new Set(
  'calc calculate compute estimate record track log print printf println format pad str ljust rjust center slice substr substring sleep wait range repeat pow random rand randint uniform choice assert charge bill deduct check test describe it update report usage spinner slider clamp truncate chunk split take limit retry delay approx count measure'.split(
    ' ',
  ),
);

function doesSomething(name: string): boolean {
  // `Decimal(str(...))` only makes another type.
  return name !== 'str' && DOES.has(wordsOf(name)[0] ?? '');
}

const ASKS =
  /^(?:create|generate\w*|complete|completions?|invoke\w*|send\w*|request|stream\w*|run|parse|chat)$/i;

/** Whether a model is asked with it: `create({ model, top_p: 1 })`. */
function isAskedWith({ place: { names }, placed }: Candidate): boolean {
  const at = names.findIndex(({ role }) => role === 'callee');
  if (at < 1 || !ASKS.test(names[at]?.name ?? '')) return false;
  return (
    !names.slice(0, at).some(({ words }) => speaksOfMoney(words) || perOf(words) !== null) &&
    siblingsOf(placed).some(({ name, number }) => number === null && name === 'model')
  );
}

/** Whether it is handed to a function as one of what it works with. */
function isHandedOver({ placed, place: { names }, product, value }: Candidate): boolean {
  const [nearest] = names;
  // `print("Cost:", prompt_tokens / 1000 * 0.01)`
  if ((product.per !== null || value < 0.001) && hasAny(product.factors, TOKEN)) return false;
  // `price.update!(price_per_minute: 0.006)`
  const isNamed = nearest?.role === 'argument' || nearest?.role === 'parameter';
  if (isNamed && speaksOfMoney(nearest.words) && perOf(nearest.words) !== null) return false;
  for (let at = placed.frame; at !== null && (at.role === 'inside' || at.role === 'argument'); at = at.outer)
    if (at.node?.kind === 'call' && doesSomething(spelledName(at.node.callee))) return true;
  return false;
}

/** In a file that counts in credits, what is of no tokens and says no currency is in credits too. */
function isPlainCredit({ place, comments, product }: Candidate): boolean {
  if (product.factors.length > 0) return false;
  const words = place.names.flatMap((each) => each.words);
  const isMoney =
    words.some((word) => MONEY.test(word)) ||
    /[$€£¥]/.test(`${comments.own} ${comments.above} ${comments.head}`);
  return !isMoney && !hasAny(words, TOKEN);
}

/** `tokens: { input: 100, output: 10 }` */
function isCountOfFlow(words: readonly string[], around: LeadingName | undefined): boolean {
  const last = around?.words.at(-1) ?? '';
  return (
    (last === 'tokens' || last === 'usage') &&
    !speaksOfMoney(around?.words ?? []) &&
    perOf(around?.words ?? []) === null &&
    words.every(isPlainFlow)
  );
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

/** `satisfaction` in `ModelCost(cost_per_1k=0.002, satisfaction=3.8)`: what is called nothing like the prices beside it. */
function isBesidePrices({ role, words }: LeadingName, { placed }: Candidate): boolean {
  if (role !== 'argument' || speaksOfMoney(words) || tellsUnit(words)) return false;
  return siblingsOf(placed).some(
    (each) => each.number !== null && speaksOfMoney(each.words) && perOf(each.words) !== null,
  );
}

function tellsUnit(words: readonly string[]): boolean {
  return perOf(words) !== null || thingOf(words) !== null || hasAny(words, CACHE) || hasAny(words, TOKEN);
}

/** Names of rows that stand for a text. */
const VECTORS = new Set('embedding embeddings vector vectors values data'.split(' '));

const SPANS = new Set('seconds secs minutes mins hours ms millis duration'.split(' '));

/** `duration_seconds`: how long it takes. */
function isSpan(words: readonly string[]): boolean {
  return SPANS.has(words.at(-1) ?? '') && !words.includes('per') && !speaksOfMoney(words);
}

/** `unit: 'GB/month'` beside it: no model is paid for in that. */
function isOfOtherGoods({ placed }: Candidate): boolean {
  return siblingsOf(placed).some(
    ({ name, value }) =>
      /^(?:billing|price|cost)?_?units?$/i.test(name) && value.kind === 'string' && GOODS.test(value.value),
  );
}

const GOODS =
  /^(?:\d+[km]?\s?)?(?:gb|tb|mb|gib|e-?mails?|sms|transactions?|months?|users?|seats?|orders?|operations?|products?|items?|pieces?|pcs|kg|hosts?|instances?|vcpus?|nodes?)\b/i;

/** `costPerHour` beside `tokensPerHour`: how fast something is spent. */
function isPace(words: readonly string[], { placed }: Candidate): boolean {
  const per = words.indexOf('per');
  const time = words[per + 1] ?? '';
  if (per < 1 || !TIMES.has(time)) return false;
  return siblingsOf(placed).some(
    (each) => COUNTED.has(each.words[each.words.indexOf('per') - 1] ?? '') && each.words.at(-1) === time,
  );
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

/** Whether it is written without a point: more often a count than a price. */
export function isWhole({ placed, value }: Candidate): boolean {
  return (
    Number.isInteger(value) && !(placed.literal.kind === 'number' && placed.literal.source.includes('.'))
  );
}
