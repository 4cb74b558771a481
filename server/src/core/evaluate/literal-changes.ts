import type { NumberLiteral, StringLiteral } from '../ir/expressions';
import type { Statement } from '../ir/statements';

/** A literal before and after an edit; they may be equal. */
export interface LiteralChange {
  readonly before: StringLiteral | NumberLiteral;
  readonly after: StringLiteral | NumberLiteral;
}

/**
 * What plain data may hold. Everything else (calls, functions, classes) may look at a literal in its own way, and the text
 * of a template knows the template that it was written in.
 */
const PLAIN: ReadonlySet<unknown> = new Set([
  'assign',
  'bind',
  'boolean',
  'conditional',
  'export',
  'index',
  'list',
  'member',
  'name',
  'null',
  'number',
  'object',
  'spread',
  'string',
]);

/**
 * The literals of two versions of a statement of plain data that differ in their strings and numbers alone; null when
 * they differ in more, or hold more than plain data. Strings that are or become empty or very long count as more: they
 * are evaluated to something else.
 */
export function literalChanges(
  before: readonly Statement[],
  after: readonly Statement[],
): readonly LiteralChange[] | null {
  const changes: LiteralChange[] = [];
  return before.length > 0 && sameShape(before, after, changes) ? changes : null;
}

function sameShape(before: unknown, after: unknown, changes: LiteralChange[]): boolean {
  if (!isObject(before) || !isObject(after)) return before === after;
  if (isLiteral(before) && isLiteral(after)) {
    if (before.kind !== after.kind || !isUsual(before.value) || !isUsual(after.value)) return false;
    changes.push({ before, after });
    return true;
  }
  if ('kind' in before && !PLAIN.has(before.kind)) return false;
  const keys = Object.keys(before);
  return (
    keys.length === Object.keys(after).length &&
    keys.every((key) => PLACES.has(key) || samePart(key, before[key], after[key], changes))
  );
}

/** Keys are read where objects are made and where things are called by them: another key is more than another literal. */
function samePart(name: string, before: unknown, after: unknown, changes: LiteralChange[]): boolean {
  if (name !== 'key' && name !== 'index') return sameShape(before, after, changes);
  const own: LiteralChange[] = [];
  if (!sameShape(before, after, own)) return false;
  changes.push(...own);
  return own.every((change) => change.before.value === change.after.value);
}

/** Longer texts may pass the bound of what is evaluated. */
const MOST_TEXT = 100_000;

function isUsual(value: string | number): boolean {
  return typeof value === 'number' || (value.length > 0 && value.length <= MOST_TEXT);
}

/** Where a node stands says nothing of what it is. */
const PLACES: ReadonlySet<string> = new Set(['anchor', 'start', 'end']);

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isLiteral(node: object): node is StringLiteral | NumberLiteral {
  return 'kind' in node && (node.kind === 'string' || node.kind === 'number');
}
