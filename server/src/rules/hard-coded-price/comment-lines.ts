/** The lines of a piece of source, each with what of it is code and what is comment. Documentation strings count as comments. */
export class CommentLines {
  readonly #starts: number[] = [0];
  readonly #comments: string[] = [];
  readonly #codes: string[] = [];
  readonly #closed: boolean[] = [];

  constructor(
    readonly text: string,
    marks: readonly string[],
  ) {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.#starts.push(at + 1);
    let inside: string | null = null;
    for (let line = 0; line < this.#starts.length; line++) {
      const read = readLine(this.textOf(line), inside, marks);
      inside = read.inside;
      this.#codes.push(read.code);
      this.#comments.push(read.comment);
      this.#closed.push(read.inside === null && hasPairs(read.code));
    }
  }

  /** The line of an offset in the text. */
  lineOf(offset: number): number {
    let [low, high] = [0, this.#starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  startOf(line: number): number {
    return this.#starts[line] ?? this.text.length;
  }

  textOf(line: number): string {
    const end = this.#starts[line + 1];
    return this.text.slice(this.startOf(line), end === undefined ? this.text.length : end - 1);
  }

  codeOf(line: number): string {
    return this.#codes[line] ?? '';
  }

  /** Empty where it has none. */
  commentOf(line: number): string {
    return this.#comments[line] ?? '';
  }

  get count(): number {
    return this.#starts.length;
  }

  /** Whether nothing that began in a line, a comment or a text, goes on in the next. */
  isClosed(line: number): boolean {
    return this.#closed[line] ?? false;
  }

  isBare(line: number): boolean {
    return this.codeOf(line).trim() === '';
  }

  /** The comment on the lines right above one, or with so many empty lines between. */
  above(line: number, empty = 0): string {
    const found: string[] = [];
    let left = empty;
    for (let at = line - 1; at >= 0 && found.length < MOST_ABOVE; at--) {
      const isEmpty = this.commentOf(at) === '';
      if (!this.isBare(at) || (isEmpty && left === 0)) break;
      if (isEmpty) left -= 1;
      else found.unshift(this.commentOf(at));
    }
    return found.join(' ');
  }

  /** The nearest comment of its own line above one, not before another line; empty where there is none. */
  nearest(line: number, first: number): string {
    for (let at = line - 1; at >= first && line - at < MOST_NEAR; at--)
      if (this.isBare(at) && this.commentOf(at) !== '') return this.commentOf(at);
    return '';
  }
}

function hasPairs(code: string): boolean {
  return ['"', '`'].every((quote) => code.split(quote).length % 2 === 1);
}

const MOST_ABOVE = 8;
const MOST_NEAR = 40;

const CLOSED_BY: Readonly<Record<string, string>> = { '/*': '*/', '"""': '"""', "'''": "'''", '<!--': '-->' };

interface ReadLine {
  readonly code: string;
  readonly comment: string;
  /** What the next line is inside of. */
  readonly inside: string | null;
}

function readLine(line: string, before: string | null, marks: readonly string[]): ReadLine {
  let inside = before;
  let code = '';
  let comment = '';
  let at = 0;
  while (at < line.length) {
    if (inside !== null) {
      const end = line.indexOf(CLOSED_BY[inside] ?? '', at);
      if (end < 0) return { code, comment: comment + line.slice(at), inside };
      comment += line.slice(at, end);
      at = end + (CLOSED_BY[inside]?.length ?? 0);
      inside = null;
      continue;
    }
    const open = opened(line, at, code, marks);
    if (open !== null) {
      inside = open;
      at += open.length;
      continue;
    }
    if (marks.some((mark) => CLOSED_BY[mark] === undefined && line.startsWith(mark, at)) && isApart(line, at))
      return { code, comment: comment + line.slice(at), inside: null };
    const end = quoteEnd(line, at);
    code += line.slice(at, end);
    at = end;
  }
  return { code, comment, inside };
}

/** A block of comment, or a text of several lines that stands alone. */
function opened(line: string, at: number, code: string, marks: readonly string[]): string | null {
  for (const open of Object.keys(CLOSED_BY)) {
    if (!line.startsWith(open, at)) continue;
    const isText = open === '"""' || open === "'''";
    if (
      isText
        ? marks.includes('#') && code.trim() === ''
        : open !== '/*' || !marks.includes('#') || marks.length > 1
    )
      return open;
  }
  return null;
}

/** A mark inside of an address or a name is none. */
function isApart(line: string, at: number): boolean {
  return at === 0 || !/[:\w$]/.test(line.charAt(at - 1));
}

function quoteEnd(line: string, at: number): number {
  const quote = line.charAt(at);
  if (quote !== '"' && quote !== "'" && quote !== '`') return at + 1;
  for (let end = at + 1; end < line.length; end++) {
    if (line.charAt(end) === '\\') end++;
    else if (line.charAt(end) === quote) return end + 1;
  }
  // An apostrophe, or a text that goes on in the next line.
  return at + 1;
}
