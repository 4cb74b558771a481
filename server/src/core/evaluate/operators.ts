import { alternatives, mapAlternatives, mapPairs, oneOf } from './alternatives';
import { brief } from './brief';
import type { Context } from './context';
import { joinPaths } from './file-intrinsics';
import { percentFormatted } from './formats';
import {
  boolean,
  CUT,
  FALSE,
  isNull,
  knownKey,
  knownText,
  list,
  number,
  TRUE,
  truth,
  unknown,
} from './known';
import { concatLists } from './lists';
import { mergeObjects } from './objects';
import { same } from './same';
import { asTextValue, concatTexts, hole, repeatText } from './text';
import type { Value } from './values';

/** What a label is when it is needed. */
type Label = () => string;

/**
 * The left value unless it is missing, else the right one. A missing environment variable is taken to be missing, and
 * that is noted. `right` is evaluated only when it counts.
 */
export function coalesce(context: Context, operator: string, left: Value, right: () => Value): Value {
  if (left === CUT) return right();
  const results: Value[] = [];
  let likely = 0;
  for (const [index, each] of alternatives(left).entries()) {
    const isLikely = left.kind !== 'one-of' || left.likely === index;
    if (isLikely) likely = results.length;
    const missing = isMissing(each, operator);
    if (missing === false) results.push(each);
    else if (missing === true) results.push(right());
    else if (each.kind === 'unknown' && each.reason === 'environment')
      results.push(environmentDefault(context, each.label, right()));
    else {
      // The fallback is what the author had in mind when nothing is given.
      if (isLikely && each.kind === 'unknown') likely = results.length + 1;
      results.push(each, right());
    }
  }
  return oneOf(results, likely);
}

function isMissing(value: Value, operator: string): boolean | null {
  if (operator === '??' || operator === '??=') return isNull(value);
  const holds = truth(value);
  return holds === null ? null : !holds;
}

/** Notes that an environment variable was taken to be unset. */
export function environmentDefault(context: Context, variable: string, fallback: Value): Value {
  const value = fallback.kind === 'null' ? 'the default' : brief(fallback);
  if (value !== null) context.machine.assume({ kind: 'environment-default', variable, value });
  return fallback;
}

/** `a && b`, `a and b`: the left value where it is false, else the right one. */
export function conjunction(left: Value, right: () => Value): Value {
  const holds = truth(left);
  if (holds === true) return right();
  if (holds === false) return left;
  return oneOf([right(), FALSE]);
}

/** Any operator that does not decide what is evaluated. */
export function binary(operator: string, left: Value, right: Value, label: Label): Value {
  switch (operator) {
    case '+':
      return mapPairs(
        left,
        right,
        (a, b) => plus(a, b, label),
        (a) => plusMany(a, label),
      );
    case '%':
      return mapAlternatives(left, (each) =>
        each.kind === 'text' ? percentFormatted(each, right) : arithmetic(operator, each, right, label),
      );
    case '*':
      return mapPairs(
        left,
        right,
        (a, b) => times(a, b, label),
        () => unknown(label()),
      );
    case '|':
      return mapAlternatives(left, (each) =>
        each.kind === 'object' ? mergeObjects(each, right) : unknown(label()),
      );
    default:
      return compare(operator, left, right) ?? arithmetic(operator, left, right, label);
  }
}

/** Several terms added one after the other; `labels` says what the source calls each of them. */
export function sum(terms: readonly Value[], labels: (index: number) => string, label: Label): Value {
  if (terms.every((term) => term.kind === 'text')) return concatTexts(terms);
  const isText = terms.some((term) => alternatives(term).some((each) => each.kind === 'text'));
  const named = isText ? terms.map((term, index) => asTerm(term, labels(index))) : terms;
  return named.reduce((left, right) => binary('+', left, right, label));
}

/** A term of a text: what is no text and no list is called as the source calls it. */
function asTerm(term: Value, label: string): Value {
  return mapAlternatives(term, (each) =>
    each.kind === 'list' || each.kind === 'text' || each.kind === 'number' ? each : asTextValue(each, label),
  );
}

function plus(left: Value, right: Value, label: Label): Value {
  if (left === CUT && right === CUT) return CUT;
  if (left.kind === 'list' || right.kind === 'list') return concatLists(left, right, label);
  if (left.kind === 'text' || right.kind === 'text')
    return concatTexts([asTextValue(left, label()), asTextValue(right, label())]);
  if (left === CUT || right === CUT) return CUT;
  return arithmetic('+', left, right, label);
}

/** Too many pairs: what is likely on the left, and behind it what can't be told. */
function plusMany(left: Value, label: Label): Value {
  const lefts = alternatives(left);
  if (lefts.every((each) => each.kind === 'text'))
    return oneOf(
      lefts.map((each) => concatTexts([each, hole(label())])),
      left.kind === 'one-of' ? left.likely : 0,
    );
  if (lefts.every((each) => each.kind === 'list')) {
    const added = list([], { each: unknown(label()), low: 0, high: null });
    return oneOf(lefts.map((each) => concatLists(each, added, label)));
  }
  return unknown(label(), 'too-complex');
}

