import { isChosen, isGivenBack } from './branches';
import type { Candidate } from './candidate';
import { isCount, isExcluded, isWhole, tellingNames } from './exclusions';
import type { FileFacts } from './file-notes';
import { isInTests } from './in-tests';
import { isPlainFlow, unitOf } from './kinds';
import { restatedBeside, unitBeside } from './kinds-beside';
import { isModelName } from './model-mention';
import { namedScale } from './money-scale';
import { speaksOfMoney } from './money-talk';
import type { LeadingName, Place } from './place';
import { dividedPer } from './product';
import { PLAIN_COST } from './records';
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
  const flows = [...place.names.slice(0, MOST_LEADING), ...givingFunction(candidate)];
  const said = [
    restatedBeside(candidate.placed, candidate.amount),
    ...[comments.own, comments.above, comments.near, comments.head].map(unitInText),
  ];
  return {
    price: [...place.names, ...givingFunction(candidate)].some(
      ({ role, name, words }) => speaksOfMoney(words) || (role === 'callee' && name === 'Money'),
    ),
    token: hasAny(words, TOKEN),
    flow: flows.some(isFlow) || unitBeside(candidate.placed) !== null,
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

/** Whether a name says that it is of input, output or caches, and of nothing else that they have. */
function isFlow({ words, name }: LeadingName): boolean {
  if (unitOf(words) === null && !(hasAny(words, INPUT) && hasAny(words, OUTPUT))) return false;
  return (
    isModelName(name) ||
    speaksOfMoney(words) ||
    perOf(words) !== null ||
    (isPlainFlow(words.at(-1) ?? '') && (words.every(isPlainFlow) || unitOf(words.slice(-1)) !== null))
  );
}

/** What stands further out speaks of something else. */
const MOST_LEADING = 4;

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
  if (per !== null && (thing === 'token' || price) && (flow || token || price))
    if (ai || isSaidInFull(candidate)) return isPossible(candidate, thing, dividedPer(product, per), file);
  // `AUDIO_PER_1K_CHARACTERS` in a file of prices
  if (per !== null && per > 1 && thing === 'character' && (around || remarked) && ai)
    return !isWhole(candidate);
  if (per !== null && per > 1 && around && ai && isBesideFlow(candidate, per))
    return !isWhole(candidate) && value < mostAt(per);
  if (ai && (PRICED_BY.test(candidate.comments.own) || isRestatedAbove(candidate))) return true;
  if (price && ai && product.per !== null) return value < mostAt(product.per);
  if (price && (token || flow) && (ai || said !== null || hasPair(candidate))) return true;
  if (model?.sure) {
    if (price) return place.isInTable || model.how === 'beside' || isChosen(candidate);
    if (flow) return hasPair(candidate) || around || said !== null || remarked;
    if (model.how === 'key' && product.per !== null) return true;
    if (model.how === 'key' && (row || isChosen(candidate)))
      // Names of tests say what is tested.
      return (around && !isInTests(candidate, file)) || said !== null || (remarked && row !== null);
  }
  return speaksOfUnits(candidate, talk);
}

/** `rerank_per_1k` beside `input_per_1k`: what stands beside what goes in, by as many. */
function isBesideFlow({ placed }: Candidate, per: number): boolean {
  return siblingsOf(placed).some(
    ({ words, number }) => number !== null && unitOf(words) !== null && perOf(words) === per,
  );
}

/** Whether a name says all that there is to say: `INPUT_COST_PER_MILLION`, which nothing but a model has. */
function isSaidInFull(candidate: Candidate): boolean {
  return tellingNames(candidate).some(({ words }) => {
    const flows = words.filter((word) => word.length > 3 && (INPUT.has(word) || OUTPUT.has(word)));
    const per = perOf(words);
    if (per === null || !speaksOfMoney(words)) return false;
    return per > 1 ? flows.length > 0 || hasAny(words, COUNTED) : flows.length > 0 && hasAny(words, TOKEN);
  });
}

/** What is asked for by the thousand and by the million. */
const COUNTED = new Set(['token', 'tokens', 'tok']);

