import type { Intrinsics } from '../evaluate/intrinsics';
import type { Spelling } from '../evaluate/record-cells';
import type { Block, Statement } from '../ir/statements';
import type { ModuleSystem } from '../project/module-system';
import type { Anchor } from './span';
import type { StubWords } from './stub-words';
import type { SyntaxNode, SyntaxParser } from './syntax';

/** One programming language: its files, its grammar, and how its syntax lowers to the IR. */
export interface Language {
  readonly id: LanguageId;
  /** Lower-case file endings with their dot. */
  readonly extensions: readonly string[];
  /** Language identifiers of editors (`typescriptreact`). */
  readonly editorIds: readonly string[];
  /** Name of the grammar to parse with, for a given lower-case file ending or editor id. */
  readonly grammar: string;
  /** A parser of its own, for a syntax that no grammar is shipped for; absent: that of the grammar. */
  readonly parser?: SyntaxParser;
  /**
   * A text as the grammar can read it: everything else blanked, so that nothing changes its place. Absent: as it is. Must be
   * cheap, it is asked for at each stroke.
   */
  readable?(text: string): string;
  /** What comments start with: `#`, or `//` and `/*`. */
  readonly commentMarks: readonly string[];
  /** How a comment of one line is written, the usual way first; absent: behind the first mark. */
  readonly commentForms?: readonly CommentForm[];
  /** What its standard library's names mean to the evaluator. */
  readonly intrinsics: Intrinsics;
  /** How its files import each other; null when they can't. */
  readonly modules: ModuleSystem | null;
  /** How calls name their arguments: `f(a=1)`, or `f({ a: 1 })`. */
  readonly namedArguments: 'keywords' | 'options-object';
  /** How its programs print what is neither text nor number; absent: as JSON does. */
  readonly spelling?: Spelling;
  /** How its tests set calls up without sending them; absent: nothing is taken for that. */
  readonly stubs?: StubWords;
  /** Matches texts with a class that leaves something to those that extend it, maybe others; absent: it has no such words. */
  readonly leftOpen?: RegExp;
  /** Puts children of the root together that mean something together alone; absent: each stands for itself. */
  topLevel?(nodes: readonly SyntaxNode[], text: string): readonly SyntaxNode[];
  /** Lowers one child of the tree's root. A comment or a stray token gives no statements. */
  lowerTopLevel(node: SyntaxNode, context: LoweringContext): readonly Statement[];
}

/** What stands before and behind the words of a comment. */
export interface CommentForm {
  readonly open: string;
  readonly close: string;
}

export type LanguageId =
  | 'typescript'
  | 'typescriptreact'
  | 'javascript'
  | 'python'
  | 'shellscript'
  | 'http'
  | 'php'
  | 'java'
  | 'csharp'
  | 'go'
  | 'rust'
  | 'ruby'
  | 'kotlin';

/** What lowering needs of its surroundings. */
export interface LoweringContext {
  /** The whole text of the file. What is kept of it is taken with `slice`. */
  readonly text: string;
  /** A stretch of the text, cut so that keeping it does not keep every version of the whole text in memory. */
  slice(start: number, end: number): string;
  /** Spans of the nodes created now are relative to this anchor, which stands at `anchorStart`. */
  readonly anchor: Anchor;
  readonly anchorStart: number;
  /**
   * The name that means the receiver here (Python's `self`, `cls`), or null. Lowered to `Self`. A language whose members are
   * seen by their bare names keeps here which these are.
   */
  readonly receiver: string | null;
  /**
   * Lowers a body (of a function or class) to a block with an anchor of its own, or takes the block that stood
   * for the same text before the edit. `lower` runs with a context whose anchor is the new block's. What it
   * gives may depend on the node and `receiver` alone.
   */
  block(
    node: SyntaxNode,
    receiver: string | null,
    lower: (node: SyntaxNode, context: LoweringContext) => readonly Statement[],
  ): Block;
  /**
   * The same for one piece (a statement, a class member, an entry) of a list that is longer than `longList`,
   * so that an edit in one piece of a class or function leaves the others as they are. `kind` tells
   * pieces of the same node type apart that lower to different things.
   */
  part<T>(kind: string, node: SyntaxNode, lower: (node: SyntaxNode, context: LoweringContext) => T): T;
  /** From how many characters on the pieces of a list are worth an anchor of their own. */
  readonly longList: number;
  /**
   * Goes one level deeper. False when that is too deep to go on: the node lowers to an opaque one without
   * children. Every `true` is paid back with `leave`.
   */
  enter(): boolean;
  leave(): void;
}

/** How many levels a lowered tree may have, so that whoever walks it can do so by recursion. */
export const DEPTH_LIMIT = 400;
