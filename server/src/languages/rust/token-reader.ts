import type { SyntaxNode } from '../../core/source/syntax';
import type { Lowering } from './lowering';
import { readBlock, readItems } from './token-expressions';

/** The arguments of a macro, as the expressions that they would be outside of it. */
export function readTokens(tree: SyntaxNode, lower: Lowering): readonly SyntaxNode[] {
  return readItems(tree, { lower, depth: 0 });
}

/** The tokens of a macro as statements: `stream! { ... }`. */
export function readTokenBlock(tree: SyntaxNode, lower: Lowering): SyntaxNode {
  return readBlock(tree, { lower, depth: 0 });
}
