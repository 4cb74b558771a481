import type { Expression } from '../../core/ir/expressions';
import type { SyntaxNode } from '../../core/source/syntax';
import { type ChainLink, lowerChain } from '../wire/operator-chain';
import type { Lowering } from './lowering';

/** `a + b + c`: leans to the left, and may have hundreds of terms. */
export function lowerBinary(node: SyntaxNode, lower: Lowering): Expression {
  const generic = genericCall(node, lower);
  if (generic !== null) return generic;
  const links: ChainLink[] = [];
  let first = node;
  while (first.type === 'binary_expression' && typeArguments(first, lower) === null) {
    const [left, right] = lower.named(first);
    if (left === undefined || right === undefined) return lower.opaque(node);
    links.push({ node: first, operator: operatorBetween(left.endIndex, right.startIndex, lower), right });
    first = left;
  }
  return lowerChain(
    links,
    () => lower.expression(first),
    (link, left) => joinedBy(link, left, lower),
    lower,
  );
}

function joinedBy({ node, operator, right }: ChainLink, left: Expression, lower: Lowering): Expression {
  const span = lower.span(node);
  // What leaves the function gives no other value.
  if (operator === '?:' && LEAVES.has(right.type) && !lower.text(right).includes('(')) return left;
  const other = lower.expression(right);
  if (operator === '?:') return { kind: 'coalesce', ...span, operator: '??', left, right: other };
  if (operator === '||') return { kind: 'coalesce', ...span, operator, left, right: other };
  return { kind: 'binary', ...span, operator: EQUAL[operator] ?? operator, left, right: other };
}

const LEAVES: ReadonlySet<string> = new Set(['return_expression', 'throw_expression']);

const EQUAL: Readonly<Record<string, string>> = { '===': '==', '!==': '!=' };

/** `f<A>(b)` with one type and one argument is read as two comparisons, which nobody writes. */
function typeArguments(
  node: SyntaxNode,
  lower: Lowering,
): { readonly callee: SyntaxNode; readonly rest: SyntaxNode } | null {
  const [left, rest] = lower.named(node);
  if (left?.type !== 'binary_expression' || rest === undefined) return null;
  if (operatorBetween(left.endIndex, rest.startIndex, lower) !== '>') return null;
  const [callee, type] = lower.named(left);
  if (callee === undefined || type === undefined) return null;
  return operatorBetween(callee.endIndex, type.startIndex, lower) === '<' ? { callee, rest } : null;
}

function genericCall(node: SyntaxNode, lower: Lowering): Expression | null {
  const found = typeArguments(node, lower);
  if (found === null) return null;
  const { callee, rest } = found;
  let first = rest;
  while (BEHIND.has(first.type)) {
    const [inner] = lower.named(first);
    if (inner === undefined) return null;
    first = inner;
  }
  if (first.type !== 'parenthesized_expression' && first.type !== 'lambda_literal') return null;
  const values = first.type === 'lambda_literal' ? [first] : lower.named(first);
  const call: Expression = {
    kind: 'call',
    ...lower.spanOf(callee.startIndex, first.endIndex),
    callee: lower.expression(callee),
    args: values.map((each) => ({ name: null, value: lower.expression(each), spread: 'none' })),
    construct: false,
  };
  return lower.knowing(first, call).expression(rest);
}

/** What may stand around the parentheses of such a call: what is done with its result. */
const BEHIND: ReadonlySet<string> = new Set([
  'call_expression',
  'navigation_expression',
  'index_expression',
  'unary_expression',
]);

/** `!a`, `-1`, `a!!`, `i++`. */
export function lowerUnary(node: SyntaxNode, lower: Lowering): Expression {
  const [value] = lower.named(node);
  if (value === undefined) return lower.opaque(node);
  const before = lower.slice(node.startIndex, value.startIndex).trim();
  const operator = before === '' ? lower.slice(value.endIndex, node.endIndex).trim() : before;
  if (operator === '!!' || operator === '+') return lower.expression(value);
  return { kind: 'unary', ...lower.span(node), operator, value: lower.expression(value) };
}

/** `"k" to v`, `0 until n`, `a shl b`. */
export function lowerInfix(node: SyntaxNode, lower: Lowering): Expression {
  const [left, word, right] = lower.named(node);
  if (left === undefined || word === undefined || right === undefined) return lower.opaque(node);
  if (lower.text(word) === 'to')
    return { kind: 'list', ...lower.span(node), items: [lower.expression(left), lower.expression(right)] };
  return { kind: 'opaque', ...lower.span(node), children: [lower.expression(left), lower.expression(right)] };
}

/** The operator that stands between two operands, without comments and line breaks. */
export function operatorBetween(start: number, end: number, lower: Lowering): string {
  const text = lower.slice(start, end).trim();
  if (!/[\s/]/.test(text)) return text;
  return text.replace(/\/\/[^\n]*|\/\*[\s\S]*?\*\//g, ' ').trim();
}
