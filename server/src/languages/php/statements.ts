import type { Expression } from '../../core/ir/expressions';
import type { Statement } from '../../core/ir/statements';
import type { SyntaxNode } from '../../core/source/syntax';
import { isAssignment, lowerAssignment } from './assignments';
import { functionName } from './calls';
import { lowerClassBody } from './classes';
import { lowerConstants, lowerDefine, lowerStatics } from './constants';
import { lowerIf, lowerReturn, lowerSwitch, lowerTry } from './control-flow';
import { lowerCurlOptions } from './curl-options';
import { lowerFunction } from './functions';
import { lowerNamespace, lowerOpening, lowerUse } from './imports';
import { lowerInclusionStatement } from './included-files';
import { lowerDo, lowerFor, lowerForeach, lowerWhile } from './loops';
import type { Lowering } from './lowering';

/** Lowers any node as a statement; what readable statements an error hides in it come after it. */
export function lowerStatement(node: SyntaxNode, lower: Lowering): readonly Statement[] {
  const type = node.type;
  return lower.withHidden(node, type, lowerByType(node, type, lower));
}

function lowerByType(node: SyntaxNode, type: string, lower: Lowering): readonly Statement[] {
  switch (type) {
    case 'expression_statement':
      return lowerExpressionStatement(node, lower);
    case 'namespace_use_declaration':
      return lowerUse(node, lower);
    case 'php_tag':
      return lowerOpening(node, lower);
    case 'namespace_definition':
      return lowerNamespace(node, lower);
    case 'function_definition':
    // Of a class that can't be read as a whole.
    case 'method_declaration':
      return [{ kind: 'function', ...lower.span(node), fn: lowerFunction(node, lower) }];
    case 'class_declaration':
    case 'interface_declaration':
    case 'trait_declaration':
    case 'enum_declaration':
      return [{ kind: 'class', ...lower.span(node), node: lowerClassBody(node, lower) }];
    case 'if_statement':
      return lowerIf(node, lower);
    case 'foreach_statement':
      return lowerForeach(node, lower);
    case 'for_statement':
      return lowerFor(node, lower);
    case 'while_statement':
      return lowerWhile(node, lower);
    case 'do_statement':
      return lowerDo(node, lower);
    case 'switch_statement':
      return lowerSwitch(node, lower);
    case 'try_statement':
      return [lowerTry(node, lower)];
    case 'return_statement':
    case 'exit_statement':
      return [lowerReturn(node, type === 'exit_statement', lower)];
    case 'break_statement':
      return [{ kind: 'jump', ...lower.span(node), word: 'break', label: null }];
    case 'continue_statement':
      return [{ kind: 'jump', ...lower.span(node), word: 'continue', label: null }];
    case 'const_declaration':
      return lowerConstants(node, lower);
    case 'function_static_declaration':
      return lowerStatics(node, lower);
    case 'compound_statement':
    case 'colon_block':
    case 'declare_statement':
      return lower.statementsIn(node);
    case 'ERROR':
      return lowerError(node, lower);
    default:
      return EMPTY.has(type) ? [] : lowerForEffect(node, type, lower);
  }
}

/** Nothing happens in these. */
const EMPTY: ReadonlySet<string> = new Set([
  'comment',
  'php_end_tag',
  'text',
  'text_interpolation',
  'empty_statement',
  'global_declaration',
  'goto_statement',
  'named_label_statement',
  'declare_directive',
]);

function lowerExpressionStatement(node: SyntaxNode, lower: Lowering): readonly Statement[] {
  const [inner, ...others] = lower.named(node);
  if (inner === undefined || others.length > 0) return lowerForEffect(node, node.type, lower);
  const type = inner.type;
  if (isAssignment(type)) return lowerAssignment(inner, lower);
  switch (type) {
    case 'throw_expression':
      return [lowerReturn(inner, true, lower)];
    case 'function_call_expression':
      return lowerCallStatement(inner, lower);
    case 'binary_expression':
      return lowerShortCircuit(inner, lower);
    case 'include_expression':
    case 'include_once_expression':
    case 'require_expression':
    case 'require_once_expression':
      return lowerInclusionStatement(inner, lower);
    case 'name':
      if (/^(die|exit)$/i.test(lower.text(inner))) return [lowerReturn(inner, true, lower)];
  }
  return lowerForEffect(inner, type, lower);
}

/** `$a = f() or die();` assigns first. */
function lowerShortCircuit(node: SyntaxNode, lower: Lowering): readonly Statement[] {
  const [left, right] = lower.named(node);
  if (left === undefined || right === undefined || !isAssignment(left.type))
    return lowerForEffect(node, node.type, lower);
  return [...lowerAssignment(left, lower), ...lowerForEffect(right, right.type, lower)];
}

/** Calls that are statements of their own kind. */
function lowerCallStatement(node: SyntaxNode, lower: Lowering): readonly Statement[] {
  const [callee] = lower.named(node);
  const name = callee === undefined ? null : functionName(callee, lower)?.toLowerCase();
  switch (name) {
    case 'define':
      return lowerDefine(node, lower) ?? lowerForEffect(node, node.type, lower);
    case 'curl_setopt':
    case 'curl_setopt_array':
      return lowerCurlOptions(node, lower) ?? lowerForEffect(node, node.type, lower);
    case 'die':
    case 'exit':
      return [{ kind: 'return', ...lower.span(node), value: lower.expression(node), throws: true }];
    default:
      return lowerForEffect(node, node.type, lower);
  }
}

function lowerError(node: SyntaxNode, lower: Lowering): readonly Statement[] {
  const statements = lower.statementsIn(node);
  return statements.length === 0 ? [] : [{ kind: 'block', ...lower.span(node), statements }];
}

/** What is done for its effect: an expression, unless nothing happens in it. */
function lowerForEffect(node: SyntaxNode, type: string, lower: Lowering): readonly Statement[] {
  const value = lower.expression(node, type);
  return isIdle(value) ? [] : [{ kind: 'expression', ...lower.span(node), value }];
}

function isIdle(value: Expression): boolean {
  if (value.kind === 'opaque') return value.children.every(isIdle);
  return ['name', 'self', 'string', 'number', 'boolean', 'null'].includes(value.kind);
}
