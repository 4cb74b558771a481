import type { Expression } from '../../core/ir/expressions';
import type { Statement } from '../../core/ir/statements';
import type { SyntaxNode } from '../../core/source/syntax';
import { lowerAssignment } from './assignments';
import { blockStatements } from './blocks';
import { lowerCase } from './case';
import { lowerDeclaration } from './classes';
import {
  lowerBody,
  lowerFor,
  lowerIf,
  lowerIfModifier,
  lowerRescueModifier,
  lowerReturn,
  lowerWhile,
} from './control-flow';
import { lowerMethod } from './functions';
import { lowerIteration } from './iterations';
import { JOINED } from './joined-nodes';
import type { Lowering } from './lowering';
import { lowerNamedValue } from './named-values';
import { requireStatement } from './requires';

/** Lowers any node as a statement; what readable statements an error hides in it come after it. */
export function lowerStatement(node: SyntaxNode, lower: Lowering): readonly Statement[] {
  const type = node.type;
  const statements = lowerByType(node, type, lower);
  return type === JOINED ? statements : lower.withHidden(node, type, statements);
}

function lowerByType(node: SyntaxNode, type: string, lower: Lowering): readonly Statement[] {
  switch (type) {
    case JOINED:
    case 'block_body':
    case 'then':
    case 'do':
    case 'else':
    case 'begin_block':
    case 'end_block':
      return lower.statementsIn(node);
    case 'body_statement':
    case 'begin':
      return lowerBody(node, lower);
    case 'parenthesized_statements':
      return lower.statementsIn(node);
    case 'assignment':
    case 'operator_assignment':
      return lowerAssignment(node, lower);
    case 'method':
      return [{ kind: 'function', ...lower.span(node), fn: lowerMethod(node, false, lower) }];
    case 'singleton_method':
    case 'class':
    case 'module':
    case 'singleton_class':
      return lowerDeclaration(node, type, lower);
    case 'if':
    case 'unless':
      return lowerIf(node, type, lower);
    case 'if_modifier':
    case 'unless_modifier':
      return lowerIfModifier(node, type === 'unless_modifier', lower);
    case 'while':
    case 'until':
    case 'while_modifier':
    case 'until_modifier':
      return [lowerWhile(node, lower)];
    case 'for':
      return [lowerFor(node, lower)];
    case 'case':
    case 'case_match':
      return lowerCase(node, lower);
    case 'rescue_modifier':
      return lowerRescueModifier(node, lower);
    case 'return':
      return [lowerReturn(node, lower)];
    case 'next':
      return lower.inBlock ? [lowerReturn(node, lower)] : [jump(node, 'continue', lower)];
    case 'break':
      return lower.inBlock ? [lowerReturn(node, lower)] : [jump(node, 'break', lower)];
    case 'call':
      return lowerCallStatement(node, lower);
    case 'identifier':
      return lowerBareName(node, lower);
    case 'ERROR':
      return lowerError(node, lower);
    case 'comment':
    case 'uninterpreted':
    case 'heredoc_body':
    case 'empty_statement':
    case 'retry':
    case 'redo':
    case 'alias':
    case 'undef':
      return [];
    default:
      return forEffect(node, lower.expression(node, type), lower);
  }
}

function jump(node: SyntaxNode, word: 'break' | 'continue', lower: Lowering): Statement {
  return { kind: 'jump', ...lower.span(node), word, label: null };
}

function lowerCallStatement(node: SyntaxNode, lower: Lowering): readonly Statement[] {
  const special =
    requireStatement(node, lower) ??
    raised(node, lower) ??
    lowerIteration(node, lower) ??
    lowerNamedValue(node, lower);
  if (special !== null) return [special];
  return insideOnce(node, lower) ?? forEffect(node, lower.expression(node, 'call'), lower);
}

/** Methods that run their block once, there and then: what it binds is bound around it. */
const ONCE =
  /^(?:transaction|with_lock|synchronize|timeout|silence|instrument|realtime|measure|with_advisory_lock|Sync|Async)$/;

function insideOnce(node: SyntaxNode, lower: Lowering): readonly Statement[] | null {
  const block = node.childForFieldName('block');
  const method = node.childForFieldName('method');
  if (block === null || method === null || !ONCE.test(lower.text(method))) return null;
  const receiver = node.childForFieldName('receiver');
  const args = node.childForFieldName('arguments');
  const parts = [receiver, ...(args === null ? [] : lower.named(args))].filter((part) => part !== null);
  const value: Expression = {
    kind: 'opaque',
    ...lower.spanOf(node.startIndex, block.startIndex),
    children: parts.map((part) => lower.expression(part)),
  };
  const body = blockStatements(block, lower);
  return [{ kind: 'with', ...lower.span(node), items: [{ value, target: null }], body }];
}

/** `raise` and `fail` leave without a value. */
function raised(node: SyntaxNode, lower: Lowering): Statement | null {
  const method = node.childForFieldName('method');
  if (method === null || node.childForFieldName('receiver') !== null) return null;
  const name = lower.text(method);
  if (name !== 'raise' && name !== 'fail' && name !== 'abort' && name !== 'exit') return null;
  const args = node.childForFieldName('arguments');
  const value = args === null ? null : lower.opaque(args);
  return { kind: 'return', ...lower.span(node), value, throws: true };
}

/** A name that stands alone is called; of a variable nothing happens. */
function lowerBareName(node: SyntaxNode, lower: Lowering): readonly Statement[] {
  const callee = lower.name(node);
  if (callee.name === '') return [];
  const span = lower.span(node);
  if (callee.name === 'raise') return [{ kind: 'return', ...span, value: null, throws: true }];
  return [
    {
      kind: 'expression',
      ...span,
      value: { kind: 'call', ...span, callee, args: [], construct: false, bare: true },
    },
  ];
}

function lowerError(node: SyntaxNode, lower: Lowering): readonly Statement[] {
  const statements = lower.statementsIn(node);
  return statements.length === 0 ? [] : [{ kind: 'block', ...lower.span(node), statements }];
}

/** The value may be what a method gives: it stays even where nothing happens in it. */
function forEffect(node: SyntaxNode, value: Expression, lower: Lowering): readonly Statement[] {
  return [{ kind: 'expression', ...lower.span(node), value }];
}
