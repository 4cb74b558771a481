import type { Expression } from '../ir/expressions';
import type { Statement } from '../ir/statements';
import { alternatives, oneOf } from './alternatives';
import { rootKey } from './children';
import { CUT, unknown } from './known';
import type { Value } from './values';

const EQUALS: ReadonlySet<string> = new Set(['==', '===', 'is']);
const DIFFERS: ReadonlySet<string> = new Set(['!=', '!==', 'is not']);

/** What a test says of a key where it holds: that it has no value, that it has one, or nothing. */
export function guardOn(test: Expression, key: string): 'missing' | 'present' | null {
  if (isKey(test, key)) return 'present';
  if (test.kind === 'unary' && (test.operator === '!' || test.operator === 'not')) {
    const inner = guardOn(test.value, key);
    return inner === null ? null : inner === 'present' ? 'missing' : 'present';
  }
  if (test.kind !== 'binary') return null;
  if (test.operator === '&&' || test.operator === 'and')
    return guardOn(test.left, key) ?? guardOn(test.right, key);
  if (!isKey(test.left, key) || test.right.kind !== 'null') return null;
  if (EQUALS.has(test.operator)) return 'missing';
  return DIFFERS.has(test.operator) ? 'present' : null;
}

function isKey(expression: Expression, key: string): boolean {
  if (expression.kind === 'name') return expression.name === key;
  return expression.kind === 'member' && expression.object.kind === 'self' && rootKey(expression) === key;
}

/** The value where it is known to be there. */
export function present(value: Value, label: string): Value {
  if (value.kind === 'null') return unknown(label);
  if (value.kind !== 'one-of') return value;
  const usual = value.options[value.likely]!;
  const left: readonly Value[] = value.options.filter((option) => option.kind !== 'null');
  const likely = Math.max(0, left.indexOf(usual));
  return left.length === value.options.length ? value : oneOf(left, likely);
}

/** Whether control never comes out at the end of these statements. */
export function exits(statements: readonly Statement[]): boolean {
  return statements.some(exitsAt);
}

function exitsAt(statement: Statement): boolean {
  switch (statement.kind) {
    case 'return':
      return true;
    case 'if':
      return statement.otherwise.length > 0 && exits(statement.then) && exits(statement.otherwise);
    case 'block':
      return exits(statement.statements);
    case 'with':
      return exits(statement.body);
    case 'try':
      return exits(statement.finalizer) || (exits(statement.body) && statement.handlers.every(exits));
    default:
      return false;
  }
}

/**
 * What comes out of two ways. `fallback` is what it is when nothing happens: it is the likely value, unless that
 * is no value at all.
 */
export function joinWays(ways: readonly Value[], fallback: Value | null, likely: Value | null = null): Value {
  const known = ways.filter((way) => way !== CUT);
  if (known.length === 0) return ways[0] ?? CUT;
  if (likely !== null && known.includes(likely)) return oneOf(known, known.indexOf(likely));
  const usual = fallback === null ? -1 : known.indexOf(fallback);
  const hasValue = usual >= 0 && alternatives(known[usual]!).some((each) => !isNothing(each));
  return oneOf(known, hasValue ? usual : firstValue(known));
}

function firstValue(ways: readonly Value[]): number {
  return Math.max(
    0,
    ways.findIndex((way) => !isNothing(way)),
  );
}

/** No value at all, or the text that a variable holds before it gets one. */
function isNothing(value: Value): boolean {
  return value.kind === 'null' || (value.kind === 'text' && value.pieces.length === 0);
}
