import type { Expression } from '../../core/ir/expressions';
import type { Statement } from '../../core/ir/statements';
import type { SyntaxNode } from '../../core/source/syntax';
import type { Lowering } from './lowering';

/** How a setter of a bean is called: `setMaxTokens`. */
const SETTER = /^set([A-Z]\w*)$/;

/**
 * `bean.setMaxTokens(5);` as the assignment `bean.maxTokens = 5` that it means by the convention of beans: types that can't be
 * seen then know what they were told. Null for any other statement.
 */
export function lowerSetter(node: SyntaxNode, call: SyntaxNode, lower: Lowering): Statement | null {
  const told = toldAt(call, lower);
  const match = told === null ? null : SETTER.exec(told.name.name);
  const [value, second] = told?.values ?? [];
  if (told === null || !match || value === undefined || second !== undefined) return null;
  if (told.object.type !== 'identifier') return null;
  const [, field = ''] = match;
  const property = { ...told.name, name: field.charAt(0).toLowerCase() + field.slice(1) };
  return {
    kind: 'assign',
    ...lower.span(node),
    target: {
      kind: 'place',
      place: { kind: 'member', ...lower.span(call), object: lower.expression(told.object), property },
    },
    operator: '=',
    value: lower.expression(value),
    annotation: null,
    declares: false,
  };
}

/**
 * `builder.model(m);` as `builder = builder.model(m)`: builders give themselves, and what they were told is then known
 * where they build. Null for any other statement.
 */
export function lowerBuilding(node: SyntaxNode, call: SyntaxNode, lower: Lowering): Statement | null {
  const root = rootOf(call);
  if (root === null || !/builder$/i.test(lower.text(root))) return null;
  const value: Expression = lower.expression(call);
  return {
    kind: 'assign',
    ...lower.span(node),
    target: { kind: 'bind', name: lower.name(root) },
    operator: '=',
    value,
    annotation: null,
    declares: false,
  };
}

function toldAt(call: SyntaxNode, lower: Lowering) {
  if (call.type !== 'method_invocation') return null;
  const object = call.childForFieldName('object');
  const name = call.childForFieldName('name');
  const list = call.childForFieldName('arguments');
  if (object === null || name === null || list === null) return null;
  return { object, name: lower.name(name), values: lower.named(list) };
}

/** The name that a chain of calls begins with. */
function rootOf(call: SyntaxNode): SyntaxNode | null {
  let at: SyntaxNode | null = call.type === 'method_invocation' ? call : null;
  while (at?.type === 'method_invocation') at = at.childForFieldName('object');
  return at?.type === 'identifier' ? at : null;
}
