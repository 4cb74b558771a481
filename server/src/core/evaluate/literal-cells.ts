import type { NumberLiteral, StringLiteral } from '../ir/expressions';
import type { Span } from '../source/span';
import type { NumberValue, TextValue } from './values';

/** A literal whose value can be read and changed without evaluating what it flowed into again. */
export interface LiteralCell {
  /** The literal as it stands in the text now. */
  literal: StringLiteral | NumberLiteral;
}

/**
 * Values of literals that stay the same objects while someone types inside the literal: results that only pass such a
 * value on stay true, and show the new text. Whoever reads the content of one during an evaluation is noted.
 */
export class LiteralCells {
  readonly #cells = new WeakMap<StringLiteral | NumberLiteral, LiteralCell>();
  readonly #texts = new WeakMap<LiteralCell, TextValue>();
  readonly #numbers = new WeakMap<LiteralCell, NumberValue>();
  readonly #noteRead: (cell: LiteralCell) => void;

  constructor(noteRead: (cell: LiteralCell) => void) {
    this.#noteRead = noteRead;
  }

  /** The value of a string that is not empty. */
  text(literal: StringLiteral): TextValue {
    const cell = this.#cellOf(literal);
    let value = this.#texts.get(cell);
    if (!value) {
      const noteRead = this.#noteRead;
      const piece = {
        kind: 'known' as const,
        get text(): string {
          noteRead(cell);
          return cell.literal.kind === 'string' ? cell.literal.value : '';
        },
        get origin(): Span {
          return cell.literal;
        },
        get unreadLength(): number {
          return cell.literal.kind === 'string' ? cell.literal.value.length : 0;
        },
      };
      value = { kind: 'text', pieces: [piece] };
      this.#texts.set(cell, value);
    }
    return value;
  }

  number(literal: NumberLiteral): NumberValue {
    const cell = this.#cellOf(literal);
    let value = this.#numbers.get(cell);
    if (!value) {
      const noteRead = this.#noteRead;
      const read = (): NumberLiteral => {
        noteRead(cell);
        return cell.literal.kind === 'number' ? cell.literal : literal;
      };
      value = {
        kind: 'number',
        get value(): number {
          return read().value;
        },
        get source(): string {
          return read().source;
        },
      };
      this.#numbers.set(cell, value);
    }
    return value;
  }

  /**
   * Lets a literal that was written anew take the place of an old one. Gives the cell whose content changed, or null
   * when it did not or nobody has asked for it.
   */
  replace(old: StringLiteral | NumberLiteral, by: StringLiteral | NumberLiteral): LiteralCell | null {
    const cell = this.#cells.get(old);
    if (!cell) return null;
    const before = cell.literal;
    cell.literal = by;
    this.#cells.set(by, cell);
    const same =
      before.kind === 'number' && by.kind === 'number'
        ? before.source === by.source
        : before.value === by.value;
    return same ? null : cell;
  }

  #cellOf(literal: StringLiteral | NumberLiteral): LiteralCell {
    let cell = this.#cells.get(literal);
    if (!cell) {
      cell = { literal };
      this.#cells.set(literal, cell);
    }
    return cell;
  }
}
