import type { Expression } from '../../core/ir/expressions';
import type { SyntaxNode } from '../../core/source/syntax';
import { lowerAssignment } from './assignments';
import { lowerConstruction, lowerConstructorCall, lowerInvocation } from './calls';
import { lowerArray } from './collections';
import { lowerLambda, lowerReference } from './functions';
import { lowerCharacter, lowerNumber, lowerString } from './literals';
import type { Lowering } from './lowering';
import { lowerBinary, lowerConditional, lowerInstanceOf, lowerUnary, lowerUpdate } from './operators';
import { lowerSwitchExpression } from './switches';
import { lowerType } from './types';

/** Lowers any node as an expression; what is no expression becomes opaque, with the expressions in it. */
export function lowerExpression(node: SyntaxNode, type: string, lower: Lowering): Expression {
  if (lower.broken && !ITEMS_STAND_ALONE.has(type) && node.namedChildren.some((child) => child.isError))
    return lower.opaque(node);
  switch (type) {
    case 'identifier':
    case 'super':
      return lowerName(node, lower);
    case 'this':
      return { kind: 'self', ...lower.span(node) };
    case 'field_access':
      return lowerAccess(node, lower);
    case 'array_access':
      return lowerIndex(node, lower);
    case 'method_invocation':
      return lowerInvocation(node, lower);
    case 'object_creation_expression':
      return lowerConstruction(node, lower);
    case 'explicit_constructor_invocation':
      return lowerConstructorCall(node, lower);
    case 'string_literal':
      return lowerString(node, lower);
    case 'character_literal':
      return lowerCharacter(node, lower);
    case 'decimal_integer_literal':
    case 'hex_integer_literal':
    case 'octal_integer_literal':
    case 'binary_integer_literal':
    case 'decimal_floating_point_literal':
    case 'hex_floating_point_literal':
      return lowerNumber(node, lower);
    case 'true':
    case 'false':
      return { kind: 'boolean', ...lower.span(node), value: type === 'true' };
    case 'null_literal':
      return { kind: 'null', ...lower.span(node) };
    case 'parenthesized_expression':
      return lowerOnly(node, lower);
    case 'array_initializer':
    case 'array_creation_expression':
    case 'element_value_array_initializer':
      return lowerArray(node, lower);
    case 'binary_expression':
      return lowerBinary(node, lower);
    case 'unary_expression':
      return lowerUnary(node, lower);
    case 'update_expression':
      return lowerUpdate(node, lower);
    case 'ternary_expression':
      return lowerConditional(node, lower);
    case 'instanceof_expression':
      return lowerInstanceOf(node, lower);
    case 'cast_expression':
      return lower.expressionOr(node.childForFieldName('value'), node);
    case 'lambda_expression':
      return lowerLambda(node, lower);
    case 'method_reference':
      return lowerReference(node, lower);
    case 'assignment_expression':
      return lowerAssignment(node, lower);
    case 'switch_expression':
      return lowerSwitchExpression(node, lower);
    case 'class_literal':
      return lowerType(lower.named(node)[0] ?? null, lower) ?? lower.unseen(node);
    default:
      return isType(type) ? lower.unseen(node) : lower.opaque(node);
  }
}

/** Around an error inside these, the other items still mean what they say. */
const ITEMS_STAND_ALONE: ReadonlySet<string> = new Set([
  'method_invocation',
  'object_creation_expression',
  'array_initializer',
  'parenthesized_expression',
  'string_literal',
]);

function isType(type: string): boolean {
  return /(?:_type|type_identifier|type_arguments|modifiers|dimensions)$/.test(type);
}

function lowerName(node: SyntaxNode, lower: Lowering): Expression {
  const name = lower.name(node);
  return name.name === '' ? lower.unseen(node) : name;
}

/** `Outer.this.a` is the `a` of a class around: its members are in scope. */
function lowerAccess(node: SyntaxNode, lower: Lowering): Expression {
  const object = node.childForFieldName('object');
  const field = node.childForFieldName('field');
  if (object === null || field === null) return lower.opaque(node);
  const property = lower.name(field);
  if (field.type === 'this' || property.name === '') return lower.unseen(node);
  const isOuter = object.type === 'field_access' && object.childForFieldName('field')?.type === 'this';
  if (isOuter) return { ...property, ...lower.span(node) };
  return { kind: 'member', ...lower.span(node), object: lower.expression(object), property };
}

function lowerIndex(node: SyntaxNode, lower: Lowering): Expression {
  return {
    kind: 'index',
    ...lower.span(node),
    object: lower.expressionOr(node.childForFieldName('array'), node),
    index: lower.expressionOr(node.childForFieldName('index'), node),
  };
}

function lowerOnly(node: SyntaxNode, lower: Lowering): Expression {
  const [inner, ...others] = lower.named(node);
  return inner === undefined || others.length > 0 ? lower.opaque(node) : lower.expression(inner);
}
