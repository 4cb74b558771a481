import type { KeptIr } from './keep-ir';
import type { Anchor } from './span';

/** An anchor that its owner may hang elsewhere. */
export interface MovableAnchor extends Anchor {
  parent: Anchor | null;
}

/** What an edit of the surroundings may leave as it is: a lowered piece of a text with an anchor of its own. */
export interface Part {
  /** What else than the text decides how the piece lowers: its kind, node type, receiver and indentation. */
  readonly head: string;
  readonly text: string;
  readonly anchor: MovableAnchor;
  value: unknown;
  /** Levels of the lowered tree inside it. */
  readonly height: number;
  /** Whether something inside was too deep to lower. */
  readonly truncated: boolean;
  /** Parts inside it. */
  readonly inner: readonly Part[];
  outer: Part | null;
  /** `broken`: something inside it was taken alone, so it can't be taken as a whole any more. */
  state: 'free' | 'taken' | 'broken';
}

/** Parts of statements that went, for the statements that came in their place. Each is taken once. */
export class PartPool {
  private byText: Map<string, Part[]> | undefined;

  private constructor(private readonly parts: readonly Part[]) {}

  /** A pool of parts that nobody uses any more, and of what was left in earlier pools. */
  static of(roots: readonly Part[], earlier: ReadonlySet<PartPool>): PartPool | null {
    const [only] = earlier;
    if (only && roots.length === 0 && earlier.size === 1) return only;
    const parts: Part[] = [];
    for (const root of roots) release(root, parts);
    for (const pool of earlier) for (const part of pool.parts) if (part.state === 'free') parts.push(part);
    return parts.length > 0 ? new PartPool(parts) : null;
  }

  /** Takes a part with everything inside it; null when there is none that would be lowered the same now. */
  take(head: string, text: string, fits: (part: Part) => boolean): Part | null {
    this.byText ??= indexByText(this.parts);
    const found = this.byText
      .get(text)
      ?.find((part) => part.state === 'free' && part.head === head && fits(part));
    if (!found) return null;
    markTaken(found);
    for (let outer = found.outer; outer && outer.state === 'free'; outer = outer.outer)
      outer.state = 'broken';
    return found;
  }
}

/** Gives parts that were lowered anew the values that stay in place of theirs. */
export function keepValues(part: Part, kept: KeptIr): void {
  const value = kept.oldFor(part.value);
  if (value === part.value) return;
  part.value = value;
  for (const inner of part.inner) keepValues(inner, kept);
}

function release(part: Part, into: Part[]): void {
  part.state = 'free';
  into.push(part);
  for (const inner of part.inner) release(inner, into);
}

function markTaken(part: Part): void {
  part.state = 'taken';
  for (const inner of part.inner) markTaken(inner);
}

function indexByText(parts: readonly Part[]): Map<string, Part[]> {
  const index = new Map<string, Part[]>();
  for (const part of parts) {
    const same = index.get(part.text);
    if (same) same.push(part);
    else index.set(part.text, [part]);
  }
  return index;
}
