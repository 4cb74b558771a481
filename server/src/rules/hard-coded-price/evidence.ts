import { spelledName } from '../../core/rules/placed-literal';
import type { Candidate } from './candidate';
import type { FileNotes } from './file-notes';
import { speaksOfMoney } from './money-talk';
import type { LeadingName } from './place';
import { siblingsOf } from './siblings';
import { perOf, thingOf, unitInText } from './units';
import { INPUT, NOT_PRICE, OUTPUT, TOKEN } from './vocabulary';
import { hasAny, wordsOf } from './words';

/** What is known of the file that a literal stands in. */
export interface FileFacts extends Omit<FileNotes, 'declared'> {
  readonly fileName: string;
}

const ASSERTION =
  /^(?:assert|expect|should|approx|tobe|toequal|tostrictequal|tomatch|eq$|equal|require$|isclose|isequal|to_eq|assertthat|within|near)/i;
const CREDIT = new Set('credit credits coin coins points quota 积分'.split(' '));
const CURRENCIES = new Set('usd eur gbp inr cny rmb jpy krw brl rub try idr vnd pln uah'.split(' '));
const TEST_FILE = /(?:^|[._-])(?:tests?|specs?|mocks?|fixtures?|stories)(?:[._-]|$)|Tests?\.[a-z]+$/;

/** Whether a number is the price of something that an AI API meters, by itself. */
export function isPrice(candidate: Candidate, file: FileFacts): boolean {
  return !isExcluded(candidate, file) && speaksOfPrice(candidate, file);
}

/** Names that lead to it but for those of models and functions that make values. */
export function tellingNames({ place }: Candidate): readonly LeadingName[] {
  return place.names.filter(({ name, role }) => name !== '' && role !== 'callee' && !isModelName(name));
}

function isModelName(name: string): boolean {
  return (
    /^(?:\w+\/)?(?:gpt|claude|gemini|llama|mistral|qwen|o[134]\b|deepseek|command|text-|grok|whisper|dall|tts|sonar)[-\w.:/ ]*[-\d.][-\w.:/ ]*$/i.test(
      name,
    ) && !/price|cost|rate|per_|input|output/i.test(name)
  );
}

export function isExcluded(candidate: Candidate, file: FileFacts): boolean {
  const { place, product } = candidate;
  const names = tellingNames(candidate);
  const [nearest] = names;
  if (
    names.some(({ words }) => hasAny(words, CREDIT)) ||
    place.outer.some(({ words }) => words.some((word) => CREDIT.has(word) && speaksOfMoney(words)))
  )
    return true;
  if (place.names.some(({ role, name }) => role === 'callee' && ASSERTION.test(name))) return true;
  if (isHandedOver(candidate)) return true;
  // Behind a product its name tells what it is in sum.
  if (product.factors.length > 0) return false;
  if (nearest && isNoPriceName(nearest.words)) return true;
  if (
    names
      .slice(1, 3)
      .some(({ words }) => hasAny(words, NOT_PRICE) && !speaksOfMoney(words) && perOf(words) === null)
  )
    return true;
  if (nearest && nearest.words.filter((word) => CURRENCIES.has(word)).length > 1) return true;
  if (nearest && isCount(nearest.words) && product.factors.length === 0 && Number.isInteger(candidate.value))
    return true;
  return isRecord(candidate, nearest, file);
}

function isNoPriceName(words: readonly string[]): boolean {
  const per = words.indexOf('per');
  if (per > 0 && COUNTED.has(words[per - 1] ?? '') && TIMES.has(words[per + 1] ?? '')) return true;
  return hasAny(per < 0 ? words : words.slice(0, per), NOT_PRICE);
}

/** First words of functions that do something with a number, and give no price that it is. */
const DOES =
  /^(?:calc|calculate|compute|estimate|record|track|log|print|printf|println|format|pad|str_?pad|ljust|rjust|center|slice|substr|substring|sleep|wait|range|repeat|pow|random|assert|charge|bill|deduct|check|test|describe|it|update|report|add_?usage|setTimeout|usage|cost_?(?:of|for)|get_?cost|getcost|to_?fixed|approx|truncate|chunk|split|take|limit|retry|delay|with_?(?:timeout|max))(?![a-z])/i;

/** Whether it is handed to a function as one of what it works with. */
function isHandedOver({ placed }: Candidate): boolean {
  for (let at = placed.frame; at !== null && (at.role === 'inside' || at.role === 'argument'); at = at.outer)
    if (at.node?.kind === 'call' && DOES.test(spelledName(at.node.callee))) return true;
  return false;
}

/** `input_tokens`, `prompt_tokens`: how many, not what they cost. */
function isCount(words: readonly string[]): boolean {
  const last = words.at(-1) ?? '';
  const per = words.indexOf('per');
  if (per > 0 && (words[per - 1] === 'tokens' || words[per - 1] === 'token') && !speaksOfMoney(words))
    return perOf(words) === null || words[per + 1] !== 'dollar';
  return (last === 'tokens' || last === 'token') && !speaksOfMoney(words) && perOf(words) === null;
}

