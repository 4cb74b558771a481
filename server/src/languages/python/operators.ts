import type { Expression } from '../../core/ir/expressions';
import type { SyntaxNode } from '../../core/source/syntax';
import type { Lowering } from './lowering';

/** Of a longer chain of operators only the last terms keep their structure; the first ones are one opaque term. */
const MAX_CHAIN = 300;

/** `a + b + c`: leans to the left, and may have hundreds of terms. */
export function lowerBinary(node: SyntaxNode, lower: Lowering): Expression {
  return lowerChain(node, 'binary_operator', lower, (operator, left, right, link) => ({
    kind: 'binary',
    ...lower.span(link),
    operator,
    left,
    right,
  }));
}

export function lowerBoolean(node: SyntaxNode, lower: Lowering): Expression {
  return lowerChain(node, 'boolean_operator', lower, (operator, left, right, link) =>
    operator === 'or'
      ? { kind: 'coalesce', ...lower.span(link), operator, left, right }
      : { kind: 'binary', ...lower.span(link), operator, left, right },
  );
}

type Link = (operator: string, left: Expression, right: Expression, node: SyntaxNode) => Expression;

interface ChainLink {
  readonly node: SyntaxNode;
  readonly operator: string;
  readonly right: SyntaxNode;
}

function lowerChain(node: SyntaxNode, type: string, lower: Lowering, link: Link): Expression {
  const links: ChainLink[] = [];
  let first = node;
  let firstType = type;
  while (firstType === type) {
    const [left, right] = lower.named(first);
    if (left === undefined || right === undefined) return lower.unseen(node);
    links.push({ node: first, operator: operatorBetween(left.endIndex, right.startIndex, lower), right });
    first = left;
    firstType = left.type;
  }
  return lowerLinks(links, 0, () => lower.expression(first, firstType), lower, link);
}

/** Lowers the links from `index` on, which stand left of the one before. Each takes a level. */
function lowerLinks(
  links: readonly ChainLink[],
  index: number,
  lowerFirst: () => Expression,
  lower: Lowering,
  link: Link,
): Expression {
  const at = links[index];
  if (at === undefined) return lowerFirst();
  const { node, operator, right } = at;
  if (index === MAX_CHAIN) {
    const rights = links.slice(index).map((each) => lower.expression(each.right));
    return { kind: 'opaque', ...lower.span(node), children: [lowerFirst(), ...rights.reverse()] };
  }
  return lower.nested(
    () => {
      const left = lowerLinks(links, index + 1, lowerFirst, lower, link);
      return link(operator, left, lower.expression(right), node);
    },
    () => lower.unseen(node),
  );
}

/** A chain of comparisons (`0 < x < 9`) is opaque. */
export function lowerComparison(node: SyntaxNode, lower: Lowering): Expression {
  const [left, right, ...others] = lower.named(node);
  if (left === undefined || right === undefined || others.length > 0) return lower.opaque(node);
  return {
    kind: 'binary',
    ...lower.span(node),
    operator: operatorBetween(left.endIndex, right.startIndex, lower),
    left: lower.expression(left),
    right: lower.expression(right),
  };
}

export function lowerUnary(node: SyntaxNode, lower: Lowering): Expression {
  const [value] = lower.named(node);
  if (value === undefined) return lower.opaque(node);
  return {
    kind: 'unary',
    ...lower.span(node),
    operator: operatorBetween(node.startIndex, value.startIndex, lower),
    value: lower.expression(value),
  };
}

/** The operator that stands between two operands, without comments and line breaks; `not  in` is `not in`. */
export function operatorBetween(start: number, end: number, lower: Lowering): string {
  const text = lower.slice(start, end).trim();
  if (!/[\s\\#]/.test(text)) return text;
  return text
    .replace(/#[^\n]*/g, ' ')
    .replaceAll('\\', ' ')
    .trim()
    .replace(/\s+/g, ' ');
}
