import type { Expression } from '../../core/ir/expressions';
import type { SyntaxNode } from '../../core/source/syntax';
import { expressionsIn } from '../../core/source/walk';
import { lowerCall } from './calls';
import {
  lowerAnonymous,
  lowerArray,
  lowerCollection,
  lowerInitializer,
  lowerTuple,
  lowerWith,
} from './collections';
import { lowerCreation, lowerTargetTyped } from './creations';
import { lowerInterpolated } from './interpolations';
import { lowerLambda } from './lambdas';
import type { Lowering } from './lowering';
import {
  lowerConditionalAccess,
  lowerElementAccess,
  lowerGenericName,
  lowerMember,
  lowerName,
  lowerReceiver,
} from './names';
import { lowerNumber } from './numbers';
import { lowerAssigned, lowerBinary, lowerConditional, lowerPostfix, lowerPrefix } from './operators';
import { lowerIs } from './pattern-tests';
import { lowerQuery } from './queries';
import { STATEMENT_TYPES } from './statement-types';
import { lowerRaw, lowerString, lowerVerbatim } from './strings';
import { lowerSwitchExpression } from './switches';
import { lowerType } from './types';

/** Lowers any node as an expression; what is no expression becomes opaque, with the expressions in it. */
export function lowerExpression(
  node: SyntaxNode,
  type: string,
  target: SyntaxNode | null,
  lower: Lowering,
): Expression {
  return (
    lowerLiteral(node, type, lower) ??
    lowerOperation(node, type, target, lower) ??
    lowerOther(node, type, lower)
  );
}

function lowerLiteral(node: SyntaxNode, type: string, lower: Lowering): Expression | null {
  switch (type) {
    case 'identifier':
    case 'predefined_type':
      return lowerName(node, lower);
    case 'string_literal':
    case 'character_literal':
      return lowerString(node, lower);
    case 'verbatim_string_literal':
      return lowerVerbatim(node, lower);
    case 'raw_string_literal':
      return lowerRaw(node, lower);
    case 'interpolated_string_expression':
      return lowerInterpolated(node, lower);
    case 'integer_literal':
    case 'real_literal':
      return lowerNumber(node, lower);
    case 'boolean_literal':
      return { kind: 'boolean', ...lower.span(node), value: lower.text(node) === 'true' };
    case 'null_literal':
    case 'default_expression':
      return { kind: 'null', ...lower.span(node) };
    case 'this':
    case 'this_expression':
    case 'base':
    case 'base_expression':
      return lowerReceiver(node, lower);
    default:
      return null;
  }
}

function lowerOperation(
  node: SyntaxNode,
  type: string,
  target: SyntaxNode | null,
  lower: Lowering,
): Expression | null {
  switch (type) {
    case 'member_access_expression':
      return lowerMember(node, lower);
    case 'conditional_access_expression':
      return lowerConditionalAccess(node, lower);
    case 'element_access_expression':
      return lowerElementAccess(node, lower);
    case 'invocation_expression':
      return lowerCall(node, lower);
    case 'object_creation_expression':
      return lowerCreation(node, lower);
    case 'implicit_object_creation_expression':
      return lowerTargetTyped(node, target, lower);
    case 'element_binding_expression':
    case 'collection_expression':
      return lowerCollection(node, target, lower);
    case 'array_creation_expression':
    case 'implicit_array_creation_expression':
    case 'stackalloc_expression':
    case 'implicit_stackalloc_expression':
      return lowerArray(node, lower);
    case 'initializer_expression':
      return lowerInitializer(node, target, lower);
    case 'anonymous_object_creation_expression':
      return lowerAnonymous(node, lower);
    case 'binary_expression':
      return lowerBinary(node, target, lower);
    case 'conditional_expression':
      return lowerConditional(node, target, lower);
    case 'switch_expression':
      return lowerSwitchExpression(node, target, lower);
    case 'prefix_unary_expression':
      return lowerPrefix(node, lower);
    case 'postfix_unary_expression':
      return lowerPostfix(node, target, lower);
    case 'parenthesized_expression':
    case 'checked_expression':
    case 'ref_expression':
    case 'as_expression':
      return lowerFirst(node, target, lower);
    case 'await_expression':
      return lowerAwait(node, target, lower);
    default:
      return null;
  }
}

function lowerOther(node: SyntaxNode, type: string, lower: Lowering): Expression {
  switch (type) {
    case 'cast_expression': {
      const value = node.childForFieldName('value');
      return value === null ? lower.opaque(node) : lower.expression(value, node.childForFieldName('type'));
    }
    case 'assignment_expression':
      return lowerAssigned(node, lower);
    case 'lambda_expression':
    case 'anonymous_method_expression':
      return lowerLambda(node, lower);
    case 'tuple_expression':
      return lowerTuple(node, lower);
    case 'with_expression':
      return lowerWith(node, lower);
    case 'is_pattern_expression':
    case 'is_expression':
      return lowerIs(node, lower);
    case 'query_expression':
      return lowerQuery(node, lower);
    case 'generic_name':
      return lowerGenericName(node, lower);
    case 'qualified_name':
    case 'alias_qualified_name':
      return lowerType(node, lower);
    case 'typeof_expression':
    case 'sizeof_expression':
    case 'declaration_expression':
    case 'comment':
      return lower.unseen(node);
    default:
      return lowerUnreadable(node, lower);
  }
}

function lowerFirst(node: SyntaxNode, target: SyntaxNode | null, lower: Lowering): Expression {
  const [first] = lower.named(node);
  return first === undefined ? lower.opaque(node) : lower.expression(first, target);
}

function lowerAwait(node: SyntaxNode, target: SyntaxNode | null, lower: Lowering): Expression {
  const [value] = lower.named(node);
  if (value === undefined) return lower.opaque(node);
  return { kind: 'await', ...lower.span(node), value: lower.expression(value, target) };
}

/** Opaque with whatever can be read inside: for syntax errors and what the evaluator can't follow. */
function lowerUnreadable(node: SyntaxNode, lower: Lowering): Expression {
  const children = lower
    .parts(node)
    .flatMap((child) =>
      STATEMENT_TYPES.has(child.type)
        ? lower.statement(child).flatMap(expressionsIn)
        : [lower.expression(child)],
    );
  return { kind: 'opaque', ...lower.span(node), children };
}
