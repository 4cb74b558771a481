/**
 * The part of a concrete syntax tree that lowering reads. It is what tree-sitter's JavaScript binding offers,
 * named here so that no room but `platform/` knows the parser. Offsets are UTF-16.
 */
export interface SyntaxNode {
  /** Stable for a subtree that an incremental parse reused. */
  readonly id: number;
  readonly type: string;
  readonly startIndex: number;
  readonly endIndex: number;
  readonly isNamed: boolean;
  readonly isError: boolean;
  readonly isMissing: boolean;
  /** Whether this node or anything below it is a syntax error. */
  readonly hasError: boolean;
  readonly children: readonly SyntaxNode[];
  readonly namedChildren: readonly SyntaxNode[];
  childForFieldName(name: string): SyntaxNode | null;
  childrenForFieldName(name: string): readonly SyntaxNode[];
}

/** One version of a parsed text. Must be deleted by its owner: it lives outside the JavaScript heap. */
export interface SyntaxTree {
  readonly rootNode: SyntaxNode;
  delete(): void;
}

/** A replacement of `[start, oldEnd)` by text that ends at `newEnd`; UTF-16 offsets. */
export interface TextEdit {
  readonly start: number;
  readonly oldEnd: number;
  readonly newEnd: number;
}

/** Parses one grammar. Parsing never fails: what can't be read becomes error nodes. */
export interface SyntaxParser {
  /** Parses from scratch. */
  parse(text: string): SyntaxTree;
  /**
   * Parses `text`, which differs from the text of `previous` by `edits` (applied in order). `previous` stays
   * valid for deletion only. `changed` holds the ranges of the new text whose structure differs.
   */
  reparse(
    text: string,
    previous: SyntaxTree,
    previousText: string,
    edits: readonly TextEdit[],
  ): {
    readonly tree: SyntaxTree;
    readonly changed: readonly { readonly start: number; readonly end: number }[];
  };
}
