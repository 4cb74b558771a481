import type { Call, Expression, NumberLiteral, StringLiteral } from '../../core/ir/expressions';
import type { PlacedLiteral } from '../../core/rules/placed-literal';
import { spelledName } from '../../core/rules/placed-literal';
import { isExchange } from './exchange';
import { unitOf } from './kinds';
import { amountOf } from './money-literal';
import { speaksOfMoney } from './money-talk';
import { isPlaceInRow } from './places-in-rows';
import { operandsIn } from './rate-fields';
import { perOf } from './units';
import { wordsOf } from './words';

/** What a literal is multiplied with and divided by where it stands. */
export interface Product {
  /** Words of all names that it is multiplied with. */
  readonly factors: readonly string[];
  /** `x / 1000 * 0.002` is a price of 1000; null where nothing divides. */
  readonly per: number | null;
  /** The time that a price per second is stated for: 3600 in `seconds * 0.4 / 3600`; null where nothing tells. */
  readonly seconds: 60 | 3600 | null;
  /** The literal itself only scales something: the 1000 in it. */
  readonly isScale: boolean;
  /** Whether it is compared, or says how something is rounded: no price. */
  readonly isNoAmount: boolean;
}

/** Calls that give their argument in another type. */
const CONVERTERS = new Set(
  'Decimal BigDecimal D Number Number.parseFloat parseFloat float Float double Double decimal dec toFixed round from_str new valueOf of Money Big from from_f64 String str Some Ok dec! toBigDecimal multiply times mul divide div'.split(
    ' ',
  ),
);
const COMPARES = new Set(['==', '===', '!=', '!==', '<', '>', '<=', '>=', '%', '**', '&', '|', '<<', '>>']);

export function productOf(placed: PlacedLiteral): Product {
  const { literal, frame } = placed;
  const factors: string[] = [];
  let per: number | null = null;
  let seconds: Product['seconds'] = null;
  let [fieldCount, otherCount] = [0, 0];
  let isScale = false;
  let isNoAmount = isPlaceInRow(placed);
  let isInverse = false;
  let child: Expression = literal;
  const divide = (by: number) => {
    per = (per ?? 1) * by;
  };
  for (let at = frame; at !== null && (at.role === 'inside' || at.role === 'case'); at = at.outer) {
    // What is tested has no part in the product.
    if (at.role === 'case') continue;
    const { node } = at;
    if (node === null) break;
    if (node.kind === 'binary') {
      const { operator, left, right } = node;
      const isLeft = left === child;
      const other = isLeft ? right : left;
      if (COMPARES.has(operator)) {
        // `"$%.4f" % cost` puts it into a text.
        isNoAmount = !(operator === '%' && !isLeft && (left.kind === 'string' || left.kind === 'template'));
        break;
      }
      if (operator === '/' && !isLeft) {
        isScale ||= child === literal;
        isInverse = true;
      }
      // The one in `1 / 0.002`
      if (operator === '/' && isLeft && literal.value === 1 && scaleOf(right) === null) isNoAmount = true;
      isNoAmount ||= child === literal && isCounter(operator, other, literal) && !isMarkedUp(operator, frame);
      if (operator === '/' && isLeft && !isInverse) seconds ??= secondsOf(other);
      if (operator === '*' || operator === '/') {
        const by = scaleOf(other);
        if (by !== null && isLeft && operator === (isInverse ? '*' : '/')) divide(by);
        else if (operator === '*' && by !== null && by < 1) divide(Math.round(1 / by));
        else {
          collect(other, factors, divide);
          if (operator === '*' && other.kind === 'binary' && other.operator === '/')
            seconds ??= secondsOf(other.right);
          const { fields, others } = operandsIn(other);
          fieldCount += fields;
          otherCount += others;
        }
      }
    } else if (node.kind === 'call') {
      const name = spelledName(node.callee);
      isNoAmount ||= child === literal && isPrecision(node, literal);
      if (!CONVERTERS.has(name) && !isMadeMoney(node)) break;
      // `tokens.multiply(PRICE).divide(MILLION)`
      if (node.callee.kind === 'member' && node.callee.object === child) {
        const [argument] = node.args;
        const by = argument && scaleOf(argument.value);
        if ((name === 'divide' || name === 'div') && by) divide(by);
      } else if (node.callee.kind === 'member' && node.args.some(({ value }) => value === child)) {
        if (name === 'multiply' || name === 'times' || name === 'mul')
          collect(node.callee.object, factors, divide);
        if (name === 'divide' || name === 'div') isScale ||= child === literal;
      }
    } else if (node.kind === 'list') {
      if (node.items.length !== 1) break;
    } else if (node.kind === 'index') {
      // The place in a row: `rates[1]`.
      isNoAmount ||= node.index === child;
      break;
    } else if (node.kind === 'conditional') {
      // `isBatch ? 0.5 : 1` is a share.
      const other = node.then === child ? node.otherwise : node.then;
      isNoAmount ||= child === literal && at.outer?.node?.kind === 'binary' && isNumber(other, 1);
      if (node.test === child) break;
    } else if (
      node.kind !== 'coalesce' &&
      node.kind !== 'unary' &&
      node.kind !== 'member' &&
      node.kind !== 'await'
    )
      break;
    child = node;
  }
  if (isExchange(factors)) factors.length = 0;
  // `tokens / 1e6 * row.input * 1.25`: what a count is multiplied with is the price.
  if (fieldCount > 0 && otherCount > 0) factors.push('price');
  return { factors, per, seconds, isScale, isNoAmount };
}

