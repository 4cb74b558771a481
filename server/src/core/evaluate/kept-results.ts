import type { Notes } from './notes';
import type { Assumption, Value } from './values';

/** A kept result, with all that has to be noted again when it is used instead of an evaluation. */
export interface Entry {
  readonly value: Value;
  readonly cost: number;
  readonly height: number;
  readonly notes: Notes;
  readonly doubtful: boolean;
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
  readonly anchor: object;
  readonly key: string;
  readonly value: Value | null;
  readonly doubtful: boolean;
  readonly assumptions: readonly Assumption[] | null;
  /** Lowest and highest index in `progress` that it met; it is true as long as the highest is `holder`. */
  readonly cut: number;
  readonly top: number;
  readonly holder: Progress | null;
}
