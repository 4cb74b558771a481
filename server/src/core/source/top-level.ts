import type { Literal } from '../ir/expressions';
import type { Statement } from '../ir/statements';
import { keepIr } from './keep-ir';
import { keepValues, type Part, type PartPool } from './part-pool';
import { type Anchor, anchorOffset } from './span';

/**
 * A child of the root of a text's syntax tree: a top-level statement, or a stretch that can't be read. It keeps
 * its identity as long as its text and its order among the others stay; edits before it move its anchor.
 */
export interface TopLevel {
  /** What holds all statements of the file: the same object for all of them. */
  readonly home: object;
  readonly anchor: Anchor;
  /** UTF-16 offsets from the start of the text, as it is now. */
  readonly start: number;
  readonly end: number;
  /** Lowered on first demand; empty once the slot is gone without having been lowered. */
  readonly statements: readonly Statement[];
}

/** The text that a file is, or is a part of. */
export interface Whole {
  /** As `TopLevel.home`. */
  readonly home: object;
  /** Where the file starts in it; null: at its start. */
  readonly anchor: Anchor | null;
}

/** A top-level slot as its file sees it. */
export class Slot implements TopLevel {
  readonly home: object;
  anchor: Anchor;
  length: number;
  /** Parts of the lowered statements. */
  parts: readonly Part[] = [];
  /** Parts of the slots that stood here before; dropped once this one is lowered. */
  pool: PartPool | null = null;
  private lowered: readonly Statement[] | null = null;

  constructor(
    whole: Whole,
    from: number,
    length: number,
    readonly type: string,
    /** Whether it is or holds a syntax error: the same text may then be another tree elsewhere. */
    readonly hasError: boolean,
    /** Gives the statements and sets `parts`; null once the slot is gone. */
    private lower: ((slot: Slot) => readonly Statement[]) | null,
  ) {
    this.home = whole.home;
    this.anchor = { parent: whole.anchor, offset: from };
    this.length = length;
  }

  /** Offset from the start of its own file; other than `start` where that is a part of a longer text. */
  get from(): number {
    return this.anchor.offset;
  }

  get to(): number {
    return this.anchor.offset + this.length;
  }

  get start(): number {
    return anchorOffset(this.anchor);
  }

  get end(): number {
    return this.start + this.length;
  }

  get isLowered(): boolean {
    return this.lowered !== null;
  }

  get statements(): readonly Statement[] {
    if (this.lowered) return this.lowered;
    if (!this.lower) return [];
    this.lowered = this.lower(this);
    this.pool = null;
    return this.lowered;
  }

  /**
   * Takes the place and the wording of a slot that came in place of this one, where they differ in the content of literals
   * alone: gives those. Null when they differ in more; then nothing has changed.
   */
  keepWith(fresh: Slot): readonly Literal[] | null {
    if (this.lowered === null || this.hasError || fresh.hasError || this.type !== fresh.type) return null;
    const kept = keepIr(this.lowered, fresh.statements);
    if (kept === null) return null;
    kept.apply();
    for (const part of fresh.parts) keepValues(part, kept);
    this.anchor = fresh.anchor;
    this.length = fresh.length;
    this.parts = fresh.parts;
    this.lower = fresh.lower;
    return kept.literals;
  }

  moveTo(from: number): void {
    this.anchor.offset = from;
  }

  /** Cuts the slot off from its file. */
  retire(): void {
    this.lower = null;
  }
}
