import type { Expression } from '../../core/ir/expressions';
import type { SyntaxNode } from '../../core/source/syntax';
import type { Lowering } from './lowering';

/** Of a longer chain of operators only the last terms keep their structure; the first ones are one opaque term. */
const MAX_CHAIN = 300;

interface ChainLink {
  readonly node: SyntaxNode;
  readonly operator: string;
  readonly right: SyntaxNode;
}

/** `a + b + c`: leans to the left, and may have hundreds of terms. */
export function lowerBinary(node: SyntaxNode, lower: Lowering): Expression {
  const links: ChainLink[] = [];
  let first = node;
  while (first.type === 'binary_expression') {
    const [left, right] = lower.named(first);
    if (left === undefined || right === undefined) return lower.opaque(node);
    links.push({ node: first, operator: operatorBetween(left, right, lower), right });
    first = left;
  }
  return lowerLinks(links, 0, first, lower);
}

/** Lowers the links from `index` on, which stand left of the one before. Each takes a level. */
function lowerLinks(
  links: readonly ChainLink[],
  index: number,
  first: SyntaxNode,
  lower: Lowering,
): Expression {
  const at = links[index];
  if (at === undefined) return lower.expression(first);
  if (index === MAX_CHAIN) {
    const rights = links.slice(index).map((each) => lower.expression(each.right));
    return {
      kind: 'opaque',
      ...lower.span(at.node),
      children: [lower.expression(first), ...rights.reverse()],
    };
  }
  return lower.nested<Expression>(
    () => joined(at, lowerLinks(links, index + 1, first, lower), lower.expression(at.right), lower),
    () => lower.unseen(at.node),
  );
}

/**
 * What is compared with the value that its type has at first is asked whether it has one: `model == ""` is `!model`, as
 * other languages say it.
 */
function joined(
  { node, operator }: ChainLink,
  left: Expression,
  right: Expression,
  lower: Lowering,
): Expression {
  const span = lower.span(node);
  if (operator === '||') return { kind: 'coalesce', ...span, operator, left, right };
  if (operator === '!=' && isZero(right)) return left;
  if (operator === '==' && isZero(right)) return { kind: 'unary', ...span, operator: '!', value: left };
  return { kind: 'binary', ...span, operator, left, right };
}

function isZero(value: Expression): boolean {
  if (value.kind === 'string') return value.value === '';
  return value.kind === 'number' && value.source === '0';
}

function operatorBetween(left: SyntaxNode, right: SyntaxNode, lower: Lowering): string {
  const text = lower.slice(left.endIndex, right.startIndex);
  return /\/[/*]/.test(text) ? withoutComments(text) : text.trim();
}

/** Addresses are what they point to; what is received from a channel is not known. */
export function lowerUnary(node: SyntaxNode, lower: Lowering): Expression {
  const [value] = lower.named(node);
  if (value === undefined) return lower.opaque(node);
  const operator = lower.slice(node.startIndex, value.startIndex).trim();
  if (operator === '&' || operator === '*' || operator === '+') return lower.expression(value);
  if (operator === '<-') return lower.opaque(node);
  return { kind: 'unary', ...lower.span(node), operator, value: lower.expression(value) };
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, ' ').trim();
}
