import type { Comprehension, Expression } from '../../core/ir/expressions';
import type { SyntaxNode } from '../../core/source/syntax';
import type { Lowering } from './lowering';
import { lowerTarget } from './targets';

/** `from a in b where c select d`. Clauses that sort or group leave the items what they are. */
export function lowerQuery(node: SyntaxNode, lower: Lowering): Expression {
  const clauses: Comprehension['clauses'][number][] = [];
  const conditions: Expression[] = [];
  let element: Expression | null = null;
  for (const clause of lower.named(node)) {
    const parts = lower.named(clause);
    const last = parts.at(-1);
    if (last === undefined) continue;
    if (clause.type === 'from_clause') {
      const name = clause.childForFieldName('name') ?? parts[0] ?? last;
      clauses.push({ target: lowerTarget(name, lower), iterable: lower.expression(last) });
    } else if (clause.type === 'where_clause') conditions.push(lower.expression(last));
    else if (clause.type === 'select_clause') element = lower.expression(last);
  }
  if (element === null || clauses.length === 0) return lower.opaque(node);
  return { kind: 'comprehension', ...lower.span(node), element, clauses, conditions };
}
