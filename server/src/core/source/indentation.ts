/**
 * The white space that lines of a text begin with. Where indentation is syntax, the same text is another tree
 * below another indentation of its first line. Asking in the order of the text costs one pass over it.
 */
export class Indentation {
  private lineStart = -1;
  private lineEnd = -1;
  private indent = '';

  constructor(readonly text: string) {}

  /** The white space before the first other character of the line that holds `offset`. */
  at(offset: number): string {
    if (offset < this.lineStart || offset > this.lineEnd + FAR) this.goTo(startOfLine(this.text, offset));
    while (offset > this.lineEnd) this.goTo(this.lineEnd + 1);
    return this.indent;
  }

  private goTo(lineStart: number): void {
    this.lineStart = lineStart;
    this.lineEnd = endOfLine(this.text, lineStart);
    this.indent = indentFrom(this.text, lineStart);
  }
}

/** From how many characters on lines are jumped over instead of gone through. */
const FAR = 4096;

/** The same for a single offset. */
export function indentationAt(text: string, offset: number): string {
  return indentFrom(text, startOfLine(text, offset));
}

function startOfLine(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
}

function indentFrom(text: string, start: number): string {
  let end = start;
  while (text.charCodeAt(end) === SPACE || text.charCodeAt(end) === TAB) end += 1;
  return text.slice(start, end);
}

const SPACE = 32;
const TAB = 9;
