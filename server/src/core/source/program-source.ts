import type { Edit } from '../analyze/file-analysis';
import type { Language } from './language';
import type { SlotChange } from './slot-change';
import type { Span, TextRange } from './span';
import type { TextEdit } from './syntax';
import type { TopLevel } from './top-level';

/** The text of one program, held parsed through its edits. */
export interface ProgramSource {
  readonly language: Language;
  readonly text: string;
  /** In the order of the text; comments have no slot. */
  readonly slots: readonly TopLevel[];
  /** Whether the text has syntax errors. */
  readonly hasErrors: boolean;
  /** Where syntax errors have an effect; null: anywhere. */
  readonly errorRanges: readonly TextRange[] | null;
  update(text: string, edits: readonly TextEdit[]): SlotChange;
  settle(): SlotChange;
  slotsMentioning(name: string): readonly TopLevel[];
  /** Whether a span belongs to a statement that is in the text now. */
  holdsSpan(span: Span): boolean;
  /** Whether what is put into the text stands in comments there, and changes nothing else of the program. Parses it anew. */
  takesComments(inserted: readonly Edit[]): boolean;
  /** Where the parts of the program stand that an offset lies in, from the inside out. */
  rangesAround(offset: number): readonly TextRange[];
  dispose(): void;
}
