import type { NumberLiteral, StringLiteral } from '../ir/expressions';
import type { Span } from '../source/span';
import type { KnownPiece, NumberValue, TextValue } from './values';

type Literal = StringLiteral | NumberLiteral;

/** A literal whose value can be read and changed without evaluating what it flowed into again. */
export class LiteralCell {
  #text: TextValue | null = null;
  #number: NumberValue | null = null;

  /** `literal` as it stands in the text now. */
  constructor(
    public literal: Literal,
    readonly noteRead: (cell: LiteralCell) => void,
  ) {}

  get text(): TextValue {
    this.#text ??= { kind: 'text', pieces: [new LiteralPiece(this)] };
    return this.#text;
  }

  get number(): NumberValue {
    this.#number ??= new LiteralNumber(this);
    return this.#number;
  }
}

class LiteralPiece implements KnownPiece {
  readonly kind = 'known';
  readonly #cell: LiteralCell;

  constructor(cell: LiteralCell) {
    this.#cell = cell;
  }

  get text(): string {
    this.#cell.noteRead(this.#cell);
    return textOf(this.#cell.literal);
  }

  get origin(): Span {
    return this.#cell.literal;
  }

  get unreadLength(): number {
    return textOf(this.#cell.literal).length;
  }
}

class LiteralNumber implements NumberValue {
  readonly kind = 'number';
  readonly #cell: LiteralCell;

  constructor(cell: LiteralCell) {
    this.#cell = cell;
  }

  get value(): number {
    const { literal } = this.#read();
    return literal.kind === 'number' ? literal.value : Number.NaN;
  }

  get source(): string {
    const { literal } = this.#read();
    return literal.kind === 'number' ? literal.source : '';
  }

  #read(): LiteralCell {
    this.#cell.noteRead(this.#cell);
    return this.#cell;
  }
}

/** A cell holds literals of one kind: only its like takes a literal's place. */
function textOf(literal: Literal): string {
  return literal.kind === 'string' ? literal.value : '';
}

/**
 * Values of literals that stay the same objects while someone types inside the literal: results that only pass such a
 * value on stay true, and show the new text. Whoever reads the content of one during an evaluation is noted.
 */
export class LiteralCells {
  readonly #cells = new WeakMap<Literal, LiteralCell>();
  readonly #noteRead: (cell: LiteralCell) => void;

  constructor(noteRead: (cell: LiteralCell) => void) {
    this.#noteRead = noteRead;
  }

  /** The value of a string that is not empty. */
  text(literal: StringLiteral): TextValue {
    return this.#cellOf(literal).text;
  }

  number(literal: NumberLiteral): NumberValue {
    return this.#cellOf(literal).number;
  }

  /**
   * Lets a literal that was written anew take the place of an old one. Gives the cell whose content changed, or null
   * when it did not or nobody has asked for it.
   */
  replace(old: Literal, by: Literal): LiteralCell | null {
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

  #cellOf(literal: Literal): LiteralCell {
    let cell = this.#cells.get(literal);
    if (!cell) {
      cell = new LiteralCell(literal, this.#noteRead);
      this.#cells.set(literal, cell);
    }
    return cell;
  }
}
