import type { Expression } from '../../core/ir/expressions';
import type { Statement } from '../../core/ir/statements';
import type { SyntaxNode } from '../../core/source/syntax';
import { lowerAssignment, lowerShort, lowerStep } from './assignments';
import { lowerIf, lowerSelect, lowerSwitch, lowerTypeSwitch } from './branches';
import { lowerWrite } from './builders';
import { lowerConstants, lowerVariables } from './declarations';
import { lowerFunction, lowerMethod } from './functions';
import { lowerImport } from './imports';
import { lowerFor } from './loops';
import type { Lowering } from './lowering';
import { declares } from './statement-names';
import { lowerTypes } from './structs';

/** Lowers any node as a statement; what readable statements an error hides in it come after it. */
export function lowerStatement(node: SyntaxNode, lower: Lowering): readonly Statement[] {
  const type = node.type;
  return lower.withHidden(node, type, lowerByType(node, type, lower));
}

/** A local name may hide the receiver of a method: from there on it is no longer meant. */
export function lowerStatements(
  nodes: readonly SyntaxNode[],
  list: SyntaxNode,
  lower: Lowering,
): readonly Statement[] {
  const { receiver } = lower;
  const hiding = receiver === null ? -1 : nodes.findIndex((node) => declares(node, receiver, lower));
  const seen = hiding < 0 ? nodes : nodes.slice(0, hiding + 1);
  const hidden = hiding < 0 ? [] : nodes.slice(hiding + 1);
  const statements = lower.pieces('statement', list, seen, (node, inner) => inner.statement(node));
  if (hidden.length === 0) return statements.flat();
  const others = lower.withoutReceiver();
  return [...statements.flat(), ...hidden.flatMap((node) => others.statement(node))];
}

function lowerByType(node: SyntaxNode, type: string, lower: Lowering): readonly Statement[] {
  switch (type) {
    case 'import_declaration':
      return lowerImport(node, lower);
    case 'const_declaration':
      return lowerConstants(node, lower);
    case 'var_declaration':
      return lowerVariables(node, lower);
    case 'type_declaration':
      return lowerTypes(node, lower);
    case 'function_declaration':
      return lowerFunction(node, lower);
    case 'method_declaration':
      return lowerMethod(node, lower);
    case 'short_var_declaration':
      return lowerShort(node, lower);
    case 'assignment_statement':
    case 'receive_statement':
      return lowerAssignment(node, lower);
    case 'inc_statement':
    case 'dec_statement':
      return lowerStep(node, lower);
    case 'expression_statement':
    case 'go_statement':
    case 'defer_statement':
      return lowerEffect(node, lower);
    case 'return_statement':
      return [lowerReturn(node, lower)];
    case 'if_statement':
      return lowerIf(node, lower);
    case 'for_statement':
      return lowerFor(node, null, lower);
    case 'expression_switch_statement':
      return lowerSwitch(node, lower);
    case 'type_switch_statement':
      return lowerTypeSwitch(node, lower);
    case 'select_statement':
      return lowerSelect(node, lower);
    case 'labeled_statement':
      return lowerLabeled(node, lower);
    case 'break_statement':
    case 'continue_statement':
      return [lowerJump(node, type === 'break_statement' ? 'break' : 'continue', lower)];
    case 'block':
      return [{ kind: 'block', ...lower.span(node), statements: lower.statementsIn(node) }];
    case 'ERROR':
      return lowerError(node, lower);
    case 'comment':
    case 'package_clause':
    case 'goto_statement':
    case 'fallthrough_statement':
    case 'empty_statement':
    case 'label_name':
      return [];
    default:
      return lowerLoose(node, type, lower);
  }
}

function lowerError(node: SyntaxNode, lower: Lowering): readonly Statement[] {
  const statements = lower.statementsIn(node);
  return statements.length === 0 ? [] : [{ kind: 'block', ...lower.span(node), statements }];
}

/** A call for its effect, now, later (`defer`) or at the same time (`go`). */
function lowerEffect(node: SyntaxNode, lower: Lowering): readonly Statement[] {
  const [inner] = lower.named(node);
  if (inner === undefined) return [];
  const span = lower.span(node);
  const isCall = inner.type === 'call_expression';
  const written = isCall ? lowerWrite(inner, lower) : null;
  if (written !== null) return [written];
  const value = lower.expression(inner);
  if (isCall && node.type === 'expression_statement' && neverReturns(inner, lower))
    return [{ kind: 'return', ...span, value, throws: true }];
  return [{ kind: 'expression', ...span, value }];
}

/** `panic(...)`, `os.Exit(1)`, `log.Fatalf(...)`: control does not come back. */
function neverReturns(call: SyntaxNode, lower: Lowering): boolean {
  const callee = call.childForFieldName('function');
  return callee !== null && /^(?:panic|os\.Exit|(?:\w+\.)+Fatal\w*)$/.test(lower.text(callee));
}

/** A bare `return` gives the named results as they are. */
function lowerReturn(node: SyntaxNode, lower: Lowering): Statement {
  const [given] = lower.named(node);
  const span = lower.span(node);
  return {
    kind: 'return',
    ...span,
    value: given ? lower.expression(given) : resultsAt(node, lower),
    throws: false,
  };
}

function resultsAt(node: SyntaxNode, lower: Lowering): Expression | null {
  const names = lower.inside.results.map((name) => ({ ...lower.name(node), name }));
  const [first] = names;
  if (first === undefined || names.length === 1) return first ?? null;
  return { kind: 'list', ...lower.span(node), items: names };
}

function lowerLabeled(node: SyntaxNode, lower: Lowering): readonly Statement[] {
  const [label, statement] = lower.named(node);
  if (statement === undefined || label === undefined) return [];
  if (statement.type === 'for_statement') return lowerFor(statement, lower.text(label), lower);
  return lower.statement(statement);
}

function lowerJump(node: SyntaxNode, word: 'break' | 'continue', lower: Lowering): Statement {
  const [label] = lower.named(node);
  return { kind: 'jump', ...lower.span(node), word, label: label === undefined ? null : lower.text(label) };
}

/** The loose expressions of broken code, unless nothing happens in them. */
function lowerLoose(node: SyntaxNode, type: string, lower: Lowering): readonly Statement[] {
  const value = lower.expression(node, type);
  return isIdle(value) ? [] : [{ kind: 'expression', ...lower.span(node), value }];
}

function isIdle(value: Expression): boolean {
  if (value.kind === 'opaque') return value.children.every(isIdle);
  return ['name', 'self', 'string', 'number', 'boolean', 'null'].includes(value.kind);
}
