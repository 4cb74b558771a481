import type { Expression } from '../../core/ir/expressions';
import type { PlacedLiteral } from '../../core/rules/placed-literal';
import { amountOf } from './money-literal';
import { scaleOf } from './product';

/** Numbers that stand beside each other without names: a tuple, or what a function is called with. */
export interface Row {
  readonly values: readonly number[];
  /** Which of them the literal is. */
  readonly index: number;
}

/** Numbers above are no prices: windows, limits. */
export const MOST_PRICE = 1000;
const MOST_ITEMS = 12;

/** The row that a literal stands in; null where it stands in none. */
export function rowOf({ literal, frame }: PlacedLiteral): Row | null {
  let child: Expression = literal;
  for (let at = frame; at !== null && at.role === 'inside'; at = at.outer) {
    const { node } = at;
    if (node === null) return null;
    const items = itemsOf(node);
    if (items !== null && items.length > 1 && items.length <= MOST_ITEMS) {
      const numbers = items.flatMap((item) => {
        const value = numberIn(item);
        return value !== null && value < MOST_PRICE ? [{ item, value }] : [];
      });
      const index = numbers.findIndex(({ item }) => item === child);
      if (index >= 0 && numbers.length > 0) return { values: numbers.map(({ value }) => value), index };
    }
    child = node;
  }
  return null;
}

function itemsOf(node: Expression): readonly Expression[] | null {
  if (node.kind === 'list') return node.items;
  return node.kind === 'call' ? node.args.flatMap(({ name, value }) => (name === null ? [value] : [])) : null;
}

/** A number, also as another type or divided by what only scales. */
export function numberIn(node: Expression): number | null {
  switch (node.kind) {
    case 'number':
    case 'string': {
      const amount = node.kind === 'string' && node.value === '' ? null : amountOf(node);
      return amount === null ? null : Number(amount);
    }
    case 'call': {
      const [only] = node.args;
      return node.args.length === 1 && only ? numberIn(only.value) : null;
    }
    case 'binary':
      return scaleOf(node.right) === null ? null : numberIn(node.left);
    case 'unary':
      return node.operator === '-' ? null : numberIn(node.value);
    default:
      return null;
  }
}
