import { isChosen, isGivenBack } from './branches';
import type { Candidate } from './candidate';
import { isCount, isExcluded, tellingNames } from './exclusions';
import type { FileFacts } from './file-notes';
import { unitBeside } from './kinds-beside';
import { speaksOfMoney } from './money-talk';
import type { LeadingName } from './place';
import { siblingsOf } from './siblings';
import { type PriceUnit, perOf, type Thing, thingOf, unitInText } from './units';
import { CACHE, INPUT, NOT_PRICE, OUTPUT, TOKEN } from './vocabulary';
import { hasAny, wordsOf } from './words';

/** Whether a number is the price of something that an AI API meters, by itself. */
export function isPrice(candidate: Candidate, file: FileFacts): boolean {
  return !isExcluded(candidate, file) && speaksOfPrice(candidate, file);
}

/** What the names, comments and files around a number tell. */
interface Talk {
  /** Of money, in the names that lead to it. */
  readonly price: boolean;
  readonly token: boolean;
  /** Of input or output. */
  readonly flow: boolean;
  /** Of models that are asked, in the file. */
  readonly ai: boolean;
  readonly per: number | null;
  readonly thing: Thing | null;
  /** The unit that a comment states. */
  readonly said: PriceUnit | null;
  /** Of money, in the names of functions, classes and the file around. */
  readonly around: boolean;
  /** Of money, in comments. */
  readonly remarked: boolean;
}

function talkAround(candidate: Candidate, file: FileFacts): Talk {
  const { place, comments, model } = candidate;
  const names = [...tellingNames(candidate), ...givingFunction(candidate)];
  const words = [...place.names, ...givingFunction(candidate)].flatMap((each) => each.words);
  const said = [comments.own, comments.above, comments.near, comments.head].map(unitInText);
  return {
    price: [...place.names, ...givingFunction(candidate)].some((each) => speaksOfMoney(each.words)),
    token: hasAny(words, TOKEN),
    flow:
      hasAny(words, INPUT) ||
      hasAny(words, OUTPUT) ||
      hasAny(words, CACHE) ||
      unitBeside(candidate.placed) !== null,
    ai: file.ai || model?.sure === true,
    per: names.map((each) => perOf(each.words)).find((each) => each !== null) ?? null,
    thing: names.map((each) => thingOf(each.words)).find((each) => each !== null) ?? null,
    said: said.find((each) => each !== null) ?? null,
    around:
      place.outer.some((each) => speaksOfMoney(each.words)) ||
      speaksOfMoney(wordsOf(comments.headCode)) ||
      speaksOfMoney(wordsOf(file.fileName)),
    remarked: /[$€£¥]\s?\d|\busd\b|pric|cost/i.test(`${comments.own} ${comments.above} ${comments.head}`),
  };
}

/** The function that gives a number back: its name is the number's. */
function givingFunction({ place, placed }: Candidate): readonly LeadingName[] {
  const [first] = place.outer;
  return first?.role === 'function' && place.names.length === 0 && isGivenBack(placed) ? [first] : [];
}

function speaksOfPrice(candidate: Candidate, file: FileFacts): boolean {
  const { product, model, place, value, row } = candidate;
  const talk = talkAround(candidate, file);
  const { price, token, flow, ai, per, thing, said, around, remarked } = talk;
  if (product.factors.length > 0) return isFactorPriced(candidate, talk);
  if (per !== null && (thing === 'token' || price) && (flow || token || price) && ai)
    return value < mostAt(per);
  if (price && (token || flow) && (ai || said !== null || hasPair(candidate))) return true;
  if (model?.sure) {
    if (price) return place.isInTable || model.how === 'beside' || isChosen(candidate);
    if (flow) return hasPair(candidate) || around || said !== null || remarked;
    if (model.how === 'key' && product.per !== null) return true;
    if (model.how === 'key' && (row || isChosen(candidate)))
      return around || said !== null || (remarked && row !== null);
  }
  return speaksOfUnits(candidate, talk);
}

/** Without a model: of what else than tokens is paid, and what comments and names further away say. */
function speaksOfUnits(candidate: Candidate, { price, flow, ai, per, thing, said, around }: Talk): boolean {
  const { place } = candidate;
  if (price && thing !== null && thing !== 'token' && ai) return thing !== 'request' || per === 1;
  if (price && said !== null && (ai || said.thing === 'token')) return true;
  if (!ai) return false;
  if (flow && (around || said !== null)) return hasPair(candidate) || said !== null || !isWhole(candidate);
  if (price && givingFunction(candidate).length > 0 && hasPair(candidate)) return true;
  const isMadePrice = place.names.some(
    ({ role, name, words }) => role === 'callee' && /^[A-Z]/.test(name) && speaksOfMoney(words),
  );
  if (isMadePrice && hasPair(candidate)) return true;
  const [nearest] = place.outer;
  return price && nearest !== undefined && isMedia(thingOf(nearest.words)) && !isWhole(candidate);
}

/** Whether it is written without a point: more often a count than a price. */
function isWhole({ placed, value }: Candidate): boolean {
  return (
    Number.isInteger(value) && !(placed.literal.kind === 'number' && placed.literal.source.includes('.'))
  );
}

function isMedia(thing: Thing | null): boolean {
  return thing === 'image' || thing === 'video' || thing === 'second' || thing === 'minute';
}

/** Nobody asks more for so many tokens. */
function mostAt(per: number): number {
  if (per === 1_000_000) return 1000;
  return per === 1000 ? 5 : 0.5;
}

/** A number that something is multiplied with: what, tells whether it is a price. */
function isFactorPriced({ product, value, place }: Candidate, { price, ai, around }: Talk): boolean {
  const { factors, per } = product;
  // What is multiplied with a price counts something.
  if (speaksOfMoney(factors) || (perOf(factors) !== null && factors.includes('per'))) return false;
  const tokens = hasAny(factors, TOKEN) || (ai && hasAny(factors, INPUT) && hasAny(factors, COUNTS));
  if (tokens && (per !== null || value < 0.001)) return ai || price || around;
  if (price && factors.some((word) => word.startsWith('tok'))) return value < 200;
  const flow = hasAny(factors, INPUT) || hasAny(factors, OUTPUT);
  if (flow && per !== null && (price || around)) return ai;
  if (price && per !== null && ai) return value < 5;
  const thing = thingOf(factors);
  return price && thing !== null && ai && place.names.length > 0 && value < 20;
}

const COUNTS = new Set(['usage', 'len', 'count']);

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
