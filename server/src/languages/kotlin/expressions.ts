import type { Expression } from '../../core/ir/expressions';
import type { SyntaxNode } from '../../core/source/syntax';
import { lowerCall } from './calls';
import { lowerObjectLiteral } from './classes';
import { lowerCollectionLiteral } from './collections';
import { atOnce, lowerIfValue } from './conditions';
import { lowerFunction } from './functions';
import { lowerLambda } from './lambdas';
import { lowerCharacter, lowerNumber, lowerString } from './literals';
import type { Lowering } from './lowering';
import { lowerIndex, lowerName, lowerRead, lowerReference, lowerThis } from './names';
import { lowerBinary, lowerInfix, lowerUnary } from './operators';
import { isType } from './types';
import { lowerWhenValue } from './whens';

/** Lowers any node as an expression; what is no expression becomes opaque, with the expressions in it. */
export function lowerExpression(node: SyntaxNode, type: string, lower: Lowering): Expression {
  if (lower.broken && !ITEMS_STAND_ALONE.has(type) && node.namedChildren.some((child) => child.isError))
    return lower.opaque(node);
  switch (type) {
    case 'identifier':
      return lowerName(node, lower);
    case 'super_expression':
      return { kind: 'name', ...lower.span(node), name: 'super' };
    case 'this_expression':
      return lowerThis(node, lower);
    case 'navigation_expression':
      return lowerRead(node, lower);
    case 'index_expression':
      return lowerIndex(node, lower);
    case 'call_expression':
      return lowerCall(node, lower);
    case 'callable_reference':
      return lowerReference(node, lower);
    case 'string_literal':
    case 'multiline_string_literal':
      return lowerString(node, lower);
    case 'character_literal':
      return lowerCharacter(node, lower);
    case 'number_literal':
    case 'float_literal':
      return lowerNumber(node, lower);
    case 'parenthesized_expression':
      return lowerOnly(node, lower);
    case 'collection_literal':
      return lowerCollectionLiteral(node, lower);
    case 'binary_expression':
      return lowerBinary(node, lower);
    case 'unary_expression':
      return lowerUnary(node, lower);
    case 'infix_expression':
      return lowerInfix(node, lower);
    case 'as_expression':
      return lower.expressionOr(node.childForFieldName('left') ?? lower.named(node)[0], node);
    case 'if_expression':
      return lowerIfValue(node, lower);
    case 'when_expression':
      return lowerWhenValue(node, lower);
    case 'try_expression':
      return atOnce(node, lower);
    case 'annotated_lambda':
    case 'annotated_expression':
      return lower.expressionOr(lower.named(node).at(-1), node);
    case 'lambda_literal':
      return lowerLambda(node, '', lower);
    case 'anonymous_function':
      return { kind: 'lambda', ...lower.span(node), fn: lowerFunction(node, { static: false }, lower) };
    case 'object_literal':
      return lowerObjectLiteral(node, lower);
    default:
      return isType(node) || type === 'modifiers' ? lower.unseen(node) : lower.opaque(node);
  }
}

/** Around an error inside these, the other items still mean what they say. */
const ITEMS_STAND_ALONE: ReadonlySet<string> = new Set([
  'call_expression',
  'parenthesized_expression',
  'string_literal',
  'multiline_string_literal',
  'lambda_literal',
]);

function lowerOnly(node: SyntaxNode, lower: Lowering): Expression {
  const [inner, ...others] = lower.named(node);
  return inner === undefined || others.length > 0 ? lower.opaque(node) : lower.expression(inner);
}
