import type { Expression } from '../../core/ir/expressions';
import type { SyntaxNode } from '../../core/source/syntax';
import type { Lowering } from './lowering';
import { lowerTarget } from './targets';

/** A value that throws instead gives none: what is left is the other one. */
export function lowerBinary(node: SyntaxNode, target: SyntaxNode | null, lower: Lowering): Expression {
  const left = node.childForFieldName('left');
  const right = node.childForFieldName('right');
  if (left === null || right === null) return lower.opaque(node);
  const operator = operatorOf(node, left, right, lower);
  if (operator === '??' && isThrow(right)) return lower.expression(left, target);
  const sides = { left: lower.expression(left, target), right: lower.expression(right, target) };
  if (operator === '??') return { kind: 'coalesce', ...lower.span(node), operator, ...sides };
  return { kind: 'binary', ...lower.span(node), operator, ...sides };
}

export function isThrow(node: SyntaxNode): boolean {
  return node.type === 'throw_expression';
}

function operatorOf(node: SyntaxNode, left: SyntaxNode, right: SyntaxNode, lower: Lowering): string {
  const between = lower.slice(left.endIndex, right.startIndex).trim();
  return between.length <= 4 ? between : (node.childForFieldName('operator')?.type ?? between);
}

export function lowerConditional(node: SyntaxNode, target: SyntaxNode | null, lower: Lowering): Expression {
  const test = node.childForFieldName('condition');
  const then = node.childForFieldName('consequence');
  const otherwise = node.childForFieldName('alternative');
  if (test === null || then === null || otherwise === null) return lower.opaque(node);
  if (isThrow(otherwise)) return lower.expression(then, target);
  if (isThrow(then)) return lower.expression(otherwise, target);
  return {
    kind: 'conditional',
    ...lower.span(node),
    test: lower.expression(test),
    // biome-ignore lint/suspicious/noThenProperty: the IR names the branch so, and nobody awaits it.
    then: lower.expression(then, target),
    otherwise: lower.expression(otherwise, target),
  };
}

/** `!a`, `-a`, `++a`; `^1` counts from the end. */
export function lowerPrefix(node: SyntaxNode, lower: Lowering): Expression {
  const [value] = lower.named(node);
  if (value === undefined) return lower.opaque(node);
  const operator = lower.slice(node.startIndex, value.startIndex).trim();
  const inner = lower.expression(value);
  if (operator === '^' || operator === '*') return { kind: 'opaque', ...lower.span(node), children: [inner] };
  return { kind: 'unary', ...lower.span(node), operator, value: inner };
}

/** `a!` is `a`; `a++` is what it is in any language. */
export function lowerPostfix(node: SyntaxNode, target: SyntaxNode | null, lower: Lowering): Expression {
  const [value] = lower.named(node);
  if (value === undefined) return lower.opaque(node);
  const operator = lower.slice(value.endIndex, node.endIndex).trim();
  const inner = lower.expression(value, target);
  return operator === '!' || operator === ''
    ? inner
    : { kind: 'unary', ...lower.span(node), operator, value: inner };
}

/** `a = b` as a value. */
export function lowerAssigned(node: SyntaxNode, lower: Lowering): Expression {
  const left = node.childForFieldName('left');
  const right = node.childForFieldName('right');
  if (left === null || right === null) return lower.opaque(node);
  return {
    kind: 'assignment',
    ...lower.span(node),
    operator: operatorOf(node, left, right, lower),
    target: lowerTarget(left, lower),
    value: lower.expression(right),
  };
}

/** The two sides of an assignment and the operator between. */
export function assignmentSides(node: SyntaxNode, lower: Lowering) {
  const left = node.childForFieldName('left');
  const right = node.childForFieldName('right');
  return left === null || right === null
    ? null
    : { left, right, operator: operatorOf(node, left, right, lower) };
}
