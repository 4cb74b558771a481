import type { Comprehension, Expression } from '../../core/ir/expressions';
import type { SyntaxNode } from '../../core/source/syntax';
import { lowerEntry, lowerTuple } from './collections';
import type { Lowering } from './lowering';
import { lowerTarget } from './targets';

/** Every comprehension and generator. A dict's element is an object of one entry. */
export function lowerComprehension(node: SyntaxNode, lower: Lowering): Expression {
  let element: Expression | null = null;
  const clauses: Comprehension['clauses'][number][] = [];
  const conditions: Expression[] = [];
  for (const child of lower.named(node)) {
    const type = child.type;
    if (type === 'for_in_clause') {
      const clause = lowerClause(child, lower);
      if (clause !== null) clauses.push(clause);
    } else if (type === 'if_clause') {
      for (const condition of lower.named(child)) conditions.push(lower.expression(condition));
    } else {
      element ??= type === 'pair' ? lowerPair(child, lower) : lower.expression(child, type);
    }
  }
  if (element === null) return lower.opaque(node);
  return { kind: 'comprehension', ...lower.span(node), element, clauses, conditions };
}

function lowerClause(node: SyntaxNode, lower: Lowering): Comprehension['clauses'][number] | null {
  const [target, ...iterables] = lower.named(node);
  const iterable = lowerTuple(iterables, lower);
  if (target === undefined || iterable === null) return null;
  return { target: lowerTarget(target, lower), iterable };
}

function lowerPair(node: SyntaxNode, lower: Lowering): Expression {
  const entry = lowerEntry(node, lower);
  if (entry === null) return lower.opaque(node);
  return { kind: 'object', ...lower.span(node), entries: [entry] };
}
