import type { Block, Statement } from '../ir/statements';
import { copyOf } from './copy-of';
import type { Indentation } from './indentation';
import { DEPTH_LIMIT, type Language, type LoweringContext } from './language';
import type { MovableAnchor, Part, PartPool } from './part-pool';
import type { Anchor } from './span';
import type { SyntaxNode } from './syntax';

/** A lowered top-level statement. */
export interface Lowered {
  readonly statements: readonly Statement[];
  readonly parts: readonly Part[];
}

/** Lowers a child of the root, with what can be taken from `pool`. */
export function lowerTopLevel(
  language: Language,
  node: SyntaxNode,
  indentation: Indentation,
  anchor: Anchor,
  pool: PartPool | null,
): Lowered {
  const parts: Part[] = [];
  const run: Run = { indentation, pool, depth: 0, peak: 0, truncated: false };
  const context = new Context(run, anchor, node.startIndex, null, parts);
  return { statements: language.lowerTopLevel(node, context), parts };
}

/** Pieces of a text that nobody has edited are seldom asked for; where someone types, the next edit leaves most of them alone. */
const LONG_LIST = 2000;
const LONG_EDITED_LIST = 150;

/** What all contexts of one top-level statement share. */
interface Run {
  /** Of the whole text. */
  readonly indentation: Indentation;
  readonly pool: PartPool | null;
  depth: number;
  /** The deepest level since the current part began. */
  peak: number;
  truncated: boolean;
}

class Context implements LoweringContext {
  constructor(
    private readonly run: Run,
    readonly anchor: Anchor,
    readonly anchorStart: number,
    readonly receiver: string | null,
    private readonly parts: Part[],
  ) {}

  get text(): string {
    return this.run.indentation.text;
  }

  /**
   * Engines cut a string by pointing into the whole. In a statement that is lowered again at each keystroke every such
   * cut would keep a version of the whole text in memory, so there it is copied.
   */
  slice(start: number, end: number): string {
    const cut = this.run.indentation.text.slice(start, end);
    return this.run.pool === null ? cut : copyOf(cut);
  }

  get longList(): number {
    return this.run.pool === null ? LONG_LIST : LONG_EDITED_LIST;
  }

  enter(): boolean {
    const { run } = this;
    if (run.depth >= DEPTH_LIMIT) {
      run.truncated = true;
      return false;
    }
    run.depth += 1;
    if (run.depth > run.peak) run.peak = run.depth;
    return true;
  }

  leave(): void {
    this.run.depth -= 1;
  }

  block(
    node: SyntaxNode,
    receiver: string | null,
    lower: (node: SyntaxNode, context: LoweringContext) => readonly Statement[],
  ): Block {
    return this.keep('block', node, receiver, (context) => ({
      anchor: context.anchor,
      statements: lower(node, context),
    }));
  }

  part<T>(kind: string, node: SyntaxNode, lower: (node: SyntaxNode, context: LoweringContext) => T): T {
    return this.keep(kind, node, this.receiver, (context) => lower(node, context));
  }

  private keep<T>(
    kind: string,
    node: SyntaxNode,
    receiver: string | null,
    lower: (context: LoweringContext) => T,
  ): T {
    const { run } = this;
    const offset = node.startIndex - this.anchorStart;
    if (node.hasError) {
      const anchor: Anchor = { parent: this.anchor, offset };
      return lower(new Context(run, anchor, node.startIndex, receiver, this.parts));
    }
    const indent = run.indentation.at(node.startIndex);
    const head = `${kind} ${node.type} ${receiver ?? ''} ${indent}`;
    const text = this.slice(node.startIndex, node.endIndex);
    const found = run.pool?.take(head, text, fitsAt(run.depth));
    if (found) return this.adopt<T>(found, offset);
    return this.create(head, text, node.startIndex, receiver, lower);
  }

  /** The head tells what a part's value is: `keep` alone makes parts, and with the same head the same type. */
  private adopt<T>(part: Part, offset: number): T {
    const { run } = this;
    part.anchor.parent = this.anchor;
    part.anchor.offset = offset;
    part.outer = null;
    this.parts.push(part);
    run.peak = Math.max(run.peak, run.depth + part.height);
    return part.value as T;
  }

  private create<T>(
    head: string,
    text: string,
    start: number,
    receiver: string | null,
    lower: (context: LoweringContext) => T,
  ): T {
    const { run } = this;
    const { depth, peak, truncated } = run;
    run.peak = depth;
    run.truncated = false;
    const anchor: MovableAnchor = { parent: this.anchor, offset: start - this.anchorStart };
    const inner: Part[] = [];
    const value = lower(new Context(run, anchor, start, receiver, inner));
    const height = run.peak - depth;
    const part: Part = {
      head,
      text,
      anchor,
      value,
      height,
      truncated: run.truncated,
      inner,
      outer: null,
      state: 'taken',
    };
    for (const child of inner) child.outer = part;
    this.parts.push(part);
    run.peak = Math.max(peak, run.peak);
    run.truncated ||= truncated;
    return value;
  }
}

function fitsAt(depth: number): (part: Part) => boolean {
  return (part) => !part.truncated && depth + part.height <= DEPTH_LIMIT;
}
