import type { FunctionNode } from '../../core/ir/statements';
import type { SyntaxNode } from '../../core/source/syntax';
import { ownInstance } from './control-flow';
import type { Lowering } from './lowering';

/** What a function does: a block, `=> expression`, or nothing that can be seen. */
export function lowerBody(
  node: SyntaxNode,
  body: SyntaxNode | null,
  target: SyntaxNode | null,
  lower: Lowering,
): FunctionNode['body'] {
  if (body === null) return lower.unseen(node);
  if (body.type === 'block') return lowerBlock(body, lower);
  const value =
    body.type === 'arrow_expression_clause' ? (lower.named(body)[0] ?? ownInstance(body) ?? null) : body;
  return value === null ? lower.unseen(node) : lower.expression(value, target);
}

function lowerBlock(body: SyntaxNode, lower: Lowering): FunctionNode['body'] {
  return lower.nestedDefinition<FunctionNode['body']>(
    () => lower.block(body, (node, inner) => inner.statementsIn(node)),
    () => lower.unseen(body),
  );
}