function times(left: Value, right: Value, label: Label): Value {
  if (left.kind === 'text') return right.kind === 'number' ? repeatText(left, right.value) : hole(label());
  if (right.kind === 'text') return times(right, left, label);
  if (left.kind === 'list') return repeatList(left, right, label);
  return arithmetic('*', left, right, label);
}

const REPEAT_LIMIT = 1000;

function repeatList(left: Extract<Value, { kind: 'list' }>, right: Value, label: Label): Value {
  const each = left.items.length > 0 ? oneOf(left.items) : unknown(label());
  if (right.kind !== 'number') return list([], { each, low: 0, high: null });
  const count = Math.max(0, Math.floor(right.value));
  const total = count * left.items.length;
  if (left.rest !== null) return list([], { each, low: 0, high: null });
  if (total > REPEAT_LIMIT) return list([], { each, low: total, high: total });
  return list(Array.from({ length: count }, () => left.items).flat());
}

function arithmetic(operator: string, left: Value, right: Value, label: Label): Value {
  if (left.kind === 'one-of' || right.kind === 'one-of')
    return mapPairs(
      left,
      right,
      (a, b) => arithmetic(operator, a, b, label),
      () => unknown(label()),
    );
  if (operator === '/' && left.kind === 'text') return joinPaths(left, right) ?? vague(left, right, label);
  if (left.kind !== 'number' || right.kind !== 'number') return vague(left, right, label);
  const result = calculate(operator, left.value, right.value);
  return result === null || !Number.isFinite(result) ? unknown(label()) : number(result);
}

/** What is unknown for a reason of its own stays so. */
function vague(left: Value, right: Value, label: Label): Value {
  for (const side of [left, right]) if (side.kind === 'unknown' && side.reason !== 'run-time') return side;
  return unknown(label());
}

function calculate(operator: string, left: number, right: number): number | null {
  switch (operator) {
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '*':
      return left * right;
    case '/':
      return left / right;
    case '//':
      return Math.floor(left / right);
    case '%':
      return left - right * Math.floor(left / right);
    case '**':
      return left ** right;
    case '<<':
      return left << right;
    default:
      return null;
  }
}

function compare(operator: string, left: Value, right: Value): Value | null {
  switch (operator) {
    case '==':
    case '===':
    case 'is':
      return equal(left, right);
    case '!=':
    case '!==':
    case 'is not':
      return negated(equal(left, right));
    case '<':
    case '>':
    case '<=':
    case '>=':
      return ordered(operator, left, right);
    case 'in':
      return contains(right, left);
    case 'not in':
      return negated(contains(right, left));
    default:
      return null;
  }
}

function negated(value: Value | null): Value | null {
  return value?.kind === 'boolean' ? boolean(!value.value) : value;
}

function equal(left: Value, right: Value): Value {
  if (left.kind === 'one-of' || right.kind === 'one-of')
    return mapPairs(left, right, equal, () => unknown('=='));
  const a = plain(left);
  const b = plain(right);
  if (a !== null && b !== null) return boolean(a === b);
  const nothing = left.kind === 'null' ? right : right.kind === 'null' ? left : null;
  if (nothing !== null && isNull(nothing) === false) return FALSE;
  return unknown('==');
}

/** A value that equals another one exactly when their plain forms do; null when it has none. */
function plain(value: Value): string | null {
  if (value.kind === 'null') return 'null';
  if (value.kind === 'boolean' || value.kind === 'number') return `${value.kind} ${value.value}`;
  const text = knownText(value);
  return text === null ? null : `text ${text}`;
}

function ordered(operator: string, left: Value, right: Value): Value {
  if (left.kind !== 'number' || right.kind !== 'number') return unknown(operator);
  const [a, b] = [left.value, right.value];
  if (operator === '<') return boolean(a < b);
  if (operator === '>') return boolean(a > b);
  return boolean(operator === '<=' ? a <= b : a >= b);
}

function contains(container: Value, item: Value): Value {
  const key = knownKey(item);
  if (key === null) return unknown('in');
  if (container.kind === 'object') {
    if (container.entries.has(key)) return TRUE;
    return container.open ? unknown('in') : FALSE;
  }
  const text = knownText(container);
  if (text !== null) return boolean(text.includes(key));
  if (container.kind !== 'list' || container.rest !== null) return unknown('in');
  if (container.items.some((each) => same(each, item))) return TRUE;
  return container.items.every((each) => plain(each) !== null) ? FALSE : unknown('in');
}

export function unary(operator: string, value: Value, label: Label): Value {
  return mapAlternatives(value, (each) => {
    if (operator === '!' || operator === 'not') {
      const holds = truth(each);
      return holds === null ? unknown(label()) : boolean(!holds);
    }
    if (each.kind === 'number' && operator === '-')
      return { ...number(-each.value), source: `-${each.source}` };
    if (each.kind === 'number' && operator === '+') return each;
    return unknown(label());
  });
}
