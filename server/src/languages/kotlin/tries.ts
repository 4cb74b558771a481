import type { Statement, Try } from '../../core/ir/statements';
import type { SyntaxNode } from '../../core/source/syntax';
import { type Branches, branchOf } from './conditions';
import type { Lowering } from './lowering';

export function lowerTry(node: SyntaxNode, branches: Branches, lower: Lowering): Try {
  const parts = lower.named(node);
  const finalizer = parts.find(({ type }) => type === 'finally_block');
  return {
    kind: 'try',
    ...lower.span(node),
    body: branchOf(lower.child(node, 'block'), branches, lower),
    handlers: parts
      .filter(({ type }) => type === 'catch_block')
      .map((each) => lowerHandler(each, branches, lower)),
    finalizer: finalizer === undefined ? [] : branchOf(lower.child(finalizer, 'block'), 'statements', lower),
  };
}

/** What is caught is not known. */
function lowerHandler(node: SyntaxNode, branches: Branches, lower: Lowering): readonly Statement[] {
  const name = lower.child(node, 'identifier');
  const body = branchOf(lower.child(node, 'block'), branches, lower);
  if (name === null) return body;
  return [
    {
      kind: 'assign',
      ...lower.span(name),
      target: { kind: 'bind', name: lower.name(name) },
      operator: '=',
      value: lower.unseen(name),
      annotation: null,
      declares: true,
    },
    ...body,
  ];
}
