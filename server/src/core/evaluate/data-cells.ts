import { DATA_DEPTH, type Leaf } from './data-shape';
import { boolean, EMPTY_TEXT, list, NULL, object, TOO_COMPLEX } from './known';
import { type LiteralWatch, NO_LITERALS } from './recording';
import type { KnownPiece, NumberValue, TextValue, Value } from './values';

type NoteRead = (cell: object) => void;

/** A text of the data that may be replaced by another one: values that only pass it on stay true. */
class TextCell implements KnownPiece {
  readonly kind = 'known';
  readonly origin = null;
  readonly isFilled = true;
  readonly value: TextValue = { kind: 'text', pieces: [this] };

  constructor(
    /** A text, as long as the data is built alike. */
    public content: Leaf,
    private readonly noteRead: NoteRead,
  ) {}

  get text(): string {
    this.noteRead(this);
    return this.content as string;
  }
}

/** A number of it that may be replaced by another one. */
class NumberCell implements NumberValue {
  readonly kind = 'number';

  constructor(
    /** A number, as long as the data is built alike. */
    public content: Leaf,
    private readonly noteRead: NoteRead,
  ) {}

  get value(): number {
    this.noteRead(this);
    return this.content as number;
  }

  get source(): string {
    this.noteRead(this);
    return String(this.content);
  }
}

/** Data as a value whose leaves can be exchanged for those of other data that is built alike. */
export class DataCells {
  readonly value: Value;
  readonly #cells: (TextCell | NumberCell)[] = [];
  /** Where what is read now is noted. */
  #reads: Set<object> = new Set();
  readonly #outside = this.#reads;
  /** Whether all that the leaves may decide has been looked at, so that what is read outside of a watch is only counted. */
  #isSettled = false;
  /** Which cells had been looked at outside of a watch by then. */
  #fixed: readonly number[] = [];

  readonly #noteRead: NoteRead = (cell) => {
    if (!this.#isSettled || this.#reads !== this.#outside) this.#reads.add(cell);
  };

  constructor(data: unknown) {
    this.value = this.#valueOf(data, DATA_DEPTH);
  }

  /** Notes what `look` reads, apart from what is read outside of any watch. */
  readonly watch: LiteralWatch = (look) => {
    const before = this.#reads;
    this.#reads = new Set();
    try {
      const value = look();
      return { value, literals: this.#reads };
    } finally {
      this.#reads = before;
    }
  };

  /** Says that nothing but counts will be asked for from now on. */
  settle(): void {
    this.#isSettled = true;
    this.#fixed = this.#cells.flatMap((cell, index) => (this.#outside.has(cell) ? index : []));
  }

  /** Once settled: whether leaves may stand in the place of these, for those are the same that were looked at outside of a watch. */
  fits(leaves: readonly Leaf[]): boolean {
    for (const index of this.#fixed) if (this.#cells[index]!.content !== leaves[index]) return false;
    return true;
  }

  /** Exchanges the leaves; gives the cells whose content is another one now. */
  exchange(leaves: readonly Leaf[]): ReadonlySet<object> {
    let changed: Set<object> | null = null;
    for (let index = 0; index < leaves.length; index++) {
      const cell = this.#cells[index];
      const leaf = leaves[index]!;
      if (!cell || cell.content === leaf) continue;
      cell.content = leaf;
      changed ??= new Set();
      changed.add(cell);
    }
    return changed ?? NO_LITERALS;
  }

  #valueOf(data: unknown, depth: number): Value {
    switch (typeof data) {
      case 'string':
        return data === '' ? EMPTY_TEXT : this.#kept(new TextCell(data, this.#noteRead)).value;
      case 'number':
        return this.#kept(new NumberCell(data, this.#noteRead));
      case 'boolean':
        return boolean(data);
      case 'object':
        if (data === null) return NULL;
        if (depth === 0) return TOO_COMPLEX;
        return Array.isArray(data)
          ? list(data.map((item) => this.#valueOf(item, depth - 1)))
          : object(new Map(Object.entries(data).map(([key, each]) => [key, this.#valueOf(each, depth - 1)])));
      default:
        return NULL;
    }
  }

  #kept<Cell extends TextCell | NumberCell>(cell: Cell): Cell {
    this.#cells.push(cell);
    return cell;
  }
}
