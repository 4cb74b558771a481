import { knownText } from './known';
import { asTextValue, concatTexts } from './text';
import type { Arguments, TextValue, Value } from './values';

const DEPTH = 12;
const NODES = 5000;

/** The JSON text of a value, with holes for what is not known; null when it is no data. */
export function jsonOf(value: Value, args: Arguments | null): TextValue | null {
  const given = args?.named('indent') ?? args?.positional(2);
  const indent = given?.kind === 'number' ? Math.min(10, given.value) : 0;
  const parts: TextValue[] = [];
  const writer = new JsonWriter(parts, indent);
  return writer.write(value, '', 0) ? concatTexts(parts) : null;
}

class JsonWriter {
  private nodes = 0;

  constructor(
    private readonly parts: TextValue[],
    private readonly indent: number,
  ) {}

  write(value: Value, label: string, depth: number): boolean {
    if (depth > DEPTH || this.nodes++ > NODES) return false;
    switch (value.kind) {
      case 'null':
        this.known('null');
        return true;
      case 'boolean':
      case 'number':
        this.known(String(value.value));
        return true;
      case 'text':
        return this.text(value);
      case 'list': {
        if (value.rest !== null) return false;
        return this.enclosed('[', ']', value.items, depth, (item) => this.write(item, label, depth + 1));
      }
      case 'object': {
        if (value.open) return false;
        return this.enclosed('{', '}', [...value.entries], depth, ([key, entry]) => {
          this.known(`${JSON.stringify(key)}: `);
          return this.write(entry, key, depth + 1);
        });
      }
      case 'unknown':
      case 'external':
        if (label === '') return false;
        this.parts.push(asTextValue(value, label));
        return true;
      default:
        return false;
    }
  }

  private known(text: string): void {
    this.parts.push({ kind: 'text', pieces: [{ kind: 'known', text, origin: null }] });
  }

  private text(value: TextValue): boolean {
    const whole = knownText(value);
    if (whole !== null) this.known(JSON.stringify(whole));
    else {
      this.known('"');
      this.parts.push(value);
      this.known('"');
    }
    return true;
  }

  private enclosed<T>(
    open: string,
    close: string,
    items: readonly T[],
    depth: number,
    write: (item: T) => boolean,
  ): boolean {
    const line = this.indent > 0 ? `\n${' '.repeat(this.indent * (depth + 1))}` : '';
    this.known(open);
    for (const [index, item] of items.entries()) {
      if (index > 0) this.known(line === '' ? ', ' : ',');
      if (line !== '') this.known(line);
      if (!write(item)) return false;
    }
    if (line !== '' && items.length > 0) this.known(line.slice(0, -this.indent));
    this.known(close);
    return true;
  }
}
