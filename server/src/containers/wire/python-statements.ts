/** Where a statement begins, behind its indentation, and where that line ends, before its line break. */
export interface StatementLine {
  readonly start: number;
  readonly end: number;
}

/** What a visitor makes of a line: where to go on behind it when it is no Python; null when it is. */
export type LineVisitor = (line: StatementLine) => number | null;

/**
 * Goes through Python text and visits each line that begins a statement: not those inside of strings, brackets and
 * continued lines. `assigned` visits what stands behind a `=` up to the end of the line in the same way.
 */
export function visitStatements(text: string, from: number, visit: LineVisitor, assigned: LineVisitor): void {
  let at = from;
  while (at < text.length) {
    const start = skip(text, at, ' \t\f');
    const behind = visit({ start, end: endOfLine(text, start) });
    at = behind ?? endOfStatement(text, start, assigned);
    if (text[at] === '\r') at += 1;
    if (text[at] === '\n') at += 1;
  }
}

/** The offset of the line break that ends the statement, or the end of the text. */
function endOfStatement(text: string, from: number, assigned: LineVisitor): number {
  let depth = 0;
  let at = from;
  while (at < text.length) {
    const unit = text.charCodeAt(at);
    if (unit === NEWLINE && depth === 0) return at;
    if (unit === DOUBLE || unit === SINGLE) at = behindString(text, at);
    else if (unit === HASH) at = endOfLine(text, at);
    else if (unit === BACKSLASH) at += text.startsWith('\r\n', at + 1) ? 3 : 2;
    else {
      depth = Math.max(0, depth + nesting(unit));
      at += 1;
      if (unit !== EQUALS || depth > 0) continue;
      const start = skip(text, at, ' \t');
      at = assigned({ start, end: endOfLine(text, start) }) ?? at;
    }
  }
  return text.length;
}

/** A string without an end is over with its line, or with the text when it has three quotes. */
function behindString(text: string, start: number): number {
  const quote = text.charCodeAt(start);
  const isLong = text.charCodeAt(start + 1) === quote && text.charCodeAt(start + 2) === quote;
  let at = start + (isLong ? 3 : 1);
  while (at < text.length) {
    const unit = text.charCodeAt(at);
    if (unit === quote) {
      if (!isLong) return at + 1;
      if (text.charCodeAt(at + 1) === quote && text.charCodeAt(at + 2) === quote) return at + 3;
    }
    if (unit === NEWLINE && !isLong) return at;
    at += unit === BACKSLASH ? 2 : 1;
  }
  return text.length;
}

/** 1 for an opening bracket, -1 for a closing one. */
function nesting(unit: number): number {
  if (unit === 40 || unit === 91 || unit === 123) return 1;
  return unit === 41 || unit === 93 || unit === 125 ? -1 : 0;
}

export function endOfLine(text: string, from: number): number {
  const found = text.indexOf('\n', from);
  const end = found === -1 ? text.length : found;
  return end > from && text[end - 1] === '\r' ? end - 1 : end;
}

function skip(text: string, from: number, characters: string): number {
  let at = from;
  while (at < text.length && characters.includes(text[at]!)) at += 1;
  return at;
}

const NEWLINE = 10;
const DOUBLE = 34;
const HASH = 35;
const SINGLE = 39;
const EQUALS = 61;
const BACKSLASH = 92;
