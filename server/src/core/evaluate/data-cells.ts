import { boolean, EMPTY_TEXT, list, NULL, number, object, TOO_COMPLEX } from './known';
import { type LiteralWatch, NO_LITERALS } from './recording';
import type { KnownPiece, TextValue, Value } from './values';

/** How deep data is nested at most; what lies beyond is unknown. */
const DEPTH = 64;

/** Data taken apart: how it is built, numbers and keys included, and the texts that stand in it, in order. */
export interface TakenApart {
  /** The same for data that differs in nothing but the wording of its texts, none of which is empty. */
  readonly build: string;
  readonly texts: readonly string[];
}

/** Takes data apart as `JSON.parse` gave it. */
export function takeApart(data: unknown): TakenApart {
  const texts: string[] = [];
  const walk = (each: unknown, depth: number): string => {
    if (typeof each === 'string') {
      if (each === '') return 'e';
      texts.push(each);
      return 's';
    }
    if (typeof each !== 'object' || each === null) return String(each);
    if (depth === 0) return '?';
    let build = Array.isArray(each) ? '[' : '{';
    if (Array.isArray(each)) for (const item of each) build += `${walk(item, depth - 1)},`;
    // Its length tells where it ends, whatever is in it.
    else
      for (const key of Object.keys(each))
        build += `${key.length}"${key}:${walk((each as Record<string, unknown>)[key], depth - 1)},`;
    return build;
  };
  return { build: walk(data, DEPTH), texts };
}

/** A text of the data that may be replaced by another one: values that only pass it on stay true. */
class DataCell implements KnownPiece {
  readonly kind = 'known';
  readonly origin = null;
  readonly value: TextValue = { kind: 'text', pieces: [this] };

  constructor(
    public content: string,
    private readonly noteRead: (cell: DataCell) => void,
  ) {}

  get text(): string {
    this.noteRead(this);
    return this.content;
  }
}

/** Data as a value whose texts can be exchanged for those of other data that is built alike. */
export class DataCells {
  readonly value: Value;
  readonly #cells: DataCell[] = [];
  /** Where what is read now is noted. */
  #reads: Set<object> = new Set();
  readonly #outside = this.#reads;
  /** Whether all that the wording may decide has been looked at, so that what is read now is only counted. */
  #isSettled = false;

  constructor(data: unknown) {
    this.value = this.#valueOf(data, DEPTH);
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
  }

  /** Whether texts may stand in the place of these: those are the same that were looked at outside of a watch. */
  fits(texts: readonly string[]): boolean {
    return this.#cells.every((cell, index) => !this.#outside.has(cell) || cell.content === texts[index]);
  }

  /** Exchanges the texts; gives the cells whose content is another one now. */
  exchange(texts: readonly string[]): ReadonlySet<object> {
    let changed: Set<object> | null = null;
    for (const [index, cell] of this.#cells.entries()) {
      const text = texts[index] ?? '';
      if (cell.content === text) continue;
      cell.content = text;
      changed ??= new Set();
      changed.add(cell);
    }
    return changed ?? NO_LITERALS;
  }

  #valueOf(data: unknown, depth: number): Value {
    switch (typeof data) {
      case 'string':
        return data === '' ? EMPTY_TEXT : this.#cellOf(data).value;
      case 'number':
        return number(data);
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

  #cellOf(text: string): DataCell {
    const cell = new DataCell(text, (read) => {
      if (!this.#isSettled) this.#reads.add(read);
    });
    this.#cells.push(cell);
    return cell;
  }
}