/** `Cents(3)`, `usd(0.1)` */
function isMadeMoney({ callee, args }: Call): boolean {
  return args.length === 1 && MADE_OF_MONEY.test(spelledName(callee));
}

/** Names of what makes an amount of money of a number. */
export const MADE_OF_MONEY = /^(?:usd|cents?|dollars?|money|amount|price)$/i;

/** How many a price is for whose name says so, `named`, and which is divided: the 0.4 of `pricePerK = 0.4 / 1000` is for a million. */
export function dividedPer({ per, factors }: Product, named: number | null): number {
  if (per === null || named === null) return per ?? named ?? 1;
  return factors.length === 0 && named * per <= MOST_PER ? named * per : per;
}

const MOST_PER = 1_000_000;

function secondsOf(node: Expression): Product['seconds'] {
  if (node.kind !== 'number') return null;
  return node.value === 3600 || node.value === 60 ? node.value : null;
}

/** How many decimals something is rounded to: `round(x, 4)`, `x.toFixed(4)`. */
function isPrecision({ callee, args }: Call, literal: Expression): boolean {
  const name = spelledName(callee).toLowerCase().replaceAll('_', '');
  if (ROUNDS_TO.has(name)) return true;
  if (BOUNDS.has(name) && args.length === 2 && literal.kind === 'number' && /^[01]$/.test(literal.source))
    return true;
  if (isCountOf(callee, args, literal)) return true;
  if (COLUMNS.has(name) && args.length === 2 && args.every(({ value }) => isWholeProduct(value))) return true;
  if (name === 'divide' || name === 'div') return args[0]?.value !== literal;
  if (name !== 'round') return false;
  const isMethod =
    callee.kind === 'member' && !/^(?:math|np|numpy|decimal)$/i.test(spelledName(callee.object));
  return args[0]?.value !== literal || (isMethod && args.length === 1);
}

/** A whole number that a method of some other value takes alone counts something: `cost.scaled(10)`. */
function isCountOf(callee: Expression, args: Call['args'], literal: Expression): boolean {
  if (literal.kind !== 'number' || !/^\d+$/.test(literal.source) || args.length !== 1) return false;
  if (callee.kind !== 'member' || args[0]?.name !== null) return false;
  const { name } = callee.property;
  if (name === 'default' || name === 'defaultTo') return false;
  const isMaker = callee.object.kind === 'name' && /^[A-Z]/.test(callee.object.name);
  return !isMaker && !CONVERTERS.has(name) && !speaksOfMoney(wordsOf(name)) && unitOf(wordsOf(name)) === null;
}

/** The whole numbers of `attempt + 1` and `7 * 24 * 60`. */
function isCounter(operator: string, other: Expression, literal: NumberLiteral | StringLiteral): boolean {
  if (literal.kind !== 'number' || !/^\d+$/.test(literal.source)) return false;
  if (operator === '+' || operator === '-') return other.kind !== 'binary' || other.operator !== '/';
  return operator === '*' && isWholeProduct(other);
}

