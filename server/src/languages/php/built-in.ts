import type { Call, Expression } from '../../core/ir/expressions';
import type { SyntaxNode } from '../../core/source/syntax';
import type { Lowering } from './lowering';

/** A call of something that the language does without naming it, with no arguments yet: `intrinsics.ts` says what it does. */
export function builtIn(name: string, node: SyntaxNode, lower: Lowering): Call {
  const span = lower.spanOf(node.startIndex, node.startIndex);
  return {
    kind: 'call',
    ...lower.span(node),
    callee: { kind: 'name', ...span, name },
    args: [],
    construct: false,
  };
}

/** The same as a method of a value, where what is done depends on the value's kind. */
export function builtInMethod(
  receiver: Expression,
  name: string,
  args: readonly Expression[],
  node: SyntaxNode,
  lower: Lowering,
): Call {
  const span = lower.spanOf(node.startIndex, node.startIndex);
  return {
    kind: 'call',
    ...lower.span(node),
    callee: {
      kind: 'member',
      ...lower.span(node),
      object: receiver,
      property: { kind: 'name', ...span, name },
    },
    args: args.map((value) => ({ name: null, value, spread: 'none' })),
    construct: false,
  };
}