/** Whether somebody may ask as much for so many of a thing. */
function isPossible(candidate: Candidate, thing: Thing | null, per: number, file: FileFacts): boolean {
  const { place } = candidate;
  const scale = namedScale(place) ?? 1;
  const value = scale > 100 ? candidate.value / scale : candidate.value;
  if (thing === 'request') return true;
  // Hours are those of machines as well.
  const isOne = per === 1 && thing !== null && thing !== 'token' && thing !== 'hour';
  if (!isOne || value < mostAt(1))
    // Names are sloppy: what is called a price per token may be for a million, as the file has it.
    return value < mostAt(per === 1 && thing === 'token' ? (file.per ?? 1) : per);
  const isInCents = place.names.some(({ words }) => words.some((word) => word.endsWith('cents')));
  return value < MOST_FOR_ONE && (isInCents || !isWhole(candidate));
}

/** What no picture, second or minute costs. */
const MOST_FOR_ONE = 100;

/** `// $0.0035 per image` on the line above. */
function isRestatedAbove({ comments: { above }, amount }: Candidate): boolean {
  return PRICED_BY.test(above) && above.includes(`$${amount}`);
}

/** `// $0.0014/sec` at the end of its own line. */
function isRestated({ comments: { own }, amount }: Candidate): boolean {
  return PRICED_BY.test(own) && own.includes(`$${amount}`);
}

/** A comment that calls the number of its line money for so many tokens. */
const PRICED_BY =
  /(?:\bcents?|\bdollars?|\busd|[$€£¥](?:\d+(?:\.\d+)?)?)\s?(?:per|\/)\s?(?:(?:input|output|prompt|completion|cached|uncached|cache[- ](?:hit|miss|read|write)) )?(?:(?:1|one)?\s?(?:m|k|million|thousand|1,?000(?:,?000)?)\b|mtok|ktok|tok|(?:\d{1,4}[- ]?)?(?:char|image\b|min(?:ute)?\b|sec(?:ond)?\b|page\b))/i;

/** What a comment calls the price that is taken for want of another. */
const DEFAULT =
  /(?:default|fallback|avg|average|unknown)\b.{0,30}\b(?:cost|pric|rate)|\b(?:cost|pric|rate).{0,30}(?:default|fallback|unknown)/i;

/** Without a model: of what else than tokens is paid, and what comments and names further away say. */
function speaksOfUnits(candidate: Candidate, { price, flow, ai, per, thing, said, around }: Talk): boolean {
  const { place } = candidate;
  if (price && thing !== null && thing !== 'token' && ai) return thing !== 'request' || per === 1;
  if (price && said !== null && (ai || said.thing === 'token')) return true;
  if (!ai) return false;
  if (flow && (around || said !== null)) return hasPair(candidate) || said !== null || !isWhole(candidate);
  if (price && givingFunction(candidate).length > 0)
    if (hasPair(candidate) || (!isWhole(candidate) && DEFAULT.test(candidate.comments.own))) return true;
  // Families that nothing else is called, beside each other: `{"haiku": (1, 5), "sonnet": (3, 15)}`
  if (price && candidate.model !== null && place.isInTable && hasPair(candidate)) return true;
  // What is taken where a table of prices has none: `PRICES.get(model, (0.003, 0.015))`
  const isDefault = place.names[0]?.role === 'argument' && candidate.row !== null;
  if (isDefault && price && around && hasPair(candidate)) return true;
  // `DEFAULT_PRICE = (1.00, 4.00)`
  const isStandIn = place.names[0]?.words.some((word) => STAND_INS.has(word)) ?? false;
  if (isStandIn && price && candidate.row !== null && hasPair(candidate)) return true;
  const isMadePrice = place.names.some(
    ({ role, name, words }) => role === 'callee' && /^[A-Z]/.test(name) && speaksOfMoney(words),
  );
  if (isMadePrice && hasPair(candidate)) return true;
  const [nearest] = place.outer;
  return price && nearest !== undefined && isMedia(thingOf(nearest.words)) && !isWhole(candidate);
}

