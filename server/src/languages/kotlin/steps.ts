import type { Call, Name } from '../../core/ir/expressions';
import type { Statement } from '../../core/ir/statements';
import type { SyntaxNode } from '../../core/source/syntax';
import { callParts } from './call-parts';
import { plainCall } from './calls';
import type { Lowering } from './lowering';

/** A bare call in a lambda that sets up its receiver, or may: one more step of the receiver, unless something binds the name. */
export function stepStatement(node: SyntaxNode, lower: Lowering): Statement | null {
  const found = stepOf(node, lower);
  if (found === null) return null;
  const { call, receiver } = found;
  return assignment(node, receiver, '.=', call, lower);
}

/** The same where the call's value is that of the lambda. */
export function lastStep(node: SyntaxNode, lower: Lowering): readonly Statement[] | null {
  const found = stepOf(node, lower);
  if (found === null) return null;
  const span = lower.span(node);
  const value: Name = { kind: 'name', ...span, name: '<value>' };
  return [
    { ...assignment(node, value.name, '=', found.call, lower), declares: true },
    assignment(node, found.receiver, '.=', value, lower),
    { kind: 'return', ...span, value, throws: false },
  ];
}

function assignment(
  node: SyntaxNode,
  name: string,
  operator: string,
  value: Call | Name,
  lower: Lowering,
): Extract<Statement, { kind: 'assign' }> {
  const span = lower.span(node);
  return {
    kind: 'assign',
    ...span,
    target: { kind: 'bind', name: { kind: 'name', ...span, name } },
    operator,
    value,
    annotation: null,
    declares: false,
  };
}

function isText({ type }: SyntaxNode): boolean {
  return type === 'string_literal' || type === 'multiline_string_literal';
}

/** `+"text"` in a builder of texts. */
function addedText(node: SyntaxNode, lower: Lowering) {
  const [receiver] = lower.around.receivers;
  if (receiver === undefined) return null;
  const span = lower.span(node);
  const callee: Name = { kind: 'name', ...span, name: 'text', of: [receiver.name] };
  const value = lower.expression(node);
  const call: Call = {
    kind: 'call',
    ...span,
    callee,
    args: [{ name: null, value, spread: 'none' }],
    construct: false,
  };
  return { call, receiver: receiver.name };
}

function stepOf(
  node: SyntaxNode,
  lower: Lowering,
): { readonly call: Call; readonly receiver: string } | null {
  const [receiver] = lower.around.receivers;
  if (receiver === undefined || receiver.kind === 'scope') return null;
  const inner = node.type === 'unary_expression' ? (lower.named(node)[0] ?? node) : node;
  if (node.type === 'unary_expression' && isText(inner)) return addedText(inner, lower);
  const parts = callParts(inner, lower);
  if (parts === null || parts.object !== null || !/^\p{Ll}/u.test(parts.name)) return null;
  const { own, locals, receivers } = lower.around;
  if (own.has(parts.name) || locals.has(parts.name)) return null;
  const call = plainCall(inner, parts, lower);
  if (call.callee.kind !== 'name') return null;
  return {
    call: { ...call, callee: { ...call.callee, of: receivers.map(({ name }) => name) } },
    receiver: receiver.name,
  };
}
