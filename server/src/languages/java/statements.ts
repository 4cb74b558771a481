import type { Return, Statement } from '../../core/ir/statements';
import type { SyntaxNode } from '../../core/source/syntax';
import { lowerDeclaration, lowerExpressionStatement } from './assignments';
import { lowerClass } from './classes';
import { lowerMethod, lowerParameters } from './functions';
import { lowerImport, lowerPackage } from './imports';
import { lowerFor, lowerForEach, lowerWhile } from './loops';
import type { Lowering } from './lowering';
import { readModifiers } from './modifiers';
import { lowerSwitch } from './switches';
import { lowerTry, lowerTryWith } from './tries';

/** Lowers any node as a statement; what readable statements an error hides in it come after it. */
export function lowerStatement(node: SyntaxNode, lower: Lowering): readonly Statement[] {
  const type = node.type;
  return lower.withHidden(node, type, lowerByType(node, type, lower));
}

function lowerByType(node: SyntaxNode, type: string, lower: Lowering): readonly Statement[] {
  switch (type) {
    case 'package_declaration':
      return lowerPackage(node, lower);
    case 'import_declaration':
      return lowerImport(node, lower);
    case 'class_declaration':
    case 'interface_declaration':
    case 'enum_declaration':
    case 'record_declaration':
    case 'annotation_type_declaration':
      return [{ kind: 'class', ...lower.span(node), node: lowerClass(node, lower) }];
    case 'method_declaration':
    case 'constructor_declaration':
      return [lowerLooseMethod(node, lower)];
    case 'field_declaration':
    case 'local_variable_declaration':
      return lowerDeclaration(node, lower);
    case 'expression_statement':
      return lowerExpressionStatement(node, lower);
    case 'if_statement':
      return [lowerIf(node, lower)];
    case 'for_statement':
      return lowerFor(node, lower);
    case 'enhanced_for_statement':
      return lowerForEach(node, lower);
    case 'while_statement':
    case 'do_statement':
      return lowerWhile(node, lower);
    case 'labeled_statement':
      return lowerLabeled(node, lower);
    case 'switch_expression':
      return [lowerSwitch(node, lower)];
    case 'try_statement':
      return [lowerTry(node, lower)];
    case 'try_with_resources_statement':
      return lowerTryWith(node, lower);
    case 'return_statement':
    case 'yield_statement':
    case 'throw_statement':
      return [lowerReturn(node, type === 'throw_statement', lower)];
    case 'break_statement':
      return [lowerJump(node, 'break', lower)];
    case 'continue_statement':
      return [lowerJump(node, 'continue', lower)];
    case 'synchronized_statement':
      return [lowerNested(node, node.childForFieldName('body'), lower)];
    case 'block':
    case 'constructor_body':
      return [lowerNested(node, node, lower)];
    case 'ERROR':
      return lowerError(node, lower);
    case 'line_comment':
    case 'block_comment':
    case 'modifiers':
    case 'module_declaration':
      return [];
    default:
      return lowerForEffect(node, type, lower);
  }
}

/** A method without its class, as broken code and scripts have it. */
function lowerLooseMethod(node: SyntaxNode, lower: Lowering): Statement {
  const parameters = lowerParameters(node.childForFieldName('parameters'), lower);
  const fn = lowerMethod(node, readModifiers(node, lower), parameters, lower);
  return { kind: 'function', ...lower.span(node), fn: { ...fn, method: false } };
}

function lowerIf(node: SyntaxNode, lower: Lowering): Statement {
  return {
    kind: 'if',
    ...lower.span(node),
    test: lower.expressionOr(node.childForFieldName('condition'), node),
    // biome-ignore lint/suspicious/noThenProperty: the IR names the branch so, and nobody awaits it.
    then: lower.body(node.childForFieldName('consequence')),
    otherwise: lower.body(node.childForFieldName('alternative')),
  };
}

function lowerLabeled(node: SyntaxNode, lower: Lowering): readonly Statement[] {
  const [label, body] = lower.named(node);
  if (label === undefined || body === undefined) return [];
  const name = lower.text(label);
  return lower
    .statement(body)
    .map((statement) => (statement.kind === 'loop' ? { ...statement, label: name } : statement));
}

function lowerReturn(node: SyntaxNode, throws: boolean, lower: Lowering): Return {
  const [value] = lower.named(node);
  return {
    kind: 'return',
    ...lower.span(node),
    value: value === undefined ? null : lower.expression(value),
    throws,
  };
}

function lowerJump(node: SyntaxNode, word: 'break' | 'continue', lower: Lowering): Statement {
  const [label] = lower.named(node);
  return { kind: 'jump', ...lower.span(node), word, label: label === undefined ? null : lower.text(label) };
}

function lowerNested(node: SyntaxNode, block: SyntaxNode | null, lower: Lowering): Statement {
  return { kind: 'block', ...lower.span(node), statements: lower.statementsIn(block) };
}

function lowerError(node: SyntaxNode, lower: Lowering): readonly Statement[] {
  const statements = lower.statementsIn(node);
  return statements.length === 0 ? [] : [{ kind: 'block', ...lower.span(node), statements }];
}

/** `assert x` and the loose expressions of broken code, unless nothing happens in them. */
function lowerForEffect(node: SyntaxNode, type: string, lower: Lowering): readonly Statement[] {
  const value = lower.expression(node, type);
  const isIdle =
    value.kind === 'opaque'
      ? value.children.length === 0
      : ['name', 'self', 'string', 'number', 'boolean', 'null'].includes(value.kind);
  return isIdle ? [] : [{ kind: 'expression', ...lower.span(node), value }];
}
