import type { Expression } from '../../core/ir/expressions';
import type { Pattern, Return, Statement } from '../../core/ir/statements';
import type { SyntaxNode } from '../../core/source/syntax';
import type { Lowering, Tail } from './lowering';

/** The value is what the function gives. An error leaves the function without a value. */
export const returned: Tail = (node, lower) => [returnOf(node, node, lower)];

/** The value is not used. */
export const dropped: Tail = (node, lower) => {
  const value = lower.expression(node);
  return isIdle(value) ? [] : [{ kind: 'expression', ...lower.span(node), value }];
};

/** The value is given to a name that is declared already. */
export function assignedTo(target: (lower: Lowering) => Pattern, operator = '='): Tail {
  return (node, lower) => [
    {
      kind: 'assign',
      ...lower.span(node),
      target: target(lower),
      operator,
      value: lower.expression(node),
      annotation: null,
      declares: false,
    },
  ];
}

/** `return value`, or a value at the end of a body; `whole` is the statement around it. */
export function returnOf(value: SyntaxNode | null, whole: SyntaxNode, lower: Lowering): Return {
  return {
    kind: 'return',
    ...lower.span(whole),
    value: value === null ? null : lower.expression(value),
    throws: value !== null && isError(value, lower),
  };
}

/** `Err(...)`, `bail!(...)`, `panic!(...)`. */
function isError(node: SyntaxNode, lower: Lowering): boolean {
  const type = node.type;
  if (type === 'call_expression') return /^Err\s*\(/.test(lower.slice(node.startIndex, node.startIndex + 8));
  if (type !== 'macro_invocation') return false;
  return LEAVING.test(lower.slice(node.startIndex, node.startIndex + 40));
}

const LEAVING = /^(?:\w+\s*::\s*)*(?:bail|panic|todo|unimplemented|unreachable|throw)\s*!/;

/** A statement for its effect; a macro that leaves the function does so. */
export function effectOf(node: SyntaxNode, lower: Lowering): readonly Statement[] {
  return isError(node, lower) && node.type === 'macro_invocation'
    ? [returnOf(node, node, lower)]
    : dropped(node, lower);
}

function isIdle(value: Expression): boolean {
  if (value.kind === 'opaque' || value.kind === 'list') {
    const children = value.kind === 'list' ? value.items : value.children;
    return children.every(isIdle);
  }
  return ['name', 'self', 'string', 'number', 'boolean', 'null'].includes(value.kind);
}
