import type { Literal } from '../ir/expressions';
import type { TextRange } from './span';
import type { TopLevel } from './top-level';

/** Which top-level slots went and which came. All others are the same objects as before, in the same order. */
export interface SlotChange {
  readonly removed: readonly TopLevel[];
  readonly added: readonly TopLevel[];
  /** Slots that were touched and stayed all the same, for nothing but the content of literals is another. */
  readonly edited: readonly EditedSlot[];
  /** Stretches of the present text that were typed, or stand around what was taken away; empty when the text is the same. */
  readonly replaced: readonly TextRange[];
}

export interface EditedSlot {
  readonly slot: TopLevel;
  readonly literals: readonly Literal[];
}

/** Whether any slot is another one, or says something else. */
export function changesSlots({ removed, added, edited }: SlotChange): boolean {
  return removed.length > 0 || added.length > 0 || edited.length > 0;
}

export const NO_CHANGE: SlotChange = { removed: [], added: [], edited: [], replaced: [] };
