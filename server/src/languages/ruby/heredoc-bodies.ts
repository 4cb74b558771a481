import type { SyntaxNode } from '../../core/source/syntax';

export const HEREDOC_BODY = 'heredoc_body';

const BEGINNING = /<<[~-]?["'`A-Z_a-z]/;

/**
 * Which body belongs to which here-document of a top-level statement. The bodies stand behind the line of their
 * beginnings, in the same order, wherever the grammar puts them in the tree.
 */
export class Heredocs {
  private bodies: ReadonlyMap<number, SyntaxNode> | null = null;
  private broken: boolean | null = null;

  /** `text` is the whole text of the file. */
  constructor(
    private readonly root: SyntaxNode,
    private readonly text: string,
  ) {}

  /** Whether a stretch means the same wherever it stands: not in what is broken, if it depends on the context. */
  isCertain(node: SyntaxNode): boolean {
    this.broken ??= this.root.hasError;
    return !this.broken || !dependsOnContext(this.text.slice(node.startIndex, node.endIndex));
  }

  /** The body of the here-document that begins at an offset; null when it is still to be written. */
  bodyOf(beginning: SyntaxNode): SyntaxNode | null {
    this.bodies ??= pairs(this.root, this.text);
    return this.bodies.get(beginning.startIndex) ?? null;
  }
}

function pairs(root: SyntaxNode, text: string): ReadonlyMap<number, SyntaxNode> {
  const bodies = new Map<number, SyntaxNode>();
  const waiting: number[] = [];
  const open: SyntaxNode[] = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    const type = node.type;
    if (type === 'heredoc_beginning') waiting.push(node.startIndex);
    if (type === HEREDOC_BODY) {
      const beginning = waiting.shift();
      if (beginning !== undefined) bodies.set(beginning, node);
    }
    if (type === HEREDOC_BODY || holdsHeredoc(node, text)) open.push(...[...node.namedChildren].reverse());
  }
  return bodies;
}

function holdsHeredoc(node: SyntaxNode, text: string): boolean {
  return mayHoldHeredoc(text.slice(node.startIndex, node.endIndex)) || node.hasError;
}

function mayHoldHeredoc(text: string): boolean {
  return BEGINNING.test(text);
}

/** Where an argument without parentheses may begin, or an operator stand. */
const EITHER = /[\w)?!] (?:[[(]|[-*&+%/<]\S)/;

/**
 * Whether a text may be taken for something else behind a syntax error: the parser may wait for the end of a here-document
 * that is none, and take a list for an index (`puts [a]`).
 */
export function dependsOnContext(text: string): boolean {
  return mayHoldHeredoc(text) || EITHER.test(text);
}
