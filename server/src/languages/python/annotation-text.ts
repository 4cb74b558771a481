import type { Expression } from '../../core/ir/expressions';
import type { Span } from '../../core/source/span';

/** Makes the span of a part of the quoted text, from its offsets in it. */
type SpanOf = (start: number, end: number) => Span;

/** Names, brackets and operators; anything else makes the text no type that is understood. */
const TOKEN = /\s*(?:([\p{L}_][\p{L}\p{N}_]*)|([.|,[\]]))/uy;

const MAX_NESTING = 16;

/** Reads a quoted type (`"OpenAI"`, `"openai.OpenAI | None"`, `"list[Client]"`); null when it is anything else. */
export function parseAnnotationText(text: string, spanOf: SpanOf): Expression | null {
  const reader = new Reader(text, spanOf);
  const type = reader.union(0);
  return reader.ended ? type : null;
}

interface Token {
  readonly text: string;
  readonly isName: boolean;
  readonly start: number;
  readonly end: number;
}

class Reader {
  private position = 0;
  private token: Token | null;

  constructor(
    private readonly source: string,
    private readonly spanOf: SpanOf,
  ) {
    this.token = this.read();
  }

  get ended(): boolean {
    return this.token === null && this.source.slice(this.position).trim() === '';
  }

  union(nesting: number): Expression | null {
    let left = this.generic(nesting);
    while (left !== null && this.take('|')) {
      const right = this.generic(nesting);
      if (right === null) return null;
      left = { kind: 'binary', ...between(left, right), operator: '|', left, right };
    }
    return left;
  }

  private generic(nesting: number): Expression | null {
    const object = this.dotted();
    if (object === null || !this.take('[')) return object;
    const items = nesting < MAX_NESTING ? this.items(nesting + 1) : [];
    const end = this.token?.end ?? 0;
    const first = items[0];
    const last = items[items.length - 1];
    if (first === undefined || last === undefined || !this.take(']')) return null;
    const index: Expression = first === last ? first : { kind: 'list', ...between(first, last), items };
    const opening = this.spanOf(0, end);
    return { kind: 'index', anchor: object.anchor, start: object.start, end: opening.end, object, index };
  }

  private items(nesting: number): Expression[] {
    const items: Expression[] = [];
    do {
      const item = this.union(nesting);
      if (item === null) return [];
      items.push(item);
    } while (this.take(','));
    return items;
  }

  private dotted(): Expression | null {
    const first = this.name();
    if (first === null) return null;
    let object: Expression =
      first.name === 'None'
        ? { kind: 'null', anchor: first.anchor, start: first.start, end: first.end }
        : first;
    while (this.take('.')) {
      const property = this.name();
      if (property === null) return null;
      object = { kind: 'member', ...between(object, property), object, property };
    }
    return object;
  }

  private name() {
    const token = this.token;
    if (!token?.isName) return null;
    this.token = this.read();
    return { kind: 'name', ...this.spanOf(token.start, token.end), name: token.text } as const;
  }

  private take(sign: string): boolean {
    if (this.token?.text !== sign) return false;
    this.token = this.read();
    return true;
  }

  private read(): Token | null {
    TOKEN.lastIndex = this.position;
    const match = TOKEN.exec(this.source);
    if (match === null) return null;
    const text = match[1] ?? match[2] ?? '';
    this.position = TOKEN.lastIndex;
    return { text, isName: match[1] !== undefined, start: this.position - text.length, end: this.position };
  }
}

function between(first: Span, last: Span): Span {
  return { anchor: first.anchor, start: first.start, end: last.end };
}
