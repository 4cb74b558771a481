import type { Expression } from '../../core/ir/expressions';
import type { SyntaxNode } from '../../core/source/syntax';
import { lowerArguments } from './arguments';
import type { Lowering } from './lowering';

/** `#[A(1)]` before a class, as what is made there. */
export function lowerAttributes(node: SyntaxNode, lower: Lowering): readonly Expression[] {
  const list = node.childForFieldName('attributes');
  if (list === null) return [];
  return lower
    .named(list)
    .flatMap((group) => lower.named(group))
    .flatMap((attribute) => {
      const [name, args] = lower.named(attribute);
      if (name === undefined) return [];
      return [
        {
          kind: 'call' as const,
          ...lower.span(attribute),
          callee: lower.expression(name),
          args: args === undefined ? [] : lowerArguments(args, lower),
          construct: true,
        },
      ];
    });
}