/** What a price is called that is taken where a model has none. */
const STAND_INS = new Set(['default', 'fallback']);

function isMedia(thing: Thing | null): boolean {
  return thing === 'image' || thing === 'video' || thing === 'second' || thing === 'minute';
}

/** Nobody asks more for so many tokens. */
function mostAt(per: number): number {
  if (per === 1_000_000) return 1000;
  return per === 1000 ? 5 : 0.5;
}

/** A number that something is multiplied with: what, tells whether it is a price. */
function isFactorPriced(candidate: Candidate, { price, ai, around }: Talk): boolean {
  const { product, value, place } = candidate;
  const { factors, per } = product;
  // `predictTime * 0.0014; // $0.0014/sec`
  if (ai && isRestated(candidate)) return true;
  // What is multiplied with a price counts something.
  if (speaksOfMoney(factors) || (perOf(factors) !== null && factors.includes('per'))) return false;
  // A share in per cent, or what no tokens cost.
  if (value === 100 || (per !== null && value >= mostAt(per))) return false;
  const tokens = hasAny(factors, TOKEN) || (ai && hasAny(factors, INPUT) && hasAny(factors, COUNTS));
  if (tokens && (per !== null || value < 0.001)) return ai || price || around;
  if (price && factors.some((word) => word.startsWith('tok'))) return value < 200;
  const flow = hasAny(factors, INPUT) || hasAny(factors, OUTPUT);
  if (flow && per !== null && (price || around)) return ai;
  // Nothing else is counted in such shares: `saved_input * 0.00000015`
  if ((flow || hasAny(factors, CACHE)) && value < LEAST_SHARE) return ai || isNamedFlow(place);
  if (price && per !== null && ai) return value < 5;
  const thing = thingOf(factors);
  if (product.seconds === 3600 && thing === 'second' && ai && !Number.isInteger(value)) return value < 20;
  const isNamed = place.names.length > 0 || givingFunction(candidate).length > 0;
  if (!price || !ai || !isNamed || value >= 20) return false;
  // What is given back is a share of a price where no count stands beside it: `input * 1.25`
  if (thing === 'token' && !tokens) return false;
  if (thing !== null)
    return !isWhole(candidate) || (!factors.includes('time') && speaksOfMoney(place.names[0]?.words ?? []));
  // `estimated_cost = len(scenes) * 0.08`
  return !isWhole(candidate) && value < 1 && factors.some((word) => COUNTERS.has(word)) && isPlainCost(place);
}

/** Whether the nearest name says that it is what input or output costs. */
function isNamedFlow({ names: [nearest] }: Place): boolean {
  return nearest !== undefined && speaksOfMoney(nearest.words) && unitOf(nearest.words) !== null;
}

const COUNTERS = new Set('len count num number'.split(' '));
const LEAST_SHARE = 0.0001;

/** Whether the nearest name says that it is a cost, and nothing else. */
function isPlainCost({ names: [nearest] }: Place): boolean {
  return nearest?.words.every((word) => PLAIN_COST.has(word)) ?? false;
}

const COUNTS = new Set(['usage', 'len', 'count']);

/** Whether input and output stand side by side, at prices that are in proportion. */
export function hasPair({ placed, row, inCents }: Candidate): boolean {
  const siblings = siblingsOf(placed);
  const numberOf = (flow: ReadonlySet<string>) =>
    siblings.find(
      ({ words, number }) =>
        number !== null && hasAny(words, flow) && !hasAny(words, NOT_PRICE) && !isCount(words),
    )?.number ?? null;
  const [input, output] = [numberOf(INPUT), numberOf(OUTPUT)];
  const most = inCents ? 100 * MOST_INPUT : MOST_INPUT;
  if (input !== null && output !== null) return isProportion(input, output, most);
  return (
    row !== null &&
    row.values.length >= 2 &&
    row.values.length <= 4 &&
    isProportion(row.values[0] ?? 0, Math.max(...row.values), most)
  );
}

function isProportion(input: number, output: number, most: number): boolean {
  return input > 0 && output >= input * 0.5 && output <= input * 20 && input < most;
}

const MOST_INPUT = 300;
