import type { Expression } from '../../core/ir/expressions';
import type { Field, FunctionNode, Method, Parameter, Statement } from '../../core/ir/statements';
import type { SyntaxNode } from '../../core/source/syntax';
import { plainFunction } from '../wire/plain-function';
import { lowerArguments } from './arguments';
import { branchOf } from './conditions';
import { insideOf } from './functions';
import type { Lowering } from './lowering';
import { constructorParameters, propertyWord } from './member-names';
import type { Members } from './members';
import { annotationsOf, hasModifier, injectedValue, keyInData } from './modifiers';
import { typeIn } from './patterns';
import { initialValue, propertyParts } from './properties';
import { isType } from './types';

/** Whether instances are made by more than the initial values of their fields. */
export function isConstructed(node: SyntaxNode, lower: Lowering): boolean {
  const body = lower.child(node, 'class_body', 'enum_class_body');
  return (
    constructorParameters(node, lower).length > 0 ||
    ownBaseArguments(node, lower) !== null ||
    (body !== null && lower.child(body, 'anonymous_initializer') !== null)
  );
}

/**
 * What `class A(val b: C = d) : E(b)` says: fields for its properties, and the constructor, which calls that of the base, sets
 * the fields that get a value where they are declared, and runs the `init` blocks. `lower` sees the parameters.
 */
export function primaryConstructor(node: SyntaxNode, lower: Lowering): Members {
  const nodes = constructorParameters(node, lower);
  const parameters = nodes.flatMap((each) => parameterOf(each, lower) ?? []);
  const body = lower.nestedDefinition<FunctionNode['body']>(
    () => lower.block(node, construction),
    () => lower.unseen(node),
  );
  const made: Method = {
    name: 'constructor',
    fn: plainFunction(lower.span(node), parameters, body),
    getter: false,
  };
  return {
    fields: nodes.filter(isProperty).flatMap((each) => fieldOf(each, lower)),
    methods: [made, ...copying(node, nodes, lower)],
  };
}

function isProperty(node: SyntaxNode): boolean {
  return propertyWord(node) !== null;
}

function construction(node: SyntaxNode, lower: Lowering): readonly Statement[] {
  const base = baseCall(node, lower);
  const properties = constructorParameters(node, lower).filter(isProperty);
  const body = lower.child(node, 'class_body', 'enum_class_body');
  return [
    ...(base === null ? [] : [base]),
    ...properties.flatMap((each) => setFromParameter(each, lower)),
    ...(body === null ? [] : lower.named(body)).flatMap((each) => initStatements(each, lower)),
  ];
}

function initStatements(node: SyntaxNode, lower: Lowering): readonly Statement[] {
  if (node.type === 'anonymous_initializer')
    return branchOf(lower.child(node, 'block'), 'statements', insideOf(node, lower));
  if (node.type !== 'property_declaration' || hasModifier(node, 'const', lower)) return [];
  const parts = propertyParts(node, lower);
  const name = parts.declared === null ? null : lower.child(parts.declared, 'identifier');
  const value = name === null ? null : initialValue(parts, insideOf(node, lower));
  return name === null || value === null ? [] : [assigned(lower.plainName(name), value)];
}

function setFromParameter(node: SyntaxNode, lower: Lowering): readonly Statement[] {
  const name = lower.child(node, 'identifier');
  return name === null ? [] : [assigned(lower.plainName(name), lower.name(name))];
}

function assigned(name: string, value: Expression): Statement {
  const { anchor, start, end } = value;
  const span = { anchor, start, end };
  const place: Expression = {
    kind: 'member',
    ...span,
    object: { kind: 'self', ...span },
    property: { kind: 'name', anchor, start, end: start, name },
  };
  return {
    kind: 'assign',
    ...span,
    target: { kind: 'place', place },
    operator: '=',
    value,
    annotation: null,
    declares: false,
  };
}

function parameterOf(node: SyntaxNode, lower: Lowering): Parameter | null {
  const name = lower.child(node, 'identifier');
  if (name === null) return null;
  return {
    target: { kind: 'bind', name: lower.name(name) },
    fallback: defaultOf(node, name, lower) ?? injectedValue(lower.child(node, 'modifiers'), lower),
    annotation: typeIn(node, lower),
    kind: 'plain',
  };
}

function defaultOf(node: SyntaxNode, name: SyntaxNode, lower: Lowering): Expression | null {
  const value = lower.named(node).at(-1);
  if (value === undefined || value.id === name.id || isType(value)) return null;
  return lower.expression(value);
}

function fieldOf(node: SyntaxNode, lower: Lowering): readonly Field[] {
  const name = lower.child(node, 'identifier');
  if (name === null) return [];
  const key = keyInData(annotationsOf(node, lower));
  const annotation = typeIn(node, lower);
  return [
    {
      ...lower.span(node),
      name: lower.plainName(name),
      value: null,
      annotation,
      static: false,
      ...(key === undefined ? {} : { key }),
    },
  ];
}

/** What is handed to the constructor of the base, which stands behind the colon; null where nothing is. */
export function baseArguments(node: SyntaxNode, lower: Lowering): SyntaxNode | null {
  const list = lower.child(node, 'delegation_specifiers');
  for (const each of list === null ? [] : lower.named(list)) {
    const made = lower.child(each, 'constructor_invocation');
    const args = made === null ? null : lower.child(made, 'value_arguments');
    if (args !== null && lower.named(args).length > 0) return args;
  }
  return null;
}

/** Those that a constructor of the class itself hands on: `object : A(b) { ... }` is made with those of its base. */
function ownBaseArguments(node: SyntaxNode, lower: Lowering): SyntaxNode | null {
  return node.type === 'object_literal' ? null : baseArguments(node, lower);
}

function baseCall(node: SyntaxNode, lower: Lowering): Statement | null {
  const list = ownBaseArguments(node, lower);
  if (list === null) return null;
  const span = lower.span(list);
  const value: Expression = {
    kind: 'call',
    ...span,
    callee: { kind: 'name', ...span, name: 'super' },
    args: lowerArguments(lower.named(list), lower),
    construct: false,
  };
  return { kind: 'expression', ...span, value };
}

/** `copy(b = c)` of a data class: what is not given stays what it is. */
function copying(node: SyntaxNode, nodes: readonly SyntaxNode[], lower: Lowering): readonly Method[] {
  const name = node.childForFieldName('name');
  const modifiers = lower.child(node, 'modifiers');
  if (name === null || modifiers === null || !/\bdata\b/.test(lower.text(modifiers))) return [];
  const span = lower.span(lower.child(node, 'primary_constructor') ?? name);
  const names = nodes
    .flatMap((each) => lower.child(each, 'identifier') ?? [])
    .map((each) => lower.name(each));
  const parameters = names.map((each): Parameter => {
    const { anchor, start, end } = each;
    const own = { anchor, start, end };
    const fallback: Expression = { kind: 'member', ...own, object: { kind: 'self', ...own }, property: each };
    return { target: { kind: 'bind', name: each }, fallback, annotation: null, kind: 'plain' };
  });
  const body: Expression = {
    kind: 'call',
    ...span,
    callee: { kind: 'name', ...span, name: lower.plainName(name) },
    args: names.map((each) => ({ name: each.name, value: each, spread: 'none' })),
    construct: true,
  };
  return [
    {
      name: 'copy',
      fn: plainFunction(lower.span(lower.child(node, 'primary_constructor') ?? name), parameters, body),
      getter: false,
    },
  ];
}
