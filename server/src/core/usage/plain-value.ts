import { likelyOf } from '../evaluate/alternatives';
import type { TextValue, Value } from '../evaluate/values';

/** How deep a value is followed. */
const DEPTH = 24;

/** Reads values as plain JSON, and counts what can't be told of them. */
export class PlainReader {
  /** Places that could not be told. */
  holes = 0;

  /** A value as plain JSON; what can't be told is null and counts as a hole. */
  plain(value: Value, depth = 0): unknown {
    if (depth > DEPTH) return this.#hole();
    switch (value.kind) {
      case 'text':
        return this.#text(value);
      case 'number':
      case 'boolean':
        return value.value;
      case 'null':
        return null;
      case 'list':
        if (value.rest) this.holes++;
        return value.items.map((item) => this.plain(item, depth + 1));
      case 'object':
        if (value.open) this.holes++;
        return Object.fromEntries(
          [...value.entries].map(([key, each]) => [key, this.plain(each, depth + 1)]),
        );
      case 'one-of':
        return this.plain(likelyOf(value), depth + 1);
      default:
        return this.#hole();
    }
  }

  #text(value: TextValue): string {
    let known = '';
    for (const piece of value.pieces)
      if (piece.kind === 'known') known += piece.text;
      else this.holes++;
    return known;
  }

  #hole(): null {
    this.holes++;
    return null;
  }
}
