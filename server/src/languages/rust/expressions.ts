import type { Expression } from '../../core/ir/expressions';
import type { SyntaxNode } from '../../core/source/syntax';
import { placeOf } from './assignments';
import { lowerBranches, lowerChoice } from './branches';
import { lowerCall, lowerTry } from './calls';
import { lowerAsCall, lowerClosure } from './functions';
import { lowerChar, lowerNumber, lowerRawString, lowerString } from './literals';
import type { Lowering } from './lowering';
import { lowerMacro } from './macros';
import { lowerBinary, lowerUnary } from './operators';
import { lowerPath } from './paths';
import { lowerStructLiteral } from './struct-literals';

/** Lowers any node as an expression; what is no expression becomes opaque, with the expressions in it. */
export function lowerExpression(node: SyntaxNode, type: string, lower: Lowering): Expression {
  if (lower.broken && !ITEMS_STAND_ALONE.has(type) && node.namedChildren.some((child) => child.isError))
    return lower.opaque(node);
  return lowerLeaf(node, type, lower) ?? lowerCompound(node, type, lower) ?? lower.opaque(node);
}

/** Around an error inside these, the other items still mean what they say. */
const ITEMS_STAND_ALONE: ReadonlySet<string> = new Set([
  'call_expression',
  'array_expression',
  'tuple_expression',
  'string_literal',
  'struct_expression',
  'macro_invocation',
  'parenthesized_expression',
]);

function lowerLeaf(node: SyntaxNode, type: string, lower: Lowering): Expression | null {
  switch (type) {
    case 'identifier':
    case 'type_identifier':
    case 'shorthand_field_identifier':
      return lowerName(node, lower);
    case 'scoped_identifier':
    case 'scoped_type_identifier':
    case 'generic_function':
    case 'generic_type':
    case 'generic_type_with_turbofish':
      return lowerGeneric(node, type, lower);
    case 'self':
      return { kind: 'self', ...lower.span(node) };
    case 'crate':
    case 'super':
      return { kind: 'name', ...lower.span(node), name: lower.text(node), module: true };
    case 'string_literal':
      return lowerString(node, lower);
    case 'raw_string_literal':
      return lowerRawString(node, lower);
    case 'char_literal':
      return lowerChar(node, lower);
    case 'integer_literal':
    case 'float_literal':
    case 'negative_literal':
      return lowerNumber(node, lower);
    case 'boolean_literal':
      return { kind: 'boolean', ...lower.span(node), value: lower.text(node) === 'true' };
    case 'unit_expression':
      return { kind: 'null', ...lower.span(node) };
    default:
      return null;
  }
}

/** `None` is nothing, as `null` is elsewhere. */
function lowerName(node: SyntaxNode, lower: Lowering): Expression {
  return lower.text(node) === 'None' ? { kind: 'null', ...lower.span(node) } : lowerPath(node, lower);
}

/** `iter.sum::<u32>` is a member with type arguments, which say nothing of its value. */
function lowerGeneric(node: SyntaxNode, type: string, lower: Lowering): Expression {
  const inner = type === 'generic_function' ? node.childForFieldName('function') : null;
  return inner?.type === 'field_expression' ? lower.expression(inner) : lowerPath(node, lower);
}

function lowerCompound(node: SyntaxNode, type: string, lower: Lowering): Expression | null {
  switch (type) {
    case 'call_expression':
      return lowerCall(node, lower);
    case 'field_expression':
      return lowerField(node, lower);
    case 'index_expression':
      return lowerIndex(node, lower);
    case 'macro_invocation':
      return lowerMacro(node, lower);
    case 'struct_expression':
      return lowerStructLiteral(node, lower);
    case 'array_expression':
    case 'tuple_expression':
      return lowerList(node, lower);
    case 'parenthesized_expression':
    case 'reference_expression':
    case 'type_cast_expression':
      return lowerInner(node, lower);
    case 'try_expression':
      return lowerTry(node, lower);
    case 'await_expression':
      return lowerAwait(node, lower);
    case 'unary_expression':
      return lowerUnary(node, lower);
    case 'binary_expression':
      return lowerBinary(node, lower);
    case 'assignment_expression':
    case 'compound_assignment_expr':
      return lowerAssignment(node, lower);
    case 'closure_expression':
      return lowerClosure(node, lower);
    case 'if_expression':
      return lowerChoice(node, lower) ?? lowerAsCall(node, node, lower);
    case 'match_expression':
      return lowerBranches(node, lower) ?? lowerAsCall(node, node, lower);
    case 'block':
    case 'macro_block':
    case 'loop_expression':
    case 'for_expression':
    case 'while_expression':
      return lowerAsCall(node, node, lower);
    case 'unsafe_block':
    case 'async_block':
    case 'const_block':
    case 'try_block':
      return lowerBlockOf(node, lower);
    default:
      return null;
  }
}

/** `async { ... }` is what it gives, for it is awaited somewhere. */
function lowerBlockOf(node: SyntaxNode, lower: Lowering): Expression {
  const block = lower.named(node).findLast(({ type }) => type === 'block' || type === 'macro_block');
  return block === undefined ? lower.opaque(node) : lowerAsCall(node, block, lower);
}

/** `a.b`; a place in a tuple (`a.0`) is an index. */
function lowerField(node: SyntaxNode, lower: Lowering): Expression {
  const value = node.childForFieldName('value');
  const field = node.childForFieldName('field');
  if (value === null || field === null) return lower.opaque(node);
  const object = lower.expression(value);
  if (field.type === 'integer_literal')
    return { kind: 'index', ...lower.span(node), object, index: lower.expression(field) };
  return { kind: 'member', ...lower.span(node), object, property: lower.name(field) };
}

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

/** `[a, b]`, `(a, b)`, and `[a; n]`, which is as long as nobody counts. */
function lowerList(node: SyntaxNode, lower: Lowering): Expression {
  if (node.childForFieldName('length') !== null) return lower.opaque(node);
  return {
    kind: 'list',
    ...lower.span(node),
    items: lower.pieces('item', node, lower.named(node), (item, inner) => inner.expression(item)),
  };
}

/** `(a)`, `&a` and `a as T` are `a`. */
function lowerInner(node: SyntaxNode, lower: Lowering): Expression {
  const inner = lower.named(node).find(({ type }) => type !== 'mutable_specifier');
  return inner === undefined ? lower.opaque(node) : lower.expression(inner);
}

function lowerAwait(node: SyntaxNode, lower: Lowering): Expression {
  const [value] = lower.named(node);
  if (value === undefined) return lower.opaque(node);
  return { kind: 'await', ...lower.span(node), value: lower.expression(value) };
}

function lowerAssignment(node: SyntaxNode, lower: Lowering): Expression {
  const left = node.childForFieldName('left');
  const right = node.childForFieldName('right');
  if (left === null || right === null) return lower.opaque(node);
  return {
    kind: 'assignment',
    ...lower.span(node),
    operator: lower.slice(left.endIndex, right.startIndex).trim(),
    target: placeOf(left, lower),
    value: lower.expression(right),
  };
}
