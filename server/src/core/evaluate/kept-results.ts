import type { Notes } from './notes';
import type { Assumption, Value } from './values';

/** A kept result, with all that has to be noted again when it is used instead of an evaluation. */
export interface Entry {
  readonly value: Value;
  readonly cost: number;
  readonly height: number;
  readonly notes: Notes;
  readonly doubtful: boolean;
  /** The fuel that it began with and found too little; null: it came to an end. */
  readonly exhausted: number | null;
  /** Epoch in which it was made, and the last one in which it was found to be still true. */
  readonly made: number;
  checked: number;
}

/** Where a kept result stands. */
export interface Memo {
  entry: Entry | null;
}

/** Something that is being evaluated, and what it is taken for where it is met again meanwhile. */
export interface Progress {
  readonly key: string;
  readonly assumed: Value;
}

/** What something was at a point in an evaluation that is still going on. */
export interface LocalEntry {
  readonly key: string;
  readonly value: Value | null;
  readonly doubtful: boolean;
  readonly assumptions: readonly Assumption[] | null;
  /** Lowest and highest index in `progress` that it met; it is true as long as the highest is `holder`. */
  readonly cut: number;
  readonly top: number;
  readonly holder: Progress | null;
}

/** What is known of points so far, in the circumstances that their anchors stand for. */
export class Locals {
  private readonly points = new Map<object, Map<object, LocalEntry[]>>();

  /** The entries of a point in some circumstances; those that are added are kept. */
  at(point: object, anchor: object): LocalEntry[] {
    let anchors = this.points.get(point);
    if (!anchors) {
      anchors = new Map();
      this.points.set(point, anchors);
    }
    let known = anchors.get(anchor);
    if (!known) {
      known = [];
      anchors.set(anchor, known);
    }
    return known;
  }
}
