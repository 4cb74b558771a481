import type { Expression, Lambda } from '../../core/ir/expressions';
import type { FunctionNode, Parameter } from '../../core/ir/statements';
import type { SyntaxNode } from '../../core/source/syntax';
import { plainFunction } from '../wire/plain-function';
import type { Lowering } from './lowering';
import { type Modifiers, readModifiers } from './modifiers';
import { lowerType } from './types';

/** A method, constructor or compact constructor with its `modifiers`; without a body it gives nobody knows what. */
export function lowerMethod(
  node: SyntaxNode,
  { decorators, words }: Modifiers,
  parameters: readonly Parameter[],
  lower: Lowering,
): FunctionNode {
  const name = node.childForFieldName('name');
  const isStatic = words.includes('static');
  return {
    name: name === null ? null : lower.name(name),
    parameters,
    body: lowerBody(node, lower),
    decorators,
    returnType: lowerType(node.childForFieldName('type'), lower),
    async: false,
    generator: false,
    method: false,
    static: isStatic,
    ...lower.span(node),
  };
}

function lowerBody(node: SyntaxNode, lower: Lowering): FunctionNode['body'] {
  const body = node.childForFieldName('body');
  if (body === null) return lower.unseen(node);
  return lower.nestedDefinition<FunctionNode['body']>(
    () => lower.block(body),
    () => lower.unseen(body),
  );
}

export function lowerParameters(list: SyntaxNode | null, lower: Lowering): readonly Parameter[] {
  return list === null ? [] : lower.named(list).flatMap((child) => lowerParameter(child, lower) ?? []);
}

function lowerParameter(node: SyntaxNode, lower: Lowering): Parameter | null {
  switch (node.type) {
    case 'formal_parameter':
      return lowerFormal(node, lower);
    case 'spread_parameter':
      return lowerRest(node, lower);
    case 'identifier':
      return parameter(node, null, 'plain', lower);
    default:
      return null;
  }
}

function lowerFormal(node: SyntaxNode, lower: Lowering): Parameter | null {
  const name = node.childForFieldName('name');
  if (name === null) return null;
  const { configured } = readModifiers(node, lower);
  const type = lowerType(node.childForFieldName('type'), lower);
  return { ...parameter(name, type, 'plain', lower), fallback: configured };
}

function lowerRest(node: SyntaxNode, lower: Lowering): Parameter | null {
  const children = lower.named(node);
  const declarator = children.find(({ type }) => type === 'variable_declarator');
  const name = declarator?.childForFieldName('name');
  return name ? parameter(name, null, 'rest', lower) : null;
}

function parameter(
  name: SyntaxNode,
  annotation: Expression | null,
  kind: Parameter['kind'],
  lower: Lowering,
): Parameter {
  return { target: { kind: 'bind', name: lower.name(name) }, fallback: null, annotation, kind };
}

/** `x -> y`, `(a, b) -> { ... }`. */
export function lowerLambda(node: SyntaxNode, lower: Lowering): Lambda {
  const list = node.childForFieldName('parameters');
  const body = node.childForFieldName('body');
  const parameters =
    list?.type === 'identifier' ? [parameter(list, null, 'plain', lower)] : lowerParameters(list, lower);
  return {
    kind: 'lambda',
    ...lower.span(node),
    fn: plainFunction(lower.span(node), parameters, lowerInner(node, body, lower)),
  };
}

function lowerInner(node: SyntaxNode, body: SyntaxNode | null, lower: Lowering): FunctionNode['body'] {
  if (body === null) return lower.unseen(node);
  if (body.type !== 'block') return lower.expression(body);
  return lower.nestedDefinition<FunctionNode['body']>(
    () => lower.block(body),
    () => lower.unseen(body),
  );
}

/** `this::run`, `Mapper::map`, `Message::new`. */
export function lowerReference(node: SyntaxNode, lower: Lowering): Expression {
  const [object, property] = lower.named(node).filter(({ type }) => type !== 'type_arguments');
  if (object === undefined) return lower.opaque(node);
  const type = lowerType(object, lower);
  const from = type ?? lower.expression(object);
  if (property === undefined) return from;
  return { kind: 'member', ...lower.span(node), object: from, property: lower.name(property) };
}
