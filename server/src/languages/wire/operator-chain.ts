import type { Expression } from '../../core/ir/expressions';
import type { SyntaxNode } from '../../core/source/syntax';
import type { TreeLowering } from './tree-lowering';

/** Of a longer chain of operators only the last terms keep their structure; the first ones are one opaque term. */
export const MAX_CHAIN = 300;

/** An operator with what stands right of it. */
export interface ChainLink {
  /** The operation as a whole. */
  readonly node: SyntaxNode;
  readonly operator: string;
  readonly right: SyntaxNode;
}

/**
 * Lowers a chain that leans to the left and may have hundreds of terms (`a + b + c`). `links` are given from the last one
 * on, `first` lowers what stands left of all, and `join` says what a link makes of what is left of it. Each takes a level.
 */
export function lowerChain<Link extends ChainLink, Lower extends TreeLowering<Lower>>(
  links: readonly Link[],
  first: () => Expression,
  join: (link: Link, left: Expression) => Expression,
  lower: Lower,
  index = 0,
): Expression {
  const link = links[index];
  if (link === undefined) return first();
  if (index === MAX_CHAIN) return cutChain(links.slice(index), first, lower);
  return lower.nested<Expression>(
    () => join(link, lowerChain(links, first, join, lower, index + 1)),
    () => lower.unseen(link.node),
  );
}

/** The first terms of a chain that is too long. */
export function cutChain<Lower extends TreeLowering<Lower>>(
  links: readonly ChainLink[],
  first: () => Expression,
  lower: Lower,
): Expression {
  const rights = links.map(({ right }) => lower.expression(right)).reverse();
  return { kind: 'opaque', ...lower.span(links[0]!.node), children: [first(), ...rights] };
}
