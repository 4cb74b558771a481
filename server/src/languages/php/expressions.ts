import type { Expression } from '../../core/ir/expressions';
import type { SyntaxNode } from '../../core/source/syntax';
import { lowerArray, lowerSubscript } from './arrays';
import { lowerAssignmentExpression, lowerUpdate } from './assignments';
import { lowerCall, lowerMemberCall, lowerNew, lowerScopedCall } from './calls';
import { lowerClosure } from './functions';
import { lowerInclusion } from './included-files';
import type { Lowering } from './lowering';
import { lowerMatch } from './match';
import { lowerClassConstant, lowerMember, lowerName, lowerQualifiedName, lowerStaticProperty } from './names';
import { lowerNumber } from './numbers';
import { lowerBinary, lowerCast, lowerConditional, lowerUnary } from './operators';
import { lowerHeredoc, lowerNowdoc, lowerPlainString, lowerString } from './strings';

/** Lowers any node as an expression; what is no expression becomes opaque, with the expressions in it. */
export function lowerExpression(node: SyntaxNode, type: string, lower: Lowering): Expression {
  if (lower.broken && !ITEMS_STAND_ALONE.has(type) && node.namedChildren.some((child) => child.isError))
    return lower.opaque(node);
  switch (type) {
    case 'variable_name':
    case 'dynamic_variable_name':
    case 'name':
    case 'relative_scope':
      return lowerName(node, type, lower);
    case 'qualified_name':
    case 'relative_name':
    case 'namespace_name':
      return lowerQualifiedName(node, lower);
    case 'member_access_expression':
    case 'nullsafe_member_access_expression':
      return lowerMember(node, lower);
    case 'scoped_property_access_expression':
      return lowerStaticProperty(node, lower);
    case 'class_constant_access_expression':
      return lowerClassConstant(node, lower);
    case 'function_call_expression':
      return lowerCall(node, lower);
    case 'member_call_expression':
    case 'nullsafe_member_call_expression':
      return lowerMemberCall(node, lower);
    case 'scoped_call_expression':
      return lowerScopedCall(node, lower);
    case 'object_creation_expression':
      return lowerNew(node, lower);
    case 'string':
      return lowerPlainString(node, lower);
    case 'encapsed_string':
      return lowerString(node, lower);
    case 'heredoc':
      return lowerHeredoc(node, lower);
    case 'nowdoc':
      return lowerNowdoc(node, lower);
    case 'integer':
    case 'float':
      return lowerNumber(node, lower);
    case 'boolean':
      return { kind: 'boolean', ...lower.span(node), value: lower.text(node).toLowerCase() === 'true' };
    case 'null':
      return { kind: 'null', ...lower.span(node) };
    case 'array_creation_expression':
    case 'list_literal':
      return lowerArray(node, lower);
    case 'subscript_expression':
      return lowerSubscript(node, lower);
    case 'assignment_expression':
    case 'reference_assignment_expression':
    case 'augmented_assignment_expression':
      return lowerAssignmentExpression(node, type, lower);
    case 'update_expression':
      return lowerUpdate(node, lower);
    case 'binary_expression':
      return lowerBinary(node, lower);
    case 'unary_op_expression':
      return lowerUnary(node, lower);
    case 'conditional_expression':
      return lowerConditional(node, lower);
    case 'cast_expression':
      return lowerCast(node, lower);
    case 'parenthesized_expression':
    case 'error_suppression_expression':
    case 'clone_expression':
    case 'by_ref':
    case 'named_type':
    case 'optional_type':
      return lowerOnly(node, lower);
    case 'include_expression':
    case 'include_once_expression':
    case 'require_expression':
    case 'require_once_expression':
      return lowerInclusion(node, lower);
    case 'match_expression':
      return lowerMatch(node, lower);
    case 'anonymous_function':
    case 'anonymous_function_creation_expression':
    case 'arrow_function':
      return { kind: 'lambda', ...lower.span(node), fn: lowerClosure(node, lower) };
    default:
      return lower.opaque(node);
  }
}

/** Around an error inside these, the other items still mean what they say. */
const ITEMS_STAND_ALONE: ReadonlySet<string> = new Set([
  'array_creation_expression',
  'encapsed_string',
  'heredoc',
  'parenthesized_expression',
  'function_call_expression',
  'member_call_expression',
  'scoped_call_expression',
]);

function lowerOnly(node: SyntaxNode, lower: Lowering): Expression {
  const [inner, ...others] = lower.named(node);
  return inner === undefined || others.length > 0 ? lower.opaque(node) : lower.expression(inner);
}
