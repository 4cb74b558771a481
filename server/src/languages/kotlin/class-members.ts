import type { Expression } from '../../core/ir/expressions';
import type { ClassNode, Field } from '../../core/ir/statements';
import type { SyntaxNode } from '../../core/source/syntax';
import { plainFunction } from '../wire/plain-function';
import { branchOf } from './conditions';
import { insideOf, lowerFunction } from './functions';
import type { Lowering } from './lowering';
import { type ClassKind, type Members, NO_MEMBERS } from './members';
import { annotationsOf, hasModifier, injectedValue, keyInData } from './modifiers';
import { lowerParameters } from './parameters';
import { typeIn } from './patterns';
import { getterOf, initialValue, propertyParts } from './properties';

/** How classes that stand in a class are lowered. */
export type LowerClass = (node: SyntaxNode, lower: Lowering) => ClassNode;

/** One member of a class body. */
export function lowerMember(
  node: SyntaxNode,
  kind: ClassKind,
  lowerInner: LowerClass,
  lower: Lowering,
): Members {
  switch (node.type) {
    case 'property_declaration':
      return property(node, kind, insideOf(node, lower));
    case 'function_declaration':
      return method(node, kind, lower);
    case 'secondary_constructor':
      return { ...NO_MEMBERS, methods: [secondary(node, lower)] };
    case 'class_declaration':
    case 'object_declaration':
      return innerClass(node, lowerInner, lower);
    case 'companion_object': {
      const { fields, methods } = lowerInner(node, lower);
      return { ...NO_MEMBERS, fields, methods };
    }
    default:
      return NO_MEMBERS;
  }
}

function property(node: SyntaxNode, kind: ClassKind, lower: Lowering): Members {
  const parts = propertyParts(node, lower);
  const name = parts.declared === null ? null : lower.child(parts.declared, 'identifier');
  if (parts.declared === null || name === null) return NO_MEMBERS;
  if (parts.getter !== null && parts.value === null && parts.delegate === null) {
    const fn = { ...getterOf(node, parts.getter, lower), static: kind === 'static' };
    return { ...NO_MEMBERS, methods: [{ name: lower.plainName(name), fn, getter: true }] };
  }
  const key = keyInData(annotationsOf(node, lower));
  const isStatic = kind === 'static' || hasModifier(node, 'const', lower);
  const isSet = kind === 'constructed' && !isStatic;
  const isInitialised = parts.value !== null || parts.delegate !== null;
  const injected = () => injectedValue(lower.child(node, 'modifiers'), lower);
  const field: Field = {
    ...lower.span(node),
    name: lower.plainName(name),
    value: isSet && isInitialised ? null : (initialValue(parts, lower) ?? injected()),
    annotation: typeIn(parts.declared, lower),
    static: isStatic,
    ...(key === undefined ? {} : { key }),
  };
  return { ...NO_MEMBERS, fields: [field] };
}

function method(node: SyntaxNode, kind: ClassKind, lower: Lowering): Members {
  const name = node.childForFieldName('name');
  if (name === null || lower.text(name) === '') return NO_MEMBERS;
  const decorators = annotationsOf(node, lower);
  const sending = sendingMethod(node, decorators, lower);
  if (sending !== null) {
    const { anchor, start, end } = sending;
    const span = { anchor, start, end };
    return {
      ...NO_MEMBERS,
      fields: [{ ...span, name: lower.plainName(name), value: sending, annotation: null, static: false }],
    };
  }
  const fn = {
    ...lowerFunction(node, { static: kind === 'static' }, lower),
    decorators,
  };
  return { ...NO_MEMBERS, methods: [{ name: lower.plainName(name), fn, getter: false }] };
}

/**
 * A method of an interface that a framework implements by an annotation such as `@POST("path")`: what is called is what the
 * annotation makes. Null for any other method.
 */
function sendingMethod(
  node: SyntaxNode,
  decorators: readonly Expression[],
  lower: Lowering,
): Expression | null {
  if (lower.child(node, 'function_body') !== null) return null;
  const isSending = (each: Expression) =>
    each.kind === 'call' && each.callee.kind === 'name' && each.callee.name === 'POST';
  return decorators.find(isSending) ?? null;
}

/** It runs another constructor first, or that of a base. */
function secondary(node: SyntaxNode, lower: Lowering) {
  const inside = insideOf(node, lower);
  const list = lower.child(node, 'function_value_parameters');
  const parameters = list === null ? [] : lowerParameters(list, inside);
  const body = inside.block(node, (whole, inner) => [
    ...delegated(whole, inner),
    ...branchOf(inner.child(whole, 'block'), 'statements', inner),
  ]);
  return { name: 'constructor', fn: plainFunction(lower.span(node), parameters, body), getter: false };
}

function delegated(node: SyntaxNode, lower: Lowering) {
  const call = lower.child(node, 'constructor_delegation_call');
  const list = call === null ? null : lower.child(call, 'value_arguments');
  if (call === null || list === null) return [];
  const span = lower.span(call);
  const isSuper = lower.text(call).startsWith('super');
  const args = lower.named(list).map((each) => ({
    name: null,
    value: lower.expressionOr(lower.named(each).at(-1), each),
    spread: 'none' as const,
  }));
  const callee = isSuper
    ? ({ kind: 'name', ...span, name: 'super' } as const)
    : ({ kind: 'self', ...span } as const);
  const value = { kind: 'call', ...span, callee, args, construct: false } as const;
  return [{ kind: 'expression', ...span, value } as const];
}

/** Classes inside a class are fields of it. */
function innerClass(node: SyntaxNode, lowerInner: LowerClass, lower: Lowering): Members {
  const inner = lower.nested<ClassNode | null>(
    () => lowerInner(node, lower),
    () => null,
  );
  if (inner === null || inner.name === null) return NO_MEMBERS;
  const span = lower.span(node);
  const value = { kind: 'class-expression', ...span, node: inner } as const;
  return {
    ...NO_MEMBERS,
    fields: [{ ...span, name: inner.name.name, value, annotation: null, static: true }],
  };
}
