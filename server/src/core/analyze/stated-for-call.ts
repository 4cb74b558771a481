import type { TextRange } from '../source/span';
import type { Stated, StatedComment } from './stated-assumptions';

/** Finds what comments state of a call: those on its lines, inside it, or right above it. */
export class StatedIndex {
  readonly #comments: readonly { readonly comment: StatedComment; readonly speaksOf: TextRange }[];

  constructor(
    readonly comments: readonly StatedComment[],
    text: string,
    commentMarks: readonly string[],
  ) {
    this.#comments = comments.map((comment) => ({
      comment,
      speaksOf: codeLineAt(comment.lineStart, comment.trailing, text, commentMarks),
    }));
  }

  /** The comment closest before the call's end wins; null when none speaks of it. */
  find(call: TextRange, callee: TextRange): Stated | null {
    let found: Stated | null = null;
    for (const { comment, speaksOf } of this.#comments) {
      const inside = comment.range.start >= call.start && comment.range.end <= call.end;
      if (inside || startsIn(call, speaksOf) || startsIn(callee, speaksOf)) found = comment.stated;
    }
    return found;
  }
}

function startsIn(range: TextRange, line: TextRange): boolean {
  return range.start >= line.start && range.start <= line.end;
}

/** The line of code that a comment speaks of: its own when code stands before it, else the next that holds code. */
export function codeLineAt(
  lineStart: number,
  trailing: boolean,
  text: string,
  marks: readonly string[],
): TextRange {
  let start = lineStart;
  if (trailing) return { start, end: endOfLine(text, start) };
  for (;;) {
    const end = endOfLine(text, start);
    const line = text.slice(start, end).trim();
    const isComment =
      marks.some((mark) => line.startsWith(mark)) || line.startsWith('*') || isBetweenTags(line);
    if ((line !== '' && !isComment) || end >= text.length) return { start, end };
    start = end + (text.startsWith('\r\n', end) ? 2 : 1);
  }
}

/** How JSX writes a comment. */
function isBetweenTags(line: string): boolean {
  return line.startsWith('{/*') && line.endsWith('*/}');
}

function endOfLine(text: string, from: number): number {
  let at = from;
  while (at < text.length && text.charCodeAt(at) !== 10 && text.charCodeAt(at) !== 13) at++;
  return at;
}
