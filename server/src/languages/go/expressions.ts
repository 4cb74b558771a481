import type { Expression } from '../../core/ir/expressions';
import type { SyntaxNode } from '../../core/source/syntax';
import { lowerCall, lowerConversion } from './calls';
import { lowerComposite } from './composites';
import { lowerFunctionLiteral } from './functions';
import { lowerNumber, lowerQuoted, lowerRaw, lowerRune } from './literals';
import type { Lowering } from './lowering';
import { lowerBinary, lowerUnary } from './operators';
import { lowerType } from './types';

/** Lowers any node as an expression; what is no expression becomes opaque, with the expressions in it. */
export function lowerExpression(node: SyntaxNode, type: string, lower: Lowering): Expression {
  if (lower.broken && !ITEMS_STAND_ALONE.has(type) && node.namedChildren.some((child) => child.isError))
    return lower.opaque(node);
  switch (type) {
    case 'identifier':
    case 'field_identifier':
    case 'package_identifier':
      return lowerName(node, lower);
    case 'iota':
      return lower.name(node);
    case 'selector_expression':
      return lowerSelector(node, lower);
    case 'call_expression':
      return lowerCall(node, lower);
    case 'type_conversion_expression':
      return lowerConversion(node, lower);
    case 'interpreted_string_literal':
      return lowerQuoted(node, lower);
    case 'raw_string_literal':
      return lowerRaw(node, lower);
    case 'rune_literal':
      return lowerRune(node, lower);
    case 'int_literal':
    case 'float_literal':
      return lowerNumber(node, lower);
    case 'true':
    case 'false':
      return { kind: 'boolean', ...lower.span(node), value: type === 'true' };
    case 'nil':
      return { kind: 'null', ...lower.span(node) };
    case 'composite_literal':
      return lowerComposite(node, lower);
    case 'func_literal':
      return lowerFunctionLiteral(node, lower);
    case 'parenthesized_expression':
      return lowerParenthesized(node, lower);
    case 'binary_expression':
      return lowerBinary(node, lower);
    case 'unary_expression':
      return lowerUnary(node, lower);
    case 'index_expression':
      return lowerIndex(node, lower);
    case 'slice_expression':
      return lowerSlice(node, lower);
    case 'type_assertion_expression':
      return lowerFirst(node, lower);
    case 'type_instantiation_expression':
    case 'generic_type':
      return lowerType(node, lower) ?? lower.unseen(node);
    case 'expression_list':
      return lowerList(node, lower);
    case 'literal_value':
    case 'block':
      return { kind: 'opaque', ...lower.span(node), children: [] };
    default:
      return lower.opaque(node);
  }
}

/** Around an error inside these, the other items still mean what they say. */
const ITEMS_STAND_ALONE: ReadonlySet<string> = new Set([
  'call_expression',
  'composite_literal',
  'expression_list',
  'parenthesized_expression',
  'func_literal',
]);

function lowerName(node: SyntaxNode, lower: Lowering): Expression {
  const name = lower.name(node);
  if (name.name === '') return lower.opaque(node);
  if (name.name !== lower.receiver) return name;
  return { kind: 'self', anchor: name.anchor, start: name.start, end: name.end };
}

function lowerSelector(node: SyntaxNode, lower: Lowering): Expression {
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

/** `x.(T)` is `x`: of what type it is was known before. */
function lowerFirst(node: SyntaxNode, lower: Lowering): Expression {
  const [first] = lower.named(node);
  return first === undefined ? lower.opaque(node) : lower.expression(first);
}

/** `a[b]`; type arguments behind a function stand in the same brackets. */
function lowerIndex(node: SyntaxNode, lower: Lowering): Expression {
  const [object, index] = lower.named(node);
  if (object === undefined || index === undefined) return lower.opaque(node);
  return {
    kind: 'index',
    ...lower.span(node),
    object: lower.expression(object),
    index: lower.expression(index),
  };
}

function lowerSlice(node: SyntaxNode, lower: Lowering): Expression {
  const [object, ...bounds] = lower.named(node);
  if (object === undefined) return lower.opaque(node);
  const last = bounds.at(-1);
  return {
    kind: 'index',
    ...lower.span(node),
    object: lower.expression(object),
    index: {
      kind: 'opaque',
      ...lower.spanOf(object.endIndex, last?.endIndex ?? node.endIndex),
      children: bounds.map((bound) => lower.expression(bound)),
    },
  };
}

/** Several expressions side by side, or the only one. */
function lowerList(node: SyntaxNode, lower: Lowering): Expression {
  const parts = lower.named(node);
  const [first] = parts;
  if (first !== undefined && parts.length === 1) return lower.expression(first);
  return { kind: 'list', ...lower.span(node), items: parts.map((part) => lower.expression(part)) };
}
