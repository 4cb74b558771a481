import type { TextRange } from '../source/span';

/** What a `costlint:` comment states of the call that it stands on or above. */
export interface Stated {
  readonly model: string | null;
  readonly provider: string | null;
  readonly inputTokens: number | null;
  readonly outputTokens: number | null;
  /** How often the call runs. */
  readonly calls: number | null;
  /** The name that its calls have in usage logs; absent: none was stated. */
  readonly logged?: string;
  /** Whether the tokens were measured; absent: somebody said so. */
  readonly measured?: boolean;
}

export const NOTHING_STATED: Stated = {
  model: null,
  provider: null,
  inputTokens: null,
  outputTokens: null,
  calls: null,
};

/** A comment with its place; `problems` are fields that could not be read. */
export interface StatedComment {
  readonly range: TextRange;
  /** Start of the line that the comment stands on. */
  readonly lineStart: number;
  /** Whether code stands before it on its line: then it speaks of that line alone. */
  readonly trailing: boolean;
  readonly stated: Stated;
  readonly problems: readonly { readonly range: TextRange; readonly message: string }[];
}

const MARK = 'costlint:';
const FIELDS = ['model', 'provider', 'input', 'output', 'calls', 'logged'] as const;
type Field = (typeof FIELDS)[number];

/** All `costlint:` comments of a text, in order. Written `costlint: model=gpt-5.2 output=300 calls=5_000`. */
export function statedComments(text: string, commentMarks: readonly string[]): StatedComment[] {
  const comments: StatedComment[] = [];
  for (let at = text.indexOf(MARK); at !== -1; at = text.indexOf(MARK, at + MARK.length)) {
    const lineStart = Math.max(text.lastIndexOf('\n', at), text.lastIndexOf('\r', at)) + 1;
    const before = text.slice(lineStart, at);
    const mark = commentStart(before, commentMarks);
    if (mark === null) continue;
    const trailing = before.slice(0, mark).trim() !== '';
    comments.push({ ...readComment(text, at), lineStart, trailing });
  }
  return comments;
}

/** Whether a text that had no such comment may have one after these stretches of it were replaced. */
export function mayStateNow(text: string, replaced: readonly TextRange[]): boolean {
  return replaced.some(({ start, end }) =>
    text.slice(Math.max(0, start - MARK.length), end + MARK.length).includes(MARK),
  );
}

/** Where the comment begins that the text right before the mark belongs to, or null outside a comment. */
export function commentStart(before: string, marks: readonly string[]): number | null {
  const blank = before.trimEnd();
  const mark = marks.find((each) => blank.endsWith(each));
  if (mark !== undefined) return blank.length - mark.length;
  return blank.trim() === '*' ? blank.length - 1 : null;
}

function readComment(text: string, at: number): Pick<StatedComment, 'range' | 'stated' | 'problems'> {
  const end = endOfComment(text, at);
  const found = new Map<Field, string>();
  const problems: { range: TextRange; message: string }[] = [];
  for (const word of wordsOf(text, at + MARK.length, end)) {
    const message = readField(word.text, found);
    if (message !== null)
      problems.push({ range: { start: word.start, end: word.start + word.text.length }, message });
  }
  return { range: { start: at, end }, stated: toStated(found), problems };
}

/** Where the comment that stands at an offset ends: with its line, or before. */
export function endOfComment(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 10 || unit === 13) return at;
    if (text.startsWith('*/', at)) return at;
  }
  return text.length;
}

function* wordsOf(text: string, start: number, end: number): Iterable<{ text: string; start: number }> {
  let from = start;
  for (let at = start; at <= end; at++) {
    const isBreak = at === end || ' \t,'.includes(text[at] ?? ' ');
    if (!isBreak) continue;
    if (at > from) yield { text: text.slice(from, at), start: from };
    from = at + 1;
  }
}

/** Reads `field=value`; gives words for what is wrong with it, or null. */
function readField(word: string, found: Map<Field, string>): string | null {
  const equals = word.indexOf('=');
  if (equals < 1) return `\`${word}\` is not \`field=value\`; fields are ${FIELDS.join(', ')}`;
  const field = FIELDS.find((each) => each === word.slice(0, equals));
  if (!field) return `\`${word.slice(0, equals)}\` is not a field; fields are ${FIELDS.join(', ')}`;
  const value = word.slice(equals + 1);
  if (value === '') return `\`${field}\` has no value`;
  const wantsNumber = field === 'input' || field === 'output' || field === 'calls';
  if (wantsNumber && countOf(value) === null)
    return `\`${field}\` takes a whole number, such as 300, 1_200 or 2k`;
  found.set(field, value);
  return null;
}

function toStated(found: ReadonlyMap<Field, string>): Stated {
  const number = (field: Field) => countOf(found.get(field) ?? '');
  return {
    model: found.get('model') ?? null,
    provider: found.get('provider') ?? null,
    inputTokens: number('input'),
    outputTokens: number('output'),
    calls: number('calls'),
    ...(found.has('logged') && { logged: found.get('logged')! }),
  };
}

/** A whole number with `_` between digits and an ending `k` or `m`; null when it is none. */
function countOf(text: string): number | null {
  const match = /^(\d[\d_]*)([km]?)$/i.exec(text);
  if (!match) return null;
  const factor = { '': 1, k: 1_000, m: 1_000_000 }[(match[2] ?? '').toLowerCase()] ?? 1;
  const value = Number((match[1] ?? '').replaceAll('_', '')) * factor;
  return Number.isSafeInteger(value) ? value : null;
}
