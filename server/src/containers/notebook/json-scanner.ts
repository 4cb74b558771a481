import type { TextRange } from '../../core/source/span';

/** What a text is not that was read as JSON. */
export class NotJson extends Error {}

/**
 * Goes through JSON without making values of it, so that what is of no interest costs next to nothing and what is can
 * be told by its place. Throws `NotJson` where the text ends too early or something else is expected.
 */
export class JsonScanner {
  private at = 0;

  constructor(readonly text: string) {}

  /** The first character of the next value: `{`, `[`, `"`, or that of a number or a word. */
  peek(): string {
    while (isSpace(this.text.charCodeAt(this.at))) this.at += 1;
    return this.text[this.at] ?? '';
  }

  /** Goes through an object; `visit` has to consume the value of the key. Any other value is skipped. */
  object(visit: (key: string) => void): void {
    if (this.peek() !== '{') this.skip();
    else
      this.list('{', '}', () => {
        const { start, end } = this.string();
        this.expect(':');
        visit(this.text.slice(start, end));
      });
  }

  /** The same for an array. */
  array(visit: () => void): void {
    if (this.peek() !== '[') this.skip();
    else this.list('[', ']', visit);
  }

  /** A string, as the range between its quotes. */
  string(): TextRange {
    this.expect('"');
    const start = this.at;
    this.skipString();
    return { start, end: this.at - 1 };
  }

  /** A string, or null for any other value. */
  stringOrNull(): TextRange | null {
    if (this.peek() === '"') return this.string();
    this.skip();
    return null;
  }

  /** Skips a value, however deep. */
  skip(): void {
    const closers: string[] = [];
    do {
      const next = this.peek();
      this.at += 1;
      if (next === '"') this.skipString();
      else if (next === '{') closers.push('}');
      else if (next === '[') closers.push(']');
      else if (next === '}' || next === ']') this.close(closers, next);
      else if (next === '' || (closers.length === 0 && (next === ',' || next === ':'))) throw new NotJson();
      else if (next !== ',' && next !== ':') this.skipWord();
    } while (closers.length > 0);
  }

  end(): void {
    if (this.peek() !== '') throw new NotJson();
  }

  private list(open: string, close: string, visit: () => void): void {
    this.expect(open);
    if (this.peek() === close) {
      this.at += 1;
      return;
    }
    for (;;) {
      visit();
      const next = this.peek();
      this.at += 1;
      if (next === close) return;
      if (next !== ',') throw new NotJson();
    }
  }

  private close(closers: string[], found: string): void {
    if (closers.pop() !== found) throw new NotJson();
  }

  private expect(character: string): void {
    if (this.peek() !== character) throw new NotJson();
    this.at += 1;
  }

  /** From behind the first quote to behind the last. */
  private skipString(): void {
    for (;;) {
      const quote = this.text.indexOf('"', this.at);
      if (quote === -1) throw new NotJson();
      let slash = quote;
      while (slash > this.at && this.text[slash - 1] === '\\') slash -= 1;
      this.at = quote + 1;
      if ((quote - slash) % 2 === 0) return;
    }
  }

  private skipWord(): void {
    while (isWord(this.text.charCodeAt(this.at))) this.at += 1;
  }
}

function isSpace(unit: number): boolean {
  return unit === 32 || unit === 10 || unit === 13 || unit === 9;
}

/** Letters, digits, `+`, `-`, `.`: numbers and the words true, false, null, NaN. */
function isWord(unit: number): boolean {
  const lower = unit | 32;
  return (
    (unit >= 48 && unit <= 57) || (lower >= 97 && lower <= 122) || unit === 43 || unit === 45 || unit === 46
  );
}
