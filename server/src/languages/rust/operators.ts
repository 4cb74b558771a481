import type { Expression } from '../../core/ir/expressions';
import type { SyntaxNode } from '../../core/source/syntax';
import type { Lowering } from './lowering';

/** Of a longer chain of operators only the last terms keep their structure; the first ones are one opaque term. */
const MAX_CHAIN = 300;

interface Link {
  readonly node: SyntaxNode;
  readonly operator: string;
  readonly right: SyntaxNode;
}

/** `a + b + c`: leans to the left, and may have hundreds of terms. */
export function lowerBinary(node: SyntaxNode, lower: Lowering): Expression {
  const links: Link[] = [];
  let first = node;
  while (first.type === 'binary_expression') {
    const left = first.childForFieldName('left');
    const right = first.childForFieldName('right');
    if (left === null || right === null) return lower.opaque(node);
    links.push({ node: first, operator: operatorBetween(left.endIndex, right.startIndex, lower), right });
    first = left;
  }
  return lowerLinks(links, 0, first, lower);
}

/** Lowers the links from `index` on, which stand left of the one before. Each takes a level. */
function lowerLinks(links: readonly Link[], index: number, first: SyntaxNode, lower: Lowering): Expression {
  const link = links[index];
  if (link === undefined) return lower.expression(first);
  if (index === MAX_CHAIN) {
    const rights = links.slice(index).map(({ right }) => lower.expression(right));
    return {
      kind: 'opaque',
      ...lower.span(link.node),
      children: [lower.expression(first), ...rights.reverse()],
    };
  }
  return lower.nested<Expression>(
    () => {
      const left = lowerLinks(links, index + 1, first, lower);
      return {
        kind: 'binary',
        ...lower.span(link.node),
        operator: link.operator,
        left,
        right: lower.expression(link.right),
      };
    },
    () => lower.unseen(link.node),
  );
}

function operatorBetween(start: number, end: number, lower: Lowering): string {
  const text = lower.slice(start, end).trim();
  if (!/\s|\/[/*]/.test(text)) return text;
  return text.replace(/\/\/[^\n]*|\/\*[\s\S]*?\*\//g, ' ').trim();
}

/** `!a`, `-a`; what a reference points to (`*a`) is the value. */
export function lowerUnary(node: SyntaxNode, lower: Lowering): Expression {
  const [value] = lower.named(node);
  if (value === undefined) return lower.opaque(node);
  const operator = operatorBetween(node.startIndex, value.startIndex, lower);
  if (operator === '*') return lower.expression(value);
  return { kind: 'unary', ...lower.span(node), operator, value: lower.expression(value) };
}