/** What a single call has cost, as it is logged, mocked and added up. */
function isRecord(candidate: Candidate, nearest: LeadingName | undefined, { fileName }: FileFacts): boolean {
  if (!nearest || !speaksOfMoney(nearest.words) || candidate.product.factors.length > 0) return false;
  const plain = nearest.words.every((word) => PLAIN_COST.has(word));
  if (!plain) return false;
  if (TEST_FILE.test(fileName)) return true;
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

function speaksOfPrice(candidate: Candidate, file: FileFacts): boolean {
  const { place, product, model, comments, value } = candidate;
  const names = tellingNames(candidate);
  const words = place.names.flatMap((each) => each.words);
  const price = place.names.some((each) => speaksOfMoney(each.words));
  const token = hasAny(words, TOKEN);
  const flow = hasAny(words, INPUT) || hasAny(words, OUTPUT);
  const ai = file.ai || model?.sure === true;
  const per = names.map((each) => perOf(each.words)).find((each) => each !== null) ?? null;
  const thing = names.map((each) => thingOf(each.words)).find((each) => each !== null) ?? null;
  const said =
    [comments.own, comments.above, comments.near, comments.head]
      .map(unitInText)
      .find((each) => each !== null) ?? null;
  const around =
    place.outer.some((each) => speaksOfMoney(each.words)) ||
    speaksOfMoney(wordsOf(comments.headCode)) ||
    speaksOfMoney(wordsOf(file.fileName));
  const remarked = /[$€£¥]\s?\d|\busd\b|pric|cost/i.test(
    `${comments.own} ${comments.above} ${comments.head}`,
  );

  if (product.factors.length > 0) return isFactorPriced(candidate, { price, ai, around });
  if (per !== null && (thing === 'token' || price) && (flow || token || price) && ai)
    return value < mostAt(per);
  if (price && (token || flow) && (ai || said !== null || hasPair(candidate))) return true;
  if (price && model?.sure) return place.isInTable || model.how === 'beside' || isChosen(candidate);
  if (flow && model?.sure && !price) return hasPair(candidate) || around || said !== null || remarked;
  if (model?.sure && model.how === 'key' && (candidate.row || isChosen(candidate)))
    return around || said !== null || (remarked && candidate.row !== null);
  if (price && thing !== null && thing !== 'token' && ai) return isMedia(thing) || per === 1;
  if (price && said !== null && (ai || said.thing === 'token')) return true;
  if (flow && (around || said !== null) && ai) return hasPair(candidate) || said !== null;
  return false;
}

function isMedia(thing: string): boolean {
  return thing !== 'request';
}

/** Nobody asks more for so many tokens. */
function mostAt(per: number): number {
  if (per === 1_000_000) return 1000;
  return per === 1000 ? 5 : 0.5;
}

/** Whether the price is what one case of a test, or one name, stands for. */
function isChosen({ placed }: Candidate): boolean {
  for (let at = placed.frame; at !== null; at = at.outer) {
    if (at.role === 'case') return true;
    if (at.role === 'function' || at.role === 'class') return false;
  }
  return false;
}

/** A number that something is multiplied with: what, tells whether it is a price. */
function isFactorPriced(
  { product, value, place }: Candidate,
  { price, ai, around }: { readonly price: boolean; readonly ai: boolean; readonly around: boolean },
): boolean {
  const { factors, per } = product;
  const tokens =
    hasAny(factors, TOKEN) ||
    (ai && hasAny(factors, INPUT) && hasAny(factors, new Set(['usage', 'len', 'count'])));
  const flow = hasAny(factors, INPUT) || hasAny(factors, OUTPUT);
  if (tokens && (per !== null || value < 0.001)) return ai || price || around;
  if (tokens && price) return value < 200;
  if (flow && per !== null && (price || around)) return ai;
  if (factors.some((word) => word === 'price' || word === 'cost' || word === 'rate' || word === 'pricing'))
    return false;
  if (price && per !== null && ai) return value < 5;
  const thing = thingOf(factors);
  return price && thing !== null && ai && place.names.length > 0 && value < 20;
}

/** Whether input and output stand side by side, at prices that are in proportion. */
export function hasPair({ placed, row }: Candidate): boolean {
  const siblings = siblingsOf(placed);
  const numberOf = (flow: ReadonlySet<string>) =>
    siblings.find(
      ({ words, number }) =>
        number !== null && hasAny(words, flow) && !hasAny(words, NOT_PRICE) && !isCount(words),
    )?.number ?? null;
  const [input, output] = [numberOf(INPUT), numberOf(OUTPUT)];
  if (input !== null && output !== null) return isProportion(input, output);
  return (
    row !== null &&
    row.values.length >= 2 &&
    row.values.length <= 4 &&
    isProportion(row.values[0] ?? 0, Math.max(...row.values))
  );
}

function isProportion(input: number, output: number): boolean {
  return input > 0 && output >= input * 0.5 && output <= input * 20 && input < 300;
}
