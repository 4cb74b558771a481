import type { Replacement } from '../../core/container/container';
import type { TextRange } from '../../core/source/span';
import { endOfQuoted, unescaped } from '../wire/exec-form';
import { linesIn } from '../wire/lines';

/** A scalar, or a list in brackets, as it stands in the text. */
export interface Scalar extends TextRange {
  readonly style: 'block' | 'plain' | 'quoted' | 'list';
  /** What is read otherwise than it is written: indentation, folded line breaks, escapes. */
  readonly replaced: readonly Replacement[];
}

export class ScalarReader {
  constructor(private readonly text: string) {}

  /** What stands behind a key or a dash in a line up to `end`. Its further lines are indented by more than `column`. */
  read(from: number, end: number, column: number): Scalar | null {
    const { text } = this;
    const at = this.behindTags(from, end);
    switch (text[at]) {
      case undefined:
      case '*':
      case '#':
      case '{':
        return null;
      case '|':
      case '>':
        return this.block(at, end, column);
      case '"':
      case "'":
        return this.quoted(at);
      case '[':
        return this.list(at);
      default:
        return at >= end ? null : this.plain(at, end, column);
    }
  }

  /** Behind blanks, `&anchor` and `!tag`. */
  private behindTags(from: number, end: number): number {
    let at = from;
    for (;;) {
      while (at < end && (this.text[at] === ' ' || this.text[at] === '\t')) at += 1;
      if (at >= end || !'&!'.includes(this.text[at]!)) return at;
      while (at < end && this.text[at] !== ' ') at += 1;
    }
  }

  /** The lines behind `|` or `>`: those of `>` are joined to one, but for blank ones and deeper ones. */
  private block(at: number, lineEnd: number, column: number): Scalar | null {
    const { text } = this;
    if (!/^[|>][+\-\d]*[ \t]*(?:#.*)?$/.test(text.slice(at, lineEnd))) return null;
    const folds = text[at] === '>';
    const replaced: Replacement[] = [];
    let indent = -1;
    let start = -1;
    let end = -1;
    for (const line of linesIn(text, { start: this.behindBreak(lineEnd), end: text.length })) {
      const content = this.contentOf(line);
      if (content === line.end) continue;
      const own = content - line.start;
      if (own <= column) break;
      if (indent === -1) indent = own;
      const code = Math.min(content, line.start + indent);
      if (start === -1) start = code;
      else if (folds && own === indent && this.behindBreak(end) === line.start)
        replaced.push({ start: end, end: code, text: ' ' });
      else replaced.push({ start: line.start, end: code, text: '' });
      end = line.end;
    }
    return start === -1 ? null : { style: 'block', start, end, replaced };
  }

  private quoted(at: number): Scalar {
    const { text } = this;
    const isDouble = text[at] === '"';
    const close = isDouble ? endOfQuoted(text, at, text.length) : this.endOfSingle(at);
    const range = { start: at + 1, end: Math.max(at + 1, close - 1) };
    const escapes = isDouble ? unescaped(text, range) : this.doubled(range);
    const replaced = [...escapes, ...this.foldedBreaks(range)].sort((one, other) => one.start - other.start);
    return { style: 'quoted', ...range, replaced: apart(replaced) };
  }

  private list(at: number): Scalar | null {
    const close = this.text.indexOf(']', at);
    return close === -1 ? null : { style: 'list', start: at, end: close + 1, replaced: [] };
  }

  private plain(at: number, lineEnd: number, column: number): Scalar {
    const { text } = this;
    const replaced: Replacement[] = [];
    let end = this.endOfWords(at, lineEnd);
    for (const line of linesIn(text, { start: this.behindBreak(lineEnd), end: text.length })) {
      const content = this.contentOf(line);
      if (content === line.end || content - line.start <= column || text[content] === '#') break;
      replaced.push({ start: end, end: content, text: ' ' });
      end = this.endOfWords(content, line.end);
    }
    return { style: 'plain', start: at, end, replaced };
  }

  /** Where the words of a line end, before a comment. */
  private endOfWords(from: number, end: number): number {
    const words = this.text.slice(from, end);
    const comment = words.search(/[ \t]#/);
    return from + (comment === -1 ? words : words.slice(0, comment)).trimEnd().length;
  }

  private contentOf({ start, end }: TextRange): number {
    let at = start;
    while (at < end && this.text[at] === ' ') at += 1;
    return this.text.slice(at, Math.min(end, at + 1)).trim() === '' && this.text.slice(at, end).trim() === ''
      ? end
      : at;
  }

  private behindBreak(lineEnd: number): number {
    return this.text.startsWith('\r\n', lineEnd) ? lineEnd + 2 : lineEnd + 1;
  }

  private endOfSingle(at: number): number {
    let close = this.text.indexOf("'", at + 1);
    while (close !== -1 && this.text[close + 1] === "'") close = this.text.indexOf("'", close + 2);
    return close === -1 ? this.text.length : close + 1;
  }

  /** `''` stands for `'`. */
  private doubled({ start, end }: TextRange): Replacement[] {
    const replaced: Replacement[] = [];
    for (let at = this.text.indexOf("''", start); at !== -1 && at < end; at = this.text.indexOf("''", at + 2))
      replaced.push({ start: at, end: at + 2, text: "'" });
    return replaced;
  }

  private foldedBreaks({ start, end }: TextRange): Replacement[] {
    const replaced: Replacement[] = [];
    for (
      let at = this.text.indexOf('\n', start);
      at !== -1 && at < end;
      at = this.text.indexOf('\n', at + 1)
    ) {
      let behind = at + 1;
      while (behind < end && ' \t\r\n'.includes(this.text[behind]!)) behind += 1;
      replaced.push({ start: at, end: behind, text: ' ' });
    }
    return replaced;
  }
}

/** The replacements that overlap none before them. */
export function apart(replaced: readonly Replacement[]): Replacement[] {
  const kept: Replacement[] = [];
  for (const each of replaced) if (each.start >= (kept.at(-1)?.end ?? 0)) kept.push(each);
  return kept;
}
