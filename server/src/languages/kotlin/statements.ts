import type { Assignment, Statement } from '../../core/ir/statements';
import type { SyntaxNode } from '../../core/source/syntax';
import { appendStatements } from './appends';
import { callParts } from './call-parts';
import { changingCall } from './calls';
import { lowerClass, lowerObject } from './classes';
import { branchOf, lowerIf } from './conditions';
import { lowerFunction } from './functions';
import { lowerImport, lowerPackage } from './imports';
import { lowerFor, lowerRepeat, lowerWhile } from './loops';
import type { Lowering } from './lowering';
import { operatorBetween } from './operators';
import { lowerProperty } from './properties';
import { scopeStatements } from './scope-functions';
import { stepStatement } from './steps';
import { targetOf } from './targets';
import { nestedJson } from './text-calls';
import { lowerTry } from './tries';
import { lowerWhen } from './whens';

/** Lowers any node as a statement; what readable statements an error hides in it come after it. */
export function lowerStatement(node: SyntaxNode, lower: Lowering): readonly Statement[] {
  const { type } = node;
  return lower.withHidden(node, type, lowerByType(node, type, lower));
}

function lowerByType(node: SyntaxNode, type: string, lower: Lowering): readonly Statement[] {
  switch (type) {
    case 'package_header':
      return lowerPackage(node, lower);
    case 'import':
      return lowerImport(node, lower);
    case 'class_declaration':
      return [{ kind: 'class', ...lower.span(node), node: lowerClass(node, lower) }];
    case 'object_declaration':
    case 'companion_object':
      return [{ kind: 'class', ...lower.span(node), node: lowerObject(node, lower) }];
    case 'function_declaration':
      return [{ kind: 'function', ...lower.span(node), fn: lowerFunction(node, { static: false }, lower) }];
    case 'property_declaration':
      return lowerProperty(node, lower);
    case 'assignment':
      return [lowerAssignment(node, lower)];
    case 'if_expression':
      return [lowerIf(node, 'statements', lower)];
    case 'when_expression':
      return lowerWhen(node, 'statements', lower);
    case 'try_expression':
      return [lowerTry(node, 'statements', lower)];
    case 'for_statement':
      return [lowerFor(node, lower)];
    case 'while_statement':
    case 'do_while_statement':
      return [lowerWhile(node, lower)];
    case 'return_expression':
      return lowerReturn(node, lower);
    case 'throw_expression':
      return [throwing(node, lower)];
    case 'block':
      return [{ kind: 'block', ...lower.span(node), statements: branchOf(node, 'statements', lower) }];
    case 'labeled_expression':
      return lowerLabeled(node, lower);
    case 'ERROR':
      return lowerError(node, lower);
    case 'line_comment':
    case 'block_comment':
    case 'shebang':
    case 'file_annotation':
    case 'modifiers':
    case 'type_alias':
      return [];
    default:
      return lowerForEffect(node, type, lower);
  }
}

function lowerAssignment(node: SyntaxNode, lower: Lowering): Assignment {
  const left = node.childForFieldName('left');
  const right = node.childForFieldName('right');
  return {
    kind: 'assign',
    ...lower.span(node),
    target: left === null ? { kind: 'place', place: lower.unseen(node) } : targetOf(left, lower),
    operator: left === null || right === null ? '=' : operatorBetween(left.endIndex, right.startIndex, lower),
    value: lower.expressionOr(right, node),
    annotation: null,
    declares: false,
  };
}

/** What is given back may be statements itself: `return when (a) { ... }`. */
function lowerReturn(node: SyntaxNode, lower: Lowering): readonly Statement[] {
  const label = node.childForFieldName('label');
  const value = lower.named(node).find(({ id, type }) => id !== label?.id && type !== 'label');
  if (value !== undefined) return lower.tail(value);
  return [{ kind: 'return', ...lower.span(node), value: null, throws: false }];
}

function throwing(node: SyntaxNode, lower: Lowering): Statement {
  const [value] = lower.named(node);
  return {
    kind: 'return',
    ...lower.span(node),
    value: value === undefined ? null : lower.expression(value),
    throws: true,
  };
}

/** `break@outer`, and what has a label itself. */
function lowerLabeled(node: SyntaxNode, lower: Lowering): readonly Statement[] {
  const [label, inner] = lower.named(node);
  if (label === undefined || inner === undefined) return [];
  const word = lower.text(label).replace(/@$/, '');
  if (word === 'break' || word === 'continue')
    return [{ kind: 'jump', ...lower.span(node), word, label: lower.text(inner) }];
  return lower
    .statement(inner)
    .map((statement) => (statement.kind === 'loop' ? { ...statement, label: word } : statement));
}

function lowerError(node: SyntaxNode, lower: Lowering): readonly Statement[] {
  const statements = lower.parts(node).flatMap((each) => lower.statement(each));
  return statements.length === 0 ? [] : [{ kind: 'block', ...lower.span(node), statements }];
}

/** An expression that stands for its effect, unless nothing happens in it. */
function lowerForEffect(node: SyntaxNode, type: string, lower: Lowering): readonly Statement[] {
  if (type === 'identifier') {
    const word = lower.text(node);
    if (word === 'break' || word === 'continue')
      return [{ kind: 'jump', ...lower.span(node), word, label: null }];
  }
  if (type === 'call_expression' || type === 'unary_expression') {
    const known = callStatements(node, lower);
    if (known !== null) return known;
  }
  const value = lower.expression(node, type);
  const isIdle =
    value.kind === 'opaque'
      ? value.children.length === 0
      : ['name', 'self', 'string', 'number', 'boolean', 'null', 'lambda'].includes(value.kind);
  return isIdle && value.kind !== 'lambda' ? [] : [{ kind: 'expression', ...lower.span(node), value }];
}

/** Calls that mean more than an expression when they stand alone. */
function callStatements(node: SyntaxNode, lower: Lowering): readonly Statement[] | null {
  const parts = callParts(node, lower);
  if (parts !== null) {
    const found = scopeStatements(node, 'statement', lower) ?? appendStatements(node, lower) ?? null;
    if (found !== null) return found;
    const repeated = lowerRepeat(node, parts, lower);
    if (repeated !== null) return [repeated];
    const changed = nestedJson(node, parts, lower) ?? changingCall(node, lower);
    if (changed !== null) return [{ kind: 'expression', ...lower.span(node), value: changed }];
  }
  const step = stepStatement(node, lower);
  return step === null ? null : [step];
}
