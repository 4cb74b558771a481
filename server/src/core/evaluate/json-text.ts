import { knownText, reworded } from './known';
import { asTextValue, concatTexts } from './text';
import type { Arguments, TextPiece, TextValue, Value } from './values';

const DEPTH = 12;
const NODES = 5000;

export interface JsonStyle {
  /** Spaces a level; 0: all on one line. */
  readonly indent: number;
  /** No spaces behind commas and colons on one line. */
  readonly compact: boolean;
}

/** The style that the arguments of `JSON.stringify` or `json.dumps` ask for. */
export function jsonStyle(args: Arguments, compact: boolean): JsonStyle {
  const given = args.named('indent') ?? (compact ? args.positional(2) : null);
  const indent = given?.kind === 'number' ? Math.max(0, Math.min(10, given.value)) : 0;
  const separators = args.named('separators');
  return { indent, compact: compact || (separators !== null && separators.kind === 'list') };
}

/** The JSON text of a value, with holes for what is not known; null when it is no data. */
export function jsonOf(value: Value, style: JsonStyle): TextValue | null {
  const parts: TextValue[] = [];
  const writer = new JsonWriter(parts, style);
  return writer.write(value, '', 0) ? concatTexts(parts) : null;
}

class JsonWriter {
  private nodes = 0;

  constructor(
    private readonly parts: TextValue[],
    private readonly style: JsonStyle,
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
          this.known(JSON.stringify(key) + (this.style.compact && this.style.indent === 0 ? ':' : ': '));
          return this.write(entry, key, depth + 1);
        });
      }
      case 'unknown':
      case 'external':
      case 'one-of':
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
      this.parts.push({ kind: 'text', pieces: value.pieces.map(escaped) });
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
    const { indent, compact } = this.style;
    const line = indent > 0 ? `\n${' '.repeat(indent * (depth + 1))}` : '';
    this.known(open);
    for (const [index, item] of items.entries()) {
      if (index > 0) this.known(line === '' && !compact ? ', ' : ',');
      if (line !== '') this.known(line);
      if (!write(item)) return false;
    }
    if (line !== '' && items.length > 0) this.known(line.slice(0, -indent));
    this.known(close);
    return true;
  }
}

/** Known text as it stands within a JSON string. */
function escaped(piece: TextPiece): TextPiece {
  return piece.kind === 'known' ? reworded(piece, JSON.stringify(piece.text).slice(1, -1)) : piece;
}
