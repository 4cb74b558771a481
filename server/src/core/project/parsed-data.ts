import type { DataFormat, DataFormatId } from './data-format';

/** As many files as a program is likely to be configured by. */
const REMEMBERED = 8;
/** UTF-16 units; what longer texts say would take much memory. */
const LONGEST = 256 * 1024;

interface Known {
  readonly id: DataFormatId;
  readonly text: string;
  readonly data: unknown;
}

/** What texts say in formats of plain data: each call that a configuration leads to asks for the same few again. */
export class ParsedData {
  /** The one that was asked for last comes first. */
  readonly #known: Known[] = [];

  constructor(private readonly formats: readonly DataFormat[]) {}

  /** Undefined when it is malformed. What is given must not be changed. */
  of(id: DataFormatId, text: string): unknown {
    const index = this.#known.findIndex((each) => each.id === id && each.text === text);
    const known = this.#known[index] ?? { id, text, data: this.#parse(id, text) };
    if (index >= 0) this.#known.splice(index, 1);
    else if (this.#known.length >= REMEMBERED) this.#known.pop();
    if (text.length <= LONGEST) this.#known.unshift(known);
    return known.data;
  }

  #parse(id: DataFormatId, text: string): unknown {
    const format = this.formats.find((each) => each.id === id);
    try {
      return format?.parse(text);
    } catch {
      return undefined;
    }
  }
}
