import type { TopLevel } from '../source/top-level';

/** One file as the evaluator sees it: top-level statements that are lowered when first looked at. Their `home` is it. */
export interface Program {
  readonly text: string;
  /** In source order. */
  readonly slots: readonly TopLevel[];
  /** The slots whose text has `name` as a word, in source order. May hold too many, never too few. */
  slotsMentioning(name: string): readonly TopLevel[];
}
