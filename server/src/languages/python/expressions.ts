import type { Expression } from '../../core/ir/expressions';
import type { SyntaxNode } from '../../core/source/syntax';
import { lowerCall } from './calls';
import { lowerDictionary, lowerList, lowerSlice, lowerSpread, lowerSubscript } from './collections';
import { lowerComprehension } from './comprehensions';
import { lowerLambda } from './functions';
import type { Lowering } from './lowering';
import { lowerNumber } from './numbers';
import { lowerBinary, lowerBoolean, lowerComparison, lowerUnary } from './operators';
import { lowerConcatenation, lowerString } from './strings';

/** Lowers any node as an expression; what is no expression becomes opaque, with the expressions in it. */
export function lowerExpression(node: SyntaxNode, type: string, lower: Lowering): Expression {
  if (lower.broken && !ITEMS_STAND_ALONE.has(type) && node.namedChildren.some((child) => child.isError))
    return lower.opaque(node);
  switch (type) {
    case 'identifier':
      return lowerName(node, lower);
    case 'attribute':
      return lowerAttribute(node, lower);
    case 'call':
      return lowerCall(node, lower);
    case 'string':
      return lowerString(node, lower);
    case 'concatenated_string':
      return lowerConcatenation(node, lower);
    case 'integer':
    case 'float':
      return lowerNumber(node, lower);
    case 'true':
    case 'false':
      return { kind: 'boolean', ...lower.span(node), value: type === 'true' };
    case 'none':
      return { kind: 'null', ...lower.span(node) };
    case 'parenthesized_expression':
      return lowerParenthesized(node, lower);
    case 'subscript':
      return lowerSubscript(node, lower);
    case 'slice':
      return lowerSlice(node, lower);
    case 'list':
    case 'tuple':
    case 'set':
    case 'expression_list':
    case 'pattern_list':
    case 'tuple_pattern':
    case 'list_pattern':
      return lowerList(node, lower);
    case 'dictionary':
      return lowerDictionary(node, lower);
    case 'list_splat':
    case 'dictionary_splat':
    case 'list_splat_pattern':
      return lowerSpread(node, lower);
    case 'list_comprehension':
    case 'set_comprehension':
    case 'dictionary_comprehension':
    case 'generator_expression':
      return lowerComprehension(node, lower);
    case 'binary_operator':
      return lowerBinary(node, lower);
    case 'boolean_operator':
      return lowerBoolean(node, lower);
    case 'comparison_operator':
      return lowerComparison(node, lower);
    case 'unary_operator':
    case 'not_operator':
      return lowerUnary(node, lower);
    case 'conditional_expression':
      return lowerConditional(node, lower);
    case 'lambda':
      return lowerLambda(node, lower);
    case 'await':
      return lowerAwait(node, lower);
    case 'named_expression':
      return lowerWalrus(node, lower);
    default:
      return lower.opaque(node);
  }
}

/** Around an error inside these, the other items still mean what they say. */
const ITEMS_STAND_ALONE: ReadonlySet<string> = new Set([
  'call',
  'list',
  'tuple',
  'set',
  'dictionary',
  'string',
  'concatenated_string',
  'expression_list',
  'parenthesized_expression',
]);

function lowerName(node: SyntaxNode, lower: Lowering): Expression {
  const name = lower.name(node);
  if (name.name === '') return lower.opaque(node);
  if (name.name !== lower.receiver) return name;
  return { kind: 'self', anchor: name.anchor, start: name.start, end: name.end };
}

function lowerAttribute(node: SyntaxNode, lower: Lowering): Expression {
  const [object, property] = lower.named(node);
  if (object === undefined || property === undefined) return lower.opaque(node);
  const name = lower.name(property);
  if (name.name === '') return lower.opaque(node);
  return { kind: 'member', ...lower.span(node), object: lower.expression(object), property: name };
}

function lowerParenthesized(node: SyntaxNode, lower: Lowering): Expression {
  const [inner, ...others] = lower.named(node);
  return inner === undefined || others.length > 0 ? lower.opaque(node) : lower.expression(inner);
}

function lowerConditional(node: SyntaxNode, lower: Lowering): Expression {
  const [then, test, otherwise] = lower.named(node);
  if (then === undefined || test === undefined || otherwise === undefined) return lower.opaque(node);
  return {
    kind: 'conditional',
    ...lower.span(node),
    test: lower.expression(test),
    // biome-ignore lint/suspicious/noThenProperty: the IR names the branch so, and nobody awaits it.
    then: lower.expression(then),
    otherwise: lower.expression(otherwise),
  };
}

function lowerAwait(node: SyntaxNode, lower: Lowering): Expression {
  const [value] = lower.named(node);
  if (value === undefined) return lower.opaque(node);
  return { kind: 'await', ...lower.span(node), value: lower.expression(value) };
}

function lowerWalrus(node: SyntaxNode, lower: Lowering): Expression {
  const [target, value] = lower.named(node);
  if (target === undefined || value === undefined) return lower.opaque(node);
  return {
    kind: 'assignment',
    ...lower.span(node),
    operator: ':=',
    target: { kind: 'bind', name: lower.name(target) },
    value: lower.expression(value),
  };
}
