import type { Expression } from '../../core/ir/expressions';
import { spelledName } from '../../core/rules/placed-literal';
import { unitOf } from './kinds';
import { wordsOf } from './words';

/** What a number is multiplied with, by what it looks like. */
export interface Operands {
  /** Fields that are called after a flow alone: `row.input`. */
  readonly fields: number;
  readonly others: number;
}

/** Counts the operands of a product or a quotient; what only scales is in none. */
export function operandsIn(node: Expression): Operands {
  switch (node.kind) {
    case 'binary': {
      const [left, right] = [operandsIn(node.left), operandsIn(node.right)];
      return { fields: left.fields + right.fields, others: left.others + right.others };
    }
    case 'list':
      return node.items.length === 1 && node.items[0] ? operandsIn(node.items[0]) : NONE;
    case 'call': {
      const [only] = node.args;
      return node.args.length === 1 && only ? operandsIn(only.value) : OTHER;
    }
    case 'member':
    case 'index':
      return isFlowField(node) ? FIELD : OTHER;
    case 'name':
      return OTHER;
    default:
      return NONE;
  }
}

const NONE: Operands = { fields: 0, others: 0 };
const FIELD: Operands = { fields: 1, others: 0 };
const OTHER: Operands = { fields: 0, others: 1 };

function isFlowField(node: Expression & { readonly kind: 'member' | 'index' }): boolean {
  const words = wordsOf(spelledName(node));
  return words.length === 1 && unitOf(words) !== null && !wordsOf(spelledName(node.object)).some(isOfCounts);
}

function isOfCounts(word: string): boolean {
  return COUNTS.has(word);
}

const COUNTS = new Set('usage usages token tokens count counts stats totals total'.split(' '));
