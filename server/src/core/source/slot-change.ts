import type { TextRange } from './span';
import type { TopLevel } from './top-level';

/** Which top-level slots went and which came. All others are the same objects as before, in the same order. */
export interface SlotChange {
  readonly removed: readonly TopLevel[];
  readonly added: readonly TopLevel[];
  /** Whether one slot came where one slot went: between the same neighbours. */
  readonly inPlace: boolean;
  /** Stretches of the present text that were typed, or stand around what was taken away; empty when the text is the same. */
  readonly replaced: readonly TextRange[];
}

export const NO_CHANGE: SlotChange = { removed: [], added: [], inPlace: false, replaced: [] };