/** `output: 10 * 9`: a price with what is put on it. */
function isMarkedUp(operator: string, frame: PlacedLiteral['frame']): boolean {
  let named = frame;
  while (named?.role === 'inside') named = named.outer;
  if (operator !== '*' || named?.role !== 'key') return false;
  const words = wordsOf(named.name);
  return unitOf(words) !== null || (speaksOfMoney(words) && perOf(words) !== null);
}

function isWholeProduct(node: Expression): boolean {
  if (node.kind === 'number') return /^\d+$/.test(node.source);
  return (
    node.kind === 'binary' && node.operator === '*' && isWholeProduct(node.left) && isWholeProduct(node.right)
  );
}

/** Types of columns with their digits: `Numeric(18, 8)`. */
const COLUMNS = new Set('numeric decimal decimalfield hasprecision columntype'.split(' '));

/** `total / max(count, 1)` */
const BOUNDS = new Set('max min'.split(' '));
const ROUNDS_TO = new Set(
  'tofixed setscale toprecision numberformat quantize tostring format printf rounddp rounddigits movepointleft movepointright rescale'.split(
    ' ',
  ),
);

/** The names in a product, and what it is divided by. */
function collect(node: Expression, factors: string[], divide: (by: number) => void): void {
  switch (node.kind) {
    case 'binary': {
      const by = node.operator === '/' ? scaleOf(node.right) : null;
      if (by !== null) divide(by);
      else collect(node.right, factors, divide);
      collect(node.left, factors, divide);
      return;
    }
    case 'call':
      collectCall(node, factors, divide);
      return;
    case 'string':
      if (node.value.length < MOST_NAME) factors.push(...wordsOf(node.value));
      return;
    case 'coalesce':
      collect(node.left, factors, divide);
      return;
    case 'conditional':
      collect(node.then, factors, divide);
      return;
    case 'member':
      factors.push(...wordsOf(node.property.name));
      if (node.object.kind !== 'call') collect(node.object, factors, divide);
      return;
    case 'name':
      factors.push(...wordsOf(node.name));
      return;
    case 'index':
      factors.push(...wordsOf(spelledName(node)), ...wordsOf(spelledName(node.object)));
      return;
    case 'list':
    case 'unary':
    case 'await':
      for (const each of node.kind === 'list' ? node.items : [node.value]) collect(each, factors, divide);
      return;
    default:
  }
}

/** A name of something in a dictionary is no longer. */
const MOST_NAME = 40;

function collectCall(node: Call, factors: string[], divide: (by: number) => void): void {
  const name = spelledName(node.callee);
  const [first] = node.args;
  const by = first && (name === 'divide' || name === 'div') ? scaleOf(first.value) : null;
  if (by !== null) divide(by);
  else factors.push(...wordsOf(name));
  if (node.callee.kind === 'member') collect(node.callee.object, factors, divide);
  if (by === null) for (const { value } of node.args) collect(value, factors, divide);
}

/** `1000`, `1_000_000.0`, `1e-6`, `ONE_MILLION`, `10 ** 6`: what only scales; null for anything else. */
export function scaleOf(node: Expression): number | null {
  switch (node.kind) {
    case 'number':
      return SCALES.get(node.value) ?? null;
    case 'name':
    case 'member': {
      const words = wordsOf(spelledName(node));
      const per = perOf(words);
      const isPrice = words.some((word) => word === 'price' || word === 'cost' || word === 'rate');
      return isPrice || per === 1 ? null : per;
    }
    case 'binary':
      return node.operator === '**' && isNumber(node.left, 10) && isNumber(node.right, 6) ? 1_000_000 : null;
    case 'call':
    case 'list': {
      const inner = node.kind === 'list' ? node.items : node.args.map(({ value }) => value);
      const [only] = inner;
      if (inner.length !== 1 || only === undefined) return null;
      if (only.kind === 'string') return SCALES.get(Number(amountOf(only) ?? Number.NaN)) ?? null;
      return scaleOf(only);
    }
    default:
      return null;
  }
}

const SCALES: ReadonlyMap<number, number> = new Map([
  [1000, 1000],
  [1_000_000, 1_000_000],
  [1e-3, 1e-3],
  [1e-6, 1e-6],
]);

function isNumber(node: Expression, value: number): boolean {
  return node.kind === 'number' && node.value === value;
}
