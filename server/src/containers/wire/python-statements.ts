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
    const character = text[at]!;
    if (character === '\n' && depth === 0) return at;
    if (character === '"' || character === "'") at = behindString(text, at);
    else if (character === '#') at = endOfLine(text, at);
    else if (character === '\\') at += text.startsWith('\r\n', at + 1) ? 3 : 2;
    else {
      if ('([{'.includes(character)) depth += 1;
      else if (')]}'.includes(character)) depth = Math.max(0, depth - 1);
      at += 1;
      if (character !== '=' || depth > 0) continue;
      const start = skip(text, at, ' \t');
      at = assigned({ start, end: endOfLine(text, start) }) ?? at;
    }
  }
  return text.length;
}

/** A string without an end is over with its line, or with the text when it has three quotes. */
function behindString(text: string, start: number): number {
  const quote = text[start]!;
  const mark = text.startsWith(quote.repeat(3), start) ? quote.repeat(3) : quote;
  let at = start + mark.length;
  while (at < text.length) {
    if (text.startsWith(mark, at)) return at + mark.length;
    if (text[at] === '\n' && mark.length === 1) return at;
    at += text[at] === '\\' ? 2 : 1;
  }
  return text.length;
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
