import type { TextRange } from '../../core/source/span';
import type { CommentLines } from './comment-lines';
import type { UnitPrice } from './settle-units';
import type { Verdict } from './verdict';

/** Where the prices of a statement stand. */
export interface Surroundings {
  readonly lines: CommentLines;
  /** Marks that comments start with. */
  readonly marks: readonly string[];
  /** Where the statement's text starts in the file. */
  readonly start: number;
}

/** A price with what is said of it. */
export interface JudgedPrice {
  /** Null: it stands in a text that is shown to somebody. */
  readonly price: UnitPrice | null;
  readonly verdict: Verdict;
  readonly range: TextRange;
  readonly line: number;
}
