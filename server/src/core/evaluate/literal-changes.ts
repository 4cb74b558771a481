import type { NumberLiteral, StringLiteral } from '../ir/expressions';
import type { Statement } from '../ir/statements';

/** A literal before and after an edit; they may be equal. */
export interface LiteralChange {
  readonly before: StringLiteral | NumberLiteral;
  readonly after: StringLiteral | NumberLiteral;
}

/** What plain data may hold. Everything else (calls, functions, classes) may look at a literal in its own way. */
const PLAIN: ReadonlySet<unknown> = new Set([
  'assign',
  'bind',
  'boolean',
  'conditional',
  'export',
  'hole',
  'index',
  'list',
  'member',
  'name',
  'null',
  'number',
  'object',
  'spread',
  'string',
  'template',
  'text',
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
    keys.every((key) => PLACES.has(key) || sameShape(before[key], after[key], changes))
  );
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
