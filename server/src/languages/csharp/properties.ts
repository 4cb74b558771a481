import type { Expression } from '../../core/ir/expressions';
import type { Field, FunctionNode, Method } from '../../core/ir/statements';
import type { SyntaxNode } from '../../core/source/syntax';
import { plainFunction } from '../wire/plain-function';
import { lowerBody } from './bodies';
import { hasModifier } from './functions';
import { jsonKey } from './json-keys';
import type { Lowering } from './lowering';
import { annotationOf } from './types';

interface PropertyMembers {
  readonly fields: readonly Field[];
  readonly methods: readonly Method[];
}

/**
 * `A { get; set; } = b` is a field. With code of its own it is read and written by functions; that of a class as such is
 * what its code gives.
 */
export function lowerProperty(node: SyntaxNode, lower: Lowering): PropertyMembers {
  const named = node.childForFieldName('name');
  if (named === null) return { fields: [], methods: [] };
  const name = lower.plainName(named);
  const value = node.childForFieldName('value');
  const isStatic = hasModifier(node, 'static', lower);
  if (value?.type === 'arrow_expression_clause') {
    const inner = lower.named(value)[0] ?? null;
    return isStatic
      ? { fields: [fieldOf(node, name, inner, true, lower)], methods: [] }
      : { fields: [], methods: [getter(node, name, value, lower)] };
  }
  const accessors = node.childForFieldName('accessors');
  const bodies = accessors === null ? [] : accessorsOf(accessors, name, isStatic, lower);
  const isAuto = !bodies.some(({ getter: reads }) => reads);
  return {
    fields: isAuto || value !== null ? [fieldOf(node, name, value, isStatic, lower)] : [],
    methods: bodies,
  };
}

function fieldOf(
  node: SyntaxNode,
  name: string,
  value: SyntaxNode | null,
  isStatic: boolean,
  lower: Lowering,
): Field {
  const type = node.childForFieldName('type');
  return {
    ...lower.span(node),
    name,
    value: value === null ? null : lower.expression(value, type),
    annotation: annotationOf(type, lower),
    static: isStatic,
    ...jsonKey(node, lower),
  };
}

function getter(node: SyntaxNode, name: string, body: SyntaxNode, lower: Lowering): Method {
  return { name, fn: accessorFunction(node, body, false, lower), getter: true };
}

function accessorsOf(list: SyntaxNode, name: string, isStatic: boolean, lower: Lowering): readonly Method[] {
  return lower.named(list).flatMap((accessor): Method[] => {
    const body = accessor.childForFieldName('body');
    if (accessor.type !== 'accessor_declaration' || body === null) return [];
    const reads = accessor.children.some(({ type }) => type === 'get');
    const fn = accessorFunction(accessor, body, isStatic, lower);
    return [reads ? { name, fn, getter: true } : { name: `set ${name}`, fn, getter: false }];
  });
}

function accessorFunction(
  node: SyntaxNode,
  body: SyntaxNode,
  isStatic: boolean,
  lower: Lowering,
): FunctionNode {
  const type = node.childForFieldName('type');
  const returnType: Expression | null = type === null ? null : annotationOf(type, lower);
  return {
    ...plainFunction(lower.span(node), [], lowerBody(node, body, type, lower)),
    returnType,
    static: isStatic,
  };
}
