import type { SyntaxNode } from './syntax';

/** How many nodes are compared before two broken stretches count as different. */
const NODE_LIMIT = 5000;

/** Whether two trees of the same text have the same structure. False when that takes too long to find out. */
export function sameSyntax(one: SyntaxNode, other: SyntaxNode): boolean {
  const pending: [SyntaxNode, SyntaxNode][] = [[one, other]];
  for (let count = 0; count < NODE_LIMIT; count += 1) {
    const pair = pending.pop();
    if (!pair) return true;
    const [left, right] = pair;
    if (!sameNode(left, right)) return false;
    const rights = right.children;
    for (const [index, child] of left.children.entries()) pending.push([child, rights[index]!]);
  }
  return false;
}

function sameNode(left: SyntaxNode, right: SyntaxNode): boolean {
  return (
    left.startIndex === right.startIndex &&
    left.endIndex === right.endIndex &&
    left.type === right.type &&
    left.isNamed === right.isNamed &&
    left.isMissing === right.isMissing &&
    left.hasError === right.hasError &&
    left.children.length === right.children.length
  );
}
