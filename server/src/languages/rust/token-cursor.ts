import type { SyntaxNode } from '../../core/source/syntax';
import type { Lowering } from './lowering';

/** Levels of brackets and expressions in one another that are looked into. */
const MOST_LEVELS = 120;

const COMMENTS: ReadonlySet<string> = new Set(['line_comment', 'block_comment']);

/** The tokens of a macro one after the other; a pair of brackets with what is in them is one token. */
export class TokenCursor {
  #at = 0;
  #depth: number;

  constructor(
    private readonly tokens: readonly SyntaxNode[],
    /** Where the tokens end. */
    readonly end: number,
    readonly lower: Lowering,
    depth: number,
  ) {
    this.#depth = depth;
  }

  /** How many levels of brackets and expressions are around. */
  get depth(): number {
    return this.#depth;
  }

  /** Whether it is too deep here to look into brackets. */
  get isTooDeep(): boolean {
    return this.#depth >= MOST_LEVELS;
  }

  /** Reads one level deeper; null, and nothing was gone past, where that is too deep. */
  deeper<T>(read: () => T): T | null {
    if (this.isTooDeep) return null;
    this.#depth++;
    const result = read();
    this.#depth--;
    return result;
  }

  /** What stands between the brackets of a tree. */
  static inside(tree: SyntaxNode, lower: Lowering, depth: number): TokenCursor {
    const tokens = tree.children.filter((child) => !COMMENTS.has(child.type));
    return new TokenCursor(tokens.slice(1, -1), Math.max(tree.startIndex, tree.endIndex - 1), lower, depth);
  }

  get isDone(): boolean {
    return this.#at >= this.tokens.length;
  }

  peek(ahead = 0): SyntaxNode | null {
    return this.tokens[this.#at + ahead] ?? null;
  }

  /** The spelling of a token ahead; empty behind the last one and for brackets. */
  word(ahead = 0): string {
    const token = this.peek(ahead);
    return token === null || token.type === 'token_tree' ? '' : this.lower.text(token);
  }

  /** The opening bracket of a token ahead; empty for other tokens. */
  bracket(ahead = 0): string {
    const token = this.peek(ahead);
    if (token?.type !== 'token_tree') return '';
    return this.lower.slice(token.startIndex, token.startIndex + 1);
  }

  next(): SyntaxNode | null {
    const token = this.peek();
    if (token !== null) this.#at++;
    return token;
  }

  /** Goes past a token when it is spelled so. */
  takes(word: string): boolean {
    if (this.word() !== word) return false;
    this.#at++;
    return true;
  }

  /** Where the last token that was gone past ends. */
  get behind(): number {
    return this.tokens[this.#at - 1]?.endIndex ?? this.end;
  }

  /** Goes past type arguments: `<A, B<C>>`. */
  skipTypeArguments(): void {
    let open = 0;
    while (!this.isDone) {
      const word = this.word();
      if (word.startsWith('<')) open += word.length;
      else if (/^>+$/.test(word)) open -= word.length;
      else if (word === ';') return;
      this.#at++;
      if (open <= 0) return;
    }
  }

  /** Goes past a type, up to one of the words that can't be in it. */
  skipType(ends: ReadonlySet<string>): void {
    while (!this.isDone && !ends.has(this.word())) {
      if (this.bracket() === '{') return;
      if (this.word().startsWith('<')) this.skipTypeArguments();
      else this.#at++;
    }
  }
}
