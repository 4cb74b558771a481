import type { Literal, NumberLiteral, StringLiteral, TextPart } from '../ir/expressions';
import type { Span } from '../source/span';
import { EMPTY_TEXT } from './known';
import type { KnownPiece, NumberValue, TextValue } from './values';

/** Told of each cell whose content is looked at. */
type NoteRead = (cell: object) => void;

class TextCell implements KnownPiece {
  readonly kind = 'known';
  readonly value: TextValue = { kind: 'text', pieces: [this] };
  readonly #literal: StringLiteral | TextPart;
  readonly #noteRead: NoteRead;

  constructor(
    literal: StringLiteral | TextPart,
    readonly origin: Span,
    noteRead: NoteRead,
  ) {
    this.#literal = literal;
    this.#noteRead = noteRead;
  }

  get text(): string {
    this.#noteRead(this);
    return this.#literal.value;
  }

  get unreadLength(): number {
    return this.#literal.value.length;
  }
}

class NumberCell implements NumberValue {
  readonly kind = 'number';
  readonly #literal: NumberLiteral;
  readonly #noteRead: NoteRead;

  constructor(literal: NumberLiteral, noteRead: NoteRead) {
    this.#literal = literal;
    this.#noteRead = noteRead;
  }

  get value(): number {
    this.#noteRead(this);
    return this.#literal.value;
  }

  get source(): string {
    this.#noteRead(this);
    return this.#literal.source;
  }
}

/**
 * Values of literals that stay the same objects while someone types inside the literal: results that only pass such a
 * value on stay true, and show the new text. Whoever reads the content of one during an evaluation is noted.
 */
export class LiteralCells {
  readonly #texts = new WeakMap<StringLiteral | TextPart, TextCell>();
  readonly #numbers = new WeakMap<NumberLiteral, NumberCell>();
  readonly #noteRead: NoteRead;

  constructor(noteRead: NoteRead) {
    this.#noteRead = noteRead;
  }

  text(literal: StringLiteral): TextValue {
    return literal.value === '' ? EMPTY_TEXT : this.#textCell(literal, literal).value;
  }

  /** The value of a text that is written in `template`. */
  part(part: TextPart, template: Span): TextValue {
    return part.value === '' ? EMPTY_TEXT : this.#textCell(part, template).value;
  }

  number(literal: NumberLiteral): NumberValue {
    let cell = this.#numbers.get(literal);
    if (!cell) {
      cell = new NumberCell(literal, this.#noteRead);
      this.#numbers.set(literal, cell);
    }
    return cell;
  }

  /** Notes that the content of a literal was looked at by itself, and not by its value. */
  read(literal: StringLiteral | NumberLiteral): void {
    this.#noteRead(literal.kind === 'number' ? this.number(literal) : this.#textCell(literal, literal));
  }

  /** What stands for a literal among what evaluations read; null when none has seen it. */
  find(literal: Literal): object | null {
    const cell = literal.kind === 'number' ? this.#numbers.get(literal) : this.#texts.get(literal);
    return cell ?? null;
  }

  #textCell(literal: StringLiteral | TextPart, origin: Span): TextCell {
    let cell = this.#texts.get(literal);
    if (!cell) {
      cell = new TextCell(literal, origin, this.#noteRead);
      this.#texts.set(literal, cell);
    }
    return cell;
  }
}
