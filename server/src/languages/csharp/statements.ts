import type { Expression } from '../../core/ir/expressions';
import type { Statement } from '../../core/ir/statements';
import type { SyntaxNode } from '../../core/source/syntax';
import { lowerClassStatements } from './classes';
import { lowerIf, lowerReturn, lowerTry, lowerUsingStatement } from './control-flow';
import { declarationsOf } from './declared-names';
import { lowerEnum } from './enums';
import { lowerLocalFunction } from './functions';
import { lowerLocal } from './locals';
import { lowerFor, lowerForeach, lowerWhile } from './loops';
import type { Lowering } from './lowering';
import { assignmentSides } from './operators';
import { lowerSwitch } from './switches';
import { lowerTarget } from './targets';
import { appendedStatements } from './text-builders';
import { lowerUsing, namespaceImports } from './usings';

/** Lowers any node as a statement; what readable statements an error hides in it come after it. */
export function lowerStatement(node: SyntaxNode, lower: Lowering): readonly Statement[] {
  const { type } = node;
  const statements =
    lowerDeclaration(node, type, lower) ?? lowerFlow(node, type, lower) ?? lowerSimple(node, type, lower);
  return lower.withHidden(node, type, statements);
}

function lowerDeclaration(node: SyntaxNode, type: string, lower: Lowering): readonly Statement[] | null {
  switch (type) {
    case 'using_directive':
      return lowerUsing(node, lower);
    case 'namespace_declaration':
      return [...namespaceImports(node, lower), ...lower.statementsIn(node.childForFieldName('body'))];
    case 'file_scoped_namespace_declaration':
      return [...namespaceImports(node, lower), ...lowerInside(node, lower)];
    case 'class_declaration':
    case 'record_declaration':
    case 'struct_declaration':
    case 'interface_declaration':
      return lowerClassStatements(node, lower);
    case 'enum_declaration':
      return lowerEnum(node, lower);
    case 'local_function_statement':
    case 'method_declaration':
      return [{ kind: 'function', ...lower.span(node), fn: lowerLocalFunction(node, lower) }];
    case 'local_declaration_statement':
    case 'field_declaration':
      return lowerLocal(node, lower);
    case 'global_statement':
    case 'declaration_list':
    case 'preproc_if':
    case 'preproc_elif':
    case 'preproc_else':
      return lower.statementsIn(node);
    case 'delegate_declaration':
    case 'global_attribute':
    case 'extern_alias_directive':
      return [];
    default:
      return null;
  }
}

/** What an older grammar puts inside of the declaration, but for its name. */
function lowerInside(node: SyntaxNode, lower: Lowering): readonly Statement[] {
  return lower.parts(node).flatMap((child) => (child.type.includes('name') ? [] : lower.statement(child)));
}

function lowerFlow(node: SyntaxNode, type: string, lower: Lowering): readonly Statement[] | null {
  switch (type) {
    case 'if_statement':
      return lowerIf(node, lower);
    case 'for_statement':
      return lowerFor(node, lower);
    case 'foreach_statement':
      return lowerForeach(node, lower);
    case 'while_statement':
    case 'do_statement':
      return lowerWhile(node, lower);
    case 'switch_statement':
      return lowerSwitch(node, lower);
    case 'try_statement':
      return [lowerTry(node, lower)];
    case 'using_statement':
      return lowerUsingStatement(node, lower);
    case 'return_statement':
    case 'throw_statement':
      return lowerReturn(node, type === 'throw_statement', lower);
    case 'break_statement':
      return [{ kind: 'jump', ...lower.span(node), word: 'break', label: null }];
    case 'continue_statement':
      return [{ kind: 'jump', ...lower.span(node), word: 'continue', label: null }];
    case 'block':
    case 'ERROR':
      return lowerNested(node, lower);
    case 'lock_statement':
    case 'fixed_statement':
    case 'checked_statement':
    case 'unsafe_statement':
    case 'labeled_statement':
      return lower
        .parts(node)
        .flatMap((child) => (child.type === 'identifier' ? [] : lower.statement(child)));
    default:
      return null;
  }
}

function lowerSimple(node: SyntaxNode, type: string, lower: Lowering): readonly Statement[] {
  switch (type) {
    case 'expression_statement':
      return lowerExpressionStatement(node, lower);
    case 'comment':
    case 'empty_statement':
    case 'goto_statement':
    case 'attribute_list':
    case 'modifier':
      return [];
    default:
      return lowerForEffect(node, lower);
  }
}

function lowerNested(node: SyntaxNode, lower: Lowering): readonly Statement[] {
  const statements = lower.statementsIn(node);
  return statements.length === 0 ? [] : [{ kind: 'block', ...lower.span(node), statements }];
}

function lowerExpressionStatement(node: SyntaxNode, lower: Lowering): readonly Statement[] {
  const [value] = lower.named(node);
  if (value === undefined) return [];
  const declared = declarationsOf(value, lower);
  const appended = appendedStatements(value, lower);
  if (appended !== null) return [...declared, ...appended];
  const statement = value.type === 'assignment_expression' ? lowerAssignment(node, value, lower) : null;
  return [
    ...declared,
    statement ?? { kind: 'expression', ...lower.span(node), value: lower.expression(value) },
  ];
}

/** `_ = f()` runs it and keeps nothing. */
function lowerAssignment(node: SyntaxNode, assignment: SyntaxNode, lower: Lowering): Statement | null {
  const sides = assignmentSides(assignment, lower);
  if (sides === null) return null;
  const { left, right, operator } = sides;
  const span = lower.span(node);
  if (left.type === 'discard' || lower.text(left) === '_')
    return { kind: 'expression', ...span, value: lower.expression(right) };
  const target = lowerTarget(left, lower);
  return {
    kind: 'assign',
    ...span,
    target,
    operator,
    value: lower.expression(right),
    annotation: null,
    declares: lower.slice(left.startIndex, left.startIndex + 4) === 'var ',
  };
}

/** `yield return x`, and the loose expressions of broken code, unless nothing happens in them. */
function lowerForEffect(node: SyntaxNode, lower: Lowering): readonly Statement[] {
  const value = lower.expression(node);
  return isIdle(value) ? [] : [{ kind: 'expression', ...lower.span(node), value }];
}

function isIdle(value: Expression): boolean {
  if (value.kind === 'opaque') return value.children.every(isIdle);
  return ['name', 'self', 'string', 'number', 'boolean', 'null'].includes(value.kind);
}
