import { commentStart, endOfComment } from '../analyze/stated-assumptions';
import { codeLineAt } from '../analyze/stated-for-call';
import type { TextRange } from '../source/span';

/** A rule that a comment names, and what of the text it is then not told of. */
export interface Ignore {
  readonly code: string;
  /** Where the code stands in the comment; the whole comment where it names none. */
  readonly range: TextRange;
  /** Offsets at which findings that start there are ignored, both ends included; null: the comment ignores nothing. */
  readonly covers: TextRange | null;
}

const MARK = 'costlint-ignore';

/** What stands right behind the mark. */
type Form = '' | '-start' | '-end' | '-file';

const FORMS: readonly Form[] = ['', '-start', '-end', '-file'];

interface Comment {
  readonly form: Form;
  readonly range: TextRange;
  readonly codes: readonly { readonly code: string; readonly range: TextRange }[];
  /** What it covers if it speaks of a line. */
  readonly line: TextRange;
}

/**
 * What the comments `costlint-ignore CODE, CODE reason` of a text ignore, in its order: on a line with code that line, on
 * a line of their own the next line with code; `-start` to `-end` a block; `-file` the whole text. A block that is not
 * ended ends with the text; an end without codes ends all blocks.
 */
export function ignoresIn(text: string, commentMarks: readonly string[]): Ignore[] {
  const comments = [...commentsIn(text, commentMarks)];
  return comments.flatMap((comment, index) => {
    if (comment.codes.length === 0 && comment.form !== '-end')
      return [{ code: '', range: comment.range, covers: null }];
    const later = comments.slice(index + 1);
    return comment.form === '-end'
      ? endsNothing(comment, comments.slice(0, index))
      : comment.codes.map((each) => ({ ...each, covers: covered(comment, each.code, later, text) }));
  });
}

/** Codes of an end before which no block of theirs was started. */
function endsNothing({ codes, range }: Comment, before: readonly Comment[]): Ignore[] {
  const started = before.filter(({ form }) => form === '-start');
  if (codes.length === 0) return started.length > 0 ? [] : [{ code: '', range, covers: null }];
  return codes
    .filter(({ code }) => !started.some((start) => start.codes.some((each) => each.code === code)))
    .map((each) => ({ ...each, covers: null }));
}

function covered(comment: Comment, code: string, later: readonly Comment[], text: string): TextRange {
  const { form, line, range } = comment;
  if (form === '-file') return { start: 0, end: text.length };
  if (form !== '-start') return line;
  const end = later.find(
    (each) =>
      each.form === '-end' && (each.codes.length === 0 || each.codes.some((ended) => ended.code === code)),
  );
  return { start: range.start, end: end?.range.start ?? text.length };
}

function* commentsIn(text: string, marks: readonly string[]): Iterable<Comment> {
  for (let at = text.indexOf(MARK); at !== -1; at = text.indexOf(MARK, at + MARK.length)) {
    const lineStart = Math.max(text.lastIndexOf('\n', at), text.lastIndexOf('\r', at)) + 1;
    const before = text.slice(lineStart, at);
    const start = commentStart(before, marks);
    const end = endOfComment(text, at);
    const form = formAt(text, at + MARK.length, end);
    if (start === null || form === null) continue;
    // In JSX a comment of its own line stands in braces.
    const code = before.slice(0, start).trim();
    const trailing = code !== '' && code !== '{';
    const range = { start: at, end: at + text.slice(at, end).trimEnd().length };
    const codes = codesIn(text, at + MARK.length + form.length, end);
    yield { form, range, codes, line: codeLineAt(lineStart, trailing, text, marks) };
  }
}

/** Null where the mark is only the beginning of another word. */
function formAt(text: string, at: number, end: number): Form | null {
  let stop = at;
  while (stop < end && !' \t'.includes(text.charAt(stop))) stop++;
  return FORMS.find((form) => form === text.slice(at, stop)) ?? null;
}

/** Codes are told apart by commas; the first word that no comma follows is the last, and the rest is the reason. */
function codesIn(text: string, from: number, end: number): Comment['codes'] {
  const codes: { code: string; range: TextRange }[] = [];
  let at = from;
  for (;;) {
    at = skipBlanks(text, at, end);
    let stop = at;
    while (stop < end && !' \t,:'.includes(text.charAt(stop))) stop++;
    if (stop > at) codes.push({ code: text.slice(at, stop), range: { start: at, end: stop } });
    const next = skipBlanks(text, stop, end);
    if (next >= end || text.charAt(next) !== ',') return codes;
    at = next + 1;
  }
}

function skipBlanks(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && ' \t'.includes(text.charAt(at))) at++;
  return at;
}
