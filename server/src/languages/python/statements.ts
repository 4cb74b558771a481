import type { Expression } from '../../core/ir/expressions';
import type { Statement } from '../../core/ir/statements';
import type { SyntaxNode } from '../../core/source/syntax';
import { lowerExpressionStatement, lowerTypeAlias } from './assignments';
import { lowerClass } from './classes';
import { lowerFor, lowerIf, lowerReturn, lowerTry, lowerWhile, lowerWith } from './control-flow';
import { undecorated } from './decorators';
import { lowerFunction } from './functions';
import { lowerImport, lowerImportFrom } from './imports';
import type { Lowering } from './lowering';
import { lowerMatch } from './match';

/** Lowers any node as a statement; what readable statements an error hides in it come after it. */
export function lowerStatement(node: SyntaxNode, lower: Lowering): readonly Statement[] {
  const type = node.type;
  return lower.withHidden(node, type, lowerByType(node, type, lower));
}

function lowerByType(node: SyntaxNode, type: string, lower: Lowering): readonly Statement[] {
  switch (type) {
    case 'expression_statement':
      return lowerExpressionStatement(node, lower);
    case 'import_statement':
      return lowerImport(node, lower);
    case 'import_from_statement':
      return lowerImportFrom(node, lower);
    case 'function_definition':
    case 'class_definition':
    case 'decorated_definition':
      return lowerDefinition(node, type, lower);
    case 'if_statement':
      return lowerIf(node, lower);
    case 'for_statement':
      return lowerFor(node, lower);
    case 'while_statement':
      return lowerWhile(node, lower);
    case 'try_statement':
      return [lowerTry(node, lower)];
    case 'with_statement':
      return [lowerWith(node, lower)];
    case 'match_statement':
      return [lowerMatch(node, lower)];
    case 'return_statement':
    case 'raise_statement':
      return [lowerReturn(node, type === 'raise_statement', lower)];
    case 'type_alias_statement':
      return lowerTypeAlias(node, lower);
    case 'block':
      return lower.statementsIn(node);
    case 'ERROR':
      return lowerError(node, lower);
    case 'comment':
    case 'line_continuation':
    case 'future_import_statement':
    case 'global_statement':
    case 'nonlocal_statement':
    case 'delete_statement':
    case 'pass_statement':
      return [];
    case 'break_statement':
      return [{ kind: 'jump', ...lower.span(node), word: 'break', label: null }];
    case 'continue_statement':
      return [{ kind: 'jump', ...lower.span(node), word: 'continue', label: null }];
    default:
      return lowerForEffect(node, type, lower);
  }
}

function lowerDefinition(node: SyntaxNode, type: string, lower: Lowering): readonly Statement[] {
  const { decorators, definition } = undecorated(node, type, lower);
  if (definition === null) return [];
  const span = lower.span(node);
  if (definition.type === 'class_definition')
    return [{ kind: 'class', ...span, node: lowerClass(definition, node, decorators, lower) }];
  const fn = lowerFunction(definition, { span, decorators, binding: 'none' }, lower);
  return [{ kind: 'function', ...span, fn }];
}

function lowerError(node: SyntaxNode, lower: Lowering): readonly Statement[] {
  const statements = lower.statementsIn(node);
  return statements.length === 0 ? [] : [{ kind: 'block', ...lower.span(node), statements }];
}

/** `print x`, `assert x`, `exec x`, and the loose expressions of broken code, unless nothing happens in them. */
function lowerForEffect(node: SyntaxNode, type: string, lower: Lowering): readonly Statement[] {
  const value = lower.expression(node, type);
  return isIdle(value) ? [] : [{ kind: 'expression', ...lower.span(node), value }];
}

function isIdle(value: Expression): boolean {
  if (value.kind === 'opaque') return value.children.every(isIdle);
  return ['name', 'self', 'string', 'number', 'boolean', 'null'].includes(value.kind);
}
