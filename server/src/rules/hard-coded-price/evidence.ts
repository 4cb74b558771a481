import { isChosen } from './branches';
import type { Candidate } from './candidate';
import { isCount, isExcluded, isWhole, tellingNames } from './exclusions';
import { isFactorPriced, isMedia, LEAST_SHARE, MOST_FOR_MEDIA, mostAt, STORED } from './factor-evidence';
import type { FileFacts } from './file-notes';
import { isInTests } from './in-tests';
import { unitOf } from './kinds';
import { namedScale } from './money-scale';
import { speaksOfMoney } from './money-talk';
import { dividedPer } from './product';
import { isRestatedAbove, PRICED_BY } from './restated';
import { siblingsOf } from './siblings';
import { givingFunction, type Talk, talkAround } from './talk';
import { perOf, type Thing, thingOf } from './units';
import { INPUT, NOT_PRICE, OUTPUT, TOKEN } from './vocabulary';
import { hasAny } from './words';

/** Whether a number is the price of something that an AI API meters, by itself. */
export function isPrice(candidate: Candidate, file: FileFacts): boolean {
  return !isExcluded(candidate, file) && speaksOfPrice(candidate, file);
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
  // `WhisperPerMinute` in a class of prices
  if (per === 1 && ai && around && isMetered(thing) && model?.sure === true)
    return !isWhole(candidate) && value < MOST_FOR_MEDIA;
  if (per !== null && per > 1 && around && ai && isBesideFlow(candidate, per))
    return !isWhole(candidate) && value < mostAt(per);
  if (ai && (PRICED_BY.test(candidate.comments.own) || isRestatedAbove(candidate))) return true;
  if (price && ai && product.per !== null) return value < mostAt(product.per);
  if (price && ai && value < LEAST_SHARE && !place.isInTable && isTokenSmall(candidate)) return true;
  // Nothing else is as small of what goes in and out: `{ in: 8e-7, out: 4e-6 }`
  if (flow && ai && value < LEAST_SHARE && row === null && hasPair(candidate)) return true;
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

function isMetered(thing: Thing | null): boolean {
  return thing === 'character' || thing === 'page' || isMedia(thing);
}

/** Whether a price is so small as only those of tokens and characters are: nothing says that it is of something else. */
function isTokenSmall({ place }: Candidate): boolean {
  const words = place.names.flatMap((each) => each.words);
  return !words.some((word) => STORED.has(word)) && thingOf(words) !== 'request';
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
  // What machines of those cost by the second who run models: `GPU_PRICES = { 'nvidia-t4': 0.000225 }`
  if (
    price &&
    candidate.value < MOST_FOR_A_GPU &&
    place.names.some(({ words }) => words.some((word) => GPUS.test(word)))
  )
    return true;
  const [nearest] = place.outer;
  return price && nearest !== undefined && isMedia(thingOf(nearest.words)) && !isWhole(candidate);
}

const GPUS = /^(?:gpus?|nvidia|rtx)$/;
const MOST_FOR_A_GPU = 0.02;

/** What a price is called that is taken where a model has none. */
const STAND_INS = new Set(['default', 'fallback']);

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
