import type { Argument, Expression } from '../../core/ir/expressions';
import type { SyntaxNode } from '../../core/source/syntax';
import { lowerArguments } from './arguments';
import { blockArgument } from './blocks';
import type { CallParts } from './call-parts';
import type { Lowering } from './lowering';
import { handedOn, readHead } from './method-head';
import { BLOCK } from './parameters';

/** `super` in the constructor runs that of the base, elsewhere the method of the same name. */
export function lowerSuper(node: SyntaxNode, { list, block }: CallParts, lower: Lowering): Expression {
  const args = lowerArguments(list, lower);
  if (block !== null) args.push(blockArgument(block, lower));
  return superCall(node, args, lower);
}

/** `super` alone hands on what the method was given. */
export function lowerBareSuper(node: SyntaxNode, lower: Lowering): Expression {
  const head = readHead(lower.methodHead);
  return superCall(node, head === null ? [] : handedOn(head, lower.span(node)), lower);
}

function superCall(node: SyntaxNode, args: readonly Argument[], lower: Lowering): Expression {
  const head = readHead(lower.methodHead);
  const span = lower.span(node);
  const name = lower.nameAt(node, 'super');
  const callee = { ...name, end: name.start + 'super'.length };
  if (head === null || head.name === 'initialize')
    return { kind: 'call', ...span, callee, args, construct: false };
  const base: Expression = { kind: 'call', ...span, callee, args: [], construct: false };
  const property = lower.hidden(node, head.name);
  return {
    kind: 'call',
    ...span,
    callee: { kind: 'member', ...span, object: base, property },
    args,
    construct: false,
  };
}

/** `yield a` runs the block that the method was given. */
export function lowerYield(node: SyntaxNode, lower: Lowering): Expression {
  const [list = null] = lower.named(node);
  const callee = {
    ...lower.nameAt(node, BLOCK),
    end: lower.spanOf(node.startIndex, node.startIndex + 5).end,
  };
  return { kind: 'call', ...lower.span(node), callee, args: lowerArguments(list, lower), construct: false };
}
