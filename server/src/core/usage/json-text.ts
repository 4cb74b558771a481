import { likelyOf } from '../evaluate/alternatives';
import type { TextPiece, TextValue, Value } from '../evaluate/values';

/** How deep a value is spelled; what is deeper is a hole. */
const DEPTH = 24;

/** A value as compact JSON: known text, and holes where it can't be told. */
export function jsonText(value: Value): TextValue {
  const writer = new JsonWriter();
  writer.write(value, 0);
  return { kind: 'text', pieces: writer.done() };
}

class JsonWriter {
  readonly #pieces: TextPiece[] = [];
  #known = '';

  write(value: Value, depth: number): void {
    if (depth > DEPTH) this.#hole('…');
    else if (value.kind === 'text') this.#text(value);
    else if (value.kind === 'object') this.#object(value, depth);
    else if (value.kind === 'list') this.#list(value, depth);
    else if (value.kind === 'one-of') this.write(likelyOf(value), depth + 1);
    else this.#scalar(value);
  }

  done(): readonly TextPiece[] {
    this.#flush();
    return this.#pieces;
  }

  #scalar(value: Value): void {
    if (value.kind === 'number') this.#add(value.source);
    else if (value.kind === 'boolean') this.#add(String(value.value));
    else if (value.kind === 'null') this.#add('null');
    else this.#hole(value.kind === 'unknown' ? value.label : '');
  }

  #text(value: TextValue): void {
    this.#add('"');
    for (const piece of value.pieces) {
      if (piece.kind === 'known') this.#add(JSON.stringify(piece.text).slice(1, -1));
      else {
        this.#flush();
        this.#pieces.push(piece);
      }
    }
    this.#add('"');
  }

  #object(value: Extract<Value, { kind: 'object' }>, depth: number): void {
    this.#add('{');
    let first = true;
    for (const [key, entry] of value.entries) {
      this.#add(`${first ? '' : ','}${JSON.stringify(key)}:`);
      this.write(entry, depth + 1);
      first = false;
    }
    if (value.open) this.#hole('…');
    this.#add('}');
  }

  #list(value: Extract<Value, { kind: 'list' }>, depth: number): void {
    this.#add('[');
    value.items.forEach((item, index) => {
      if (index > 0) this.#add(',');
      this.write(item, depth + 1);
    });
    if (value.rest) {
      if (value.items.length > 0) this.#add(',');
      this.#hole('…');
    }
    this.#add(']');
  }

  #add(text: string): void {
    this.#known += text;
  }

  #hole(label: string): void {
    this.#flush();
    this.#pieces.push({ kind: 'hole', label });
  }

  #flush(): void {
    if (this.#known !== '') this.#pieces.push({ kind: 'known', text: this.#known, origin: null });
    this.#known = '';
  }
}
