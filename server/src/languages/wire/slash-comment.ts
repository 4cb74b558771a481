import type { SyntaxNode } from '../../core/source/syntax';

const SLASH = 47;
const STAR = 42;

/** Whether a node is a comment of C's forms. Told by the text, which costs less than asking the tree. */
export function isSlashComment({ startIndex }: SyntaxNode, text: string): boolean {
  if (text.charCodeAt(startIndex) !== SLASH) return false;
  const second = text.charCodeAt(startIndex + 1);
  return second === SLASH || second === STAR;
}
