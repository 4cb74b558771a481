import type { Edit } from '../analyze/file-analysis';
import type { CommentForm } from '../source/language';
import type { ProgramSource } from '../source/program-source';
import type { TextRange } from '../source/span';
import { ignoresIn } from './ignore-comments';
import { isIgnoredBy } from './unmet-ignores';

/** What finds a finding in its file. */
export interface FoundAt {
  readonly rule: string;
  readonly range: TextRange;
}

/** Whether a change of a program can be made where its text is taken from. */
export type AcceptsEdits = (edits: readonly Edit[]) => boolean;

/** Stands where people write why. */
const REASON = 'reason';

/** So many stretches around a finding are tried to be put between two comments. */
const MOST_BLOCKS = 12;

/**
 * The comments to put into a program so that a finding is ignored: above its line, else behind it, else around the
 * narrowest stretch where comments may stand. Null where none may. `accepts` is asked about each way.
 */
export function ignoreEdits(
  found: FoundAt,
  source: ProgramSource,
  accepts: AcceptsEdits = () => true,
): readonly Edit[] | null {
  const { commentMarks, commentForms = [{ open: `${commentMarks[0]} `, close: '' }] } = source.language;
  const { text } = source;
  const behind = commentForms.flatMap((form) => behindLine(found, form, text));
  const hasComment = commentMarks.some((mark) => lineAt(found.range.start, text).includes(mark));
  const attempts = [
    ...commentForms.map((form) => [above(found.range.start, oneLine(found, form), text)]),
    ...(hasComment ? [] : behind),
    ...commentForms.flatMap((form) => [...aroundBlocks(found, form, source)]),
    ...(hasComment ? behind : []),
  ];
  const fits = (edits: readonly Edit[]) =>
    ignores(edits, found, source) &&
    accepts(edits) &&
    !isContinued(edits, source.text) &&
    source.takesComments(edits);
  return attempts.find(fits) ?? null;
}

function behindLine(found: FoundAt, form: CommentForm, text: string): Edit[][] {
  if (form.close !== '') return [];
  return [[{ range: emptyAt(lineEnd(found.range.start, text)), newText: ` ${oneLine(found, form)}` }]];
}

function oneLine({ rule }: FoundAt, form: CommentForm): string {
  return written(form, ` ${rule}: ${REASON}`);
}

function* aroundBlocks({ rule, range }: FoundAt, form: CommentForm, source: ProgramSource): Iterable<Edit[]> {
  const { text } = source;
  const seen = new Set<string>();
  for (const { start, end } of source.rangesAround(range.start)) {
    const first = above(start, written(form, `-start ${rule}: ${REASON}`), text);
    const last = below(lastOf(start, end, text), start, written(form, `-end ${rule}`), text);
    const place = `${first.range.start} ${last.range.start}`;
    if (seen.has(place)) continue;
    if (seen.add(place).size > MOST_BLOCKS) return;
    yield [first, last];
  }
}

function written({ open, close }: CommentForm, words: string): string {
  return `${open}costlint-ignore${words}${close}`;
}

/** Whether a line goes on in the next one where a comment is put between or behind: not every grammar knows that. */
function isContinued(edits: readonly Edit[], text: string): boolean {
  return edits.some(({ range }) =>
    /\\(?:\r?\n[ \t]*)?$/.test(text.slice(0, range.start).slice(-MOST_INDENT)),
  );
}

const MOST_INDENT = 1000;

/** A node may take the line break behind it. */
function lastOf(start: number, end: number, text: string): number {
  let at = end;
  while (at > start && '\n\r \t'.includes(text.charAt(at - 1))) at--;
  return at;
}

function above(offset: number, comment: string, text: string): Edit {
  const { at, indent } = lineStart(offset, text);
  return { range: emptyAt(at), newText: comment + lineBreak(text) + indent };
}

function below(offset: number, first: number, comment: string, text: string): Edit {
  const { indent } = lineStart(first, text);
  return { range: emptyAt(lineEnd(offset, text)), newText: lineBreak(text) + indent + comment };
}

/** Where the first word of a line stands, and what is before it. */
function lineStart(offset: number, text: string): { readonly at: number; readonly indent: string } {
  const start = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  let at = start;
  while (at < offset && ' \t'.includes(text.charAt(at))) at++;
  return { at, indent: text.slice(start, at) };
}

function lineAt(offset: number, text: string): string {
  const { at } = lineStart(offset, text);
  return text.slice(at, lineEnd(offset, text));
}

function lineEnd(offset: number, text: string): number {
  let at = offset;
  while (at < text.length && !'\n\r'.includes(text.charAt(at))) at++;
  return at;
}

function lineBreak(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

function emptyAt(at: number): TextRange {
  return { start: at, end: at };
}

/** Whether a finding is ignored once the comments are there. */
function ignores(
  edits: readonly Edit[],
  { rule, range }: FoundAt,
  { text, language }: ProgramSource,
): boolean {
  const shift = edits
    .filter((edit) => edit.range.start <= range.start)
    .reduce((sum, { newText }) => sum + newText.length, 0);
  const moved = { start: range.start + shift, end: range.end + shift };
  return ignoresIn(applyEdits(text, edits), language.commentMarks).some((each) =>
    isIgnoredBy({ rule, range: moved }, each),
  );
}

/** A text after edits that lie apart, in its order. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let from = 0;
  for (const { range, newText } of edits) {
    result += text.slice(from, range.start) + newText;
    from = range.end;
  }
  return result + text.slice(from);
}
