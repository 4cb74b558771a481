import { EMPTY_TEXT, list, NULL, object, TOO_COMPLEX } from './known';
import type { BooleanValue, KnownPiece, NullValue, NumberValue, TextValue, Value } from './values';

/** How deep records are nested at most; what lies beyond is unknown. */
const DEPTH = 32;
/** Texts longer than these (UTF-16 units) are part of how a record is built: the evaluator keeps only the length of huge ones. */
const LONGEST_ALIKE = 100_000;
const MOST_ALIKE = 500_000;

/** A record of data taken apart. */
export interface RecordParts {
  /** The same for records that differ in nothing but their numbers and the wording of their texts. */
  readonly build: string;
  readonly leaves: readonly (string | number)[];
}

/** Takes a record apart as a reader of data gave it. */
export function recordParts(record: Readonly<Record<string, unknown>>): RecordParts {
  const leaves: (string | number)[] = [];
  let length = 0;
  const walk = (each: unknown, depth: number): string => {
    if (typeof each === 'string') {
      if (each === '') return 'e';
      leaves.push(each);
      length += each.length;
      return each.length > LONGEST_ALIKE ? `l${each.length}` : 's';
    }
    if (typeof each === 'number') {
      leaves.push(each);
      return 'n';
    }
    if (typeof each !== 'object' || each === null) return String(each);
    if (depth === 0) return '?';
    if (Array.isArray(each)) return `[${each.map((item) => walk(item, depth - 1)).join()}]`;
    const entries = Object.entries(each).map(
      ([key, entry]) => `${key.length}"${key}:${walk(entry, depth - 1)}`,
    );
    return `{${entries.join()}}`;
  };
  const build = walk(record, DEPTH);
  return { build: length > MOST_ALIKE ? `${length} ${build}` : build, leaves };
}

/** Told of each cell whose content is looked at. */
type NoteRead = (cell: object) => void;

/** A text of a record. Exchanging it leaves what only passes it on as it is. */
class TextCell implements KnownPiece {
  readonly kind = 'known';
  readonly origin = null;
  readonly value: TextValue = { kind: 'text', pieces: [this] };

  constructor(
    /** A text, as long as the records are built alike. */
    public content: string | number,
    private readonly noteRead: NoteRead,
  ) {}

  get text(): string {
    this.noteRead(this);
    return String(this.content);
  }

  get unreadLength(): number {
    return String(this.content).length;
  }
}

class NumberCell implements NumberValue {
  readonly kind = 'number';

  constructor(
    /** A number, as long as the records are built alike. */
    public content: string | number,
    private readonly noteRead: NoteRead,
  ) {}

  get value(): number {
    this.noteRead(this);
    return Number(this.content);
  }

  get source(): string {
    this.noteRead(this);
    return String(this.content);
  }
}

/** How a program prints what is no text: `None`, `true`. */
export interface Spelling {
  readonly null: string;
  readonly true: string;
  readonly false: string;
}

/** As JSON, and many languages, have it. */
export const JSON_SPELLING: Spelling = { null: 'null', true: 'true', false: 'false' };

/** The values of a record, whose leaves can be exchanged for those of another one that is built alike. */
export class RecordCells {
  /** The whole record. */
  readonly value: Value;
  /** Stands for what the record does not have. */
  readonly nothing: NullValue;
  readonly #cells: (TextCell | NumberCell)[] = [];
  readonly #true: BooleanValue;
  readonly #false: BooleanValue;

  constructor(
    record: Readonly<Record<string, unknown>>,
    spelling: Spelling,
    private readonly noteRead: NoteRead,
  ) {
    this.nothing = { ...NULL, spelled: spelling.null };
    this.#true = { kind: 'boolean', value: true, spelled: spelling.true };
    this.#false = { kind: 'boolean', value: false, spelled: spelling.false };
    this.value = this.#valueOf(record, DEPTH);
  }

  /** Gives the cells whose content is another one now. */
  exchange(leaves: readonly (string | number)[]): ReadonlySet<object> {
    const changed = new Set<object>();
    for (const [index, cell] of this.#cells.entries()) {
      const leaf = leaves[index];
      if (leaf === undefined || Object.is(cell.content, leaf)) continue;
      cell.content = leaf;
      changed.add(cell);
    }
    return changed;
  }

  #valueOf(data: unknown, depth: number): Value {
    switch (typeof data) {
      case 'string':
        return data === '' ? EMPTY_TEXT : this.#kept(new TextCell(data, this.noteRead)).value;
      case 'number':
        return this.#kept(new NumberCell(data, this.noteRead));
      case 'boolean':
        return data ? this.#true : this.#false;
      case 'object':
        if (data === null) return this.nothing;
        if (depth === 0) return TOO_COMPLEX;
        return Array.isArray(data)
          ? list(data.map((item) => this.#valueOf(item, depth - 1)))
          : object(new Map(Object.entries(data).map(([key, each]) => [key, this.#valueOf(each, depth - 1)])));
      default:
        return this.nothing;
    }
  }

  #kept<Cell extends TextCell | NumberCell>(cell: Cell): Cell {
    this.#cells.push(cell);
    return cell;
  }
}
