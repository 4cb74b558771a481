import type { Block, Statement } from '../ir/statements';
import type { Anchor } from './span';
import type { SyntaxNode } from './syntax';

/** One programming language: its files, its grammar, and how its syntax lowers to the IR. */
export interface Language {
  readonly id: LanguageId;
  /** Lower-case file endings with their dot. */
  readonly extensions: readonly string[];
  /** Language identifiers of editors (`typescriptreact`). */
  readonly editorIds: readonly string[];
  /** Name of the grammar to parse with, for a given lower-case file ending or editor id. */
  readonly grammar: string;
  /** `#` or `//`: what a line comment starts with. */
  readonly lineComment: string;
  /** Lowers one child of the tree's root. A comment or a stray token gives no statements. */
  lowerTopLevel(node: SyntaxNode, context: LoweringContext): readonly Statement[];
}

export type LanguageId = 'typescript' | 'typescriptreact' | 'javascript' | 'python';

/** What lowering needs of its surroundings. */
export interface LoweringContext {
  /** The whole text of the file. */
  readonly text: string;
  /** Spans of the nodes created now are relative to this anchor, which stands at `anchorStart`. */
  readonly anchor: Anchor;
  readonly anchorStart: number;
  /** The name that means the receiver here (Python's `self`, `cls`), or null. Lowered to `Self`. */
  readonly receiver: string | null;
  /**
   * Lowers a body (of a function or class) to a block with an anchor of its own, or takes the block that stood
   * for the same text before the edit. `lower` runs with a context whose anchor is the new block's.
   */
  block(
    node: SyntaxNode,
    receiver: string | null,
    lower: (node: SyntaxNode, context: LoweringContext) => readonly Statement[],
  ): Block;
}
