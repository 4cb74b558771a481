import { spelledName } from '../../core/rules/placed-literal';
import type { Candidate } from './candidate';
import { tellingNames } from './exclusions';
import { restatedBeside } from './kinds-beside';
import { dividedPer } from './product';
import { siblingsOf } from './siblings';
import { type PriceUnit, perOf, type Thing, thingOf, unitInText } from './units';
import { wordsOf } from './words';

/** The unit of a price, and how firmly it is stated. */
export interface StatedUnit extends PriceUnit {
  /** `here`: in its own name, line or arithmetic. `comment`: above it. `around`: by a name further away. */
  readonly where: 'here' | 'comment' | 'around';
}

/** The unit that what stands around a price states; null where nothing does. */
export function statedUnit(candidate: Candidate): StatedUnit | null {
  const { product, comments, place } = candidate;
  const names = tellingNames(candidate);
  const thing = thingHere(candidate);
  if (product.seconds !== null && (thing === 'second' || thing === 'hour' || thing === 'minute'))
    return { per: 1, thing: product.seconds === 60 ? 'minute' : 'hour', where: 'here' };
  if (product.per !== null) {
    const named = names.map(({ words }) => perOf(words)).find((per) => per !== null) ?? null;
    return { per: dividedPer(product, named), thing: thing ?? 'token', where: 'here' };
  }
  for (const { words } of names) {
    const per = perOf(words);
    if (per !== null) return { per, thing: thing ?? 'token', where: 'here' };
  }
  if (isOfOneToken(candidate)) return { per: perOf(product.factors) ?? 1, thing: 'token', where: 'here' };
  const beside = unitBeside(candidate) ?? restatedBeside(candidate.placed, candidate.amount);
  if (beside) return { ...beside, where: 'here' };
  const own = inComment(comments.own, candidate);
  if (own) return { ...own, where: 'here' };
  if (thing !== null && thing !== 'token') return { per: 1, thing, where: 'here' };
  for (const comment of [comments.above, comments.near, comments.head]) {
    const found = inComment(comment, candidate);
    if (found) return { ...found, where: 'comment' };
  }
  const inHead = inComment(comments.headCode, candidate);
  if (inHead) return { ...inHead, where: 'around' };
  for (const { words } of [...place.names, ...place.outer]) {
    const per = perOf(words);
    if (per !== null) return { per, thing: 'token', where: 'around' };
  }
  return null;
}

/** `promptTokens * 0.0000025`: what a count of tokens is multiplied with, and nothing is divided by, is for each of them. */
function isOfOneToken({ product, value, inCents }: Candidate): boolean {
  const most = inCents ? 100 * MOST_FOR_A_TOKEN : MOST_FOR_A_TOKEN;
  return product.factors.length > 0 && value < most && thingOf(product.factors) === 'token';
}

/** What is dearer is for more of them, wherever that is divided by. */
const MOST_FOR_A_TOKEN = 0.0005;

/** What the names and factors next to a price say that it is for. */
function thingHere(candidate: Candidate): Thing | null {
  const { factors } = candidate.product;
  const named = tellingNames(candidate).map(({ words }) => thingOf(words));
  return (factors.length > 0 ? thingOf(factors) : null) ?? named.find((each) => each !== null) ?? null;
}

const SAYS_UNIT = new Set('unit units per denominator basis measure uom'.split(' '));

/** `unit: "1M tokens"`, `num_tokens: 1000` beside it. */
function unitBeside({ placed, amount }: Candidate): PriceUnit | null {
  for (const { words, value } of siblingsOf(placed)) {
    if (value.kind === 'string' && words.some((word) => SAYS_UNIT.has(word))) {
      const said = unitInText(`per ${value.value.replace(/^per[ _]/i, '')}`) ?? unitOfName(value.value);
      if (said) return said;
    }
    const isScale =
      value.kind === 'number' &&
      (value.value === 1000 || value.value === 1_000_000) &&
      value.source !== amount;
    if (
      isScale &&
      words.some((word) => word === 'tokens' || word === 'unit' || word === 'per' || word === 'divisor') &&
      !words.includes('max') &&
      !words.includes('context')
    )
      return { per: value.value, thing: 'token' };
    if ((value.kind === 'member' || value.kind === 'name') && words.includes('unit')) {
      const said = unitOfName(spelledName(value));
      if (said) return said;
    }
  }
  return null;
}

function unitOfName(name: string): PriceUnit | null {
  const words = wordsOf(name);
  const per = perOf(words);
  const thing = thingOf(words);
  return per === null ? (thing === null ? null : { per: 1, thing }) : { per, thing: thing ?? 'token' };
}

const NUMBER = /\d+(?:\.\d+)?|\.\d+/g;

const DATE = /\b\d{4}[-/.]\d{1,2}(?:[-/.]\d{1,2})?\b|\b\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}\b/g;
/** Numbers of tokens that a price is for. */
const COUNTED = /\b1[,_.]?000(?:[,_.]?000)?(?:\.0)?\b|\b\d+\s?(?:tok|k\b|x\b)/gi;

/** A comment that restates the price in another unit tells its own unit by the proportion of the two. */
function inComment(comment: string, { value }: Candidate): PriceUnit | null {
  if (comment === '' || /context|window/i.test(comment)) return null;
  const unit = unitInText(comment);
  if (unit?.thing !== 'token') return unit;
  for (const number of comment.replaceAll(DATE, ' ').replaceAll(COUNTED, ' ').match(NUMBER) ?? []) {
    const ratio = Number(number) / value;
    const power = Math.round(Math.log10(ratio));
    if (power === 0 || power % 3 !== 0 || Math.abs(ratio / 10 ** power - 1) > 1e-9) continue;
    const per = unit.per / 10 ** power;
    if (per === 1 || per === 1000 || per === 1_000_000) return { per, thing: 'token' };
  }
  return unit;
}
