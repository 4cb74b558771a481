import type { Replacement } from '../../core/container/container';
import type { TextRange } from '../../core/source/span';
import { columnsOf, isBlank, linesIn, skipBlanks, skipColumns } from './lines';

/** A fenced block of code: what stands behind the opening fence, and the lines up to the closing one. */
export interface FencedBlock extends TextRange {
  readonly info: string;
  /** What of the lines is no code: quote marks and the indentation of the fence. */
  readonly stripped: readonly Replacement[];
}

/** The fenced blocks of a Markdown text, also in lists and quotes; what is never closed ends with the text. */
export function fencedBlocks(text: string): readonly FencedBlock[] {
  if (!text.includes('```') && !text.includes('~~~')) return [];
  const scanner = new FenceScanner(text);
  for (const line of linesIn(text, { start: 0, end: text.length })) scanner.line(line);
  return scanner.finish();
}

/** A fence that was opened. */
interface Opening {
  readonly mark: string;
  readonly length: number;
  readonly info: string;
  /** Quotes that it stands in, and its column within the innermost. */
  readonly quotes: number;
  readonly column: number;
}

interface OpenBlock extends Opening {
  readonly stripped: Replacement[];
  start: number;
  end: number;
}

class FenceScanner {
  private readonly blocks: FencedBlock[] = [];
  private block: OpenBlock | null = null;
  private inComment = false;

  constructor(private readonly text: string) {}

  line(line: TextRange): void {
    if (this.block) this.inside(line, this.block);
    else if (this.inComment) this.inComment = !this.holds('-->', line.start, line.end);
    else this.outside(line);
  }

  finish(): readonly FencedBlock[] {
    this.close();
    return this.blocks;
  }

  private outside({ start, end }: TextRange): void {
    const opening = openingAt(this.text, start, end);
    if (opening) this.block = { ...opening, stripped: [], start: -1, end: -1 };
    else {
      const at = skipBlanks(this.text, start, end);
      this.inComment = this.text.startsWith('<!--', at) && !this.holds('-->', at + 4, end);
    }
  }

  private inside({ start, end }: TextRange, block: OpenBlock): void {
    const { text } = this;
    const content = behindQuotes(text, start, end, block.quotes);
    if (content === null) {
      this.close();
      this.outside({ start, end });
      return;
    }
    if (isClosing(text, content, end, block)) {
      this.close();
      return;
    }
    if (block.start === -1) block.start = start;
    block.end = end;
    const code = skipColumns(text, content, end, block.column);
    if (code > start) block.stripped.push({ start, end: code, text: '' });
  }

  private close(): void {
    if (this.block && this.block.start !== -1) {
      const { info, start, end, stripped } = this.block;
      this.blocks.push({ info, start, end, stripped });
    }
    this.block = null;
  }

  private holds(words: string, from: number, end: number): boolean {
    const at = this.text.indexOf(words, from);
    return at !== -1 && at < end;
  }
}

function openingAt(text: string, start: number, end: number): Opening | null {
  let quotes = 0;
  let base = start;
  let at = skipBlanks(text, start, end);
  for (;;) {
    if (text[at] === '>' && at < end) {
      quotes += 1;
      at = base = behindQuoteMark(text, at, end);
    } else {
      const behind = behindListMark(text, at, end);
      if (behind === at) break;
      at = behind;
    }
    at = skipBlanks(text, at, end);
  }
  const mark = text[at];
  if (mark !== '`' && mark !== '~') return null;
  const behind = endOfRun(text, at, end, mark);
  const info = text.slice(behind, end).trim();
  if (behind - at < 3 || (mark === '`' && info.includes('`'))) return null;
  return { mark, length: behind - at, info, quotes, column: columnsOf(text, base, at) };
}

/** `-`, `*`, `+`, `1.` or `1)` with a blank behind it; the offset itself where there is none. */
function behindListMark(text: string, at: number, end: number): number {
  let behind = at;
  if (at < end && '-*+'.includes(text[at]!)) behind = at + 1;
  else {
    while (behind < end && behind - at < 9 && text[behind]! >= '0' && text[behind]! <= '9') behind += 1;
    if (behind === at || behind >= end || !'.)'.includes(text[behind]!)) return at;
    behind += 1;
  }
  return behind < end && isBlank(text.charCodeAt(behind)) ? behind : at;
}

function behindQuoteMark(text: string, at: number, end: number): number {
  return at + 1 < end && text[at + 1] === ' ' ? at + 2 : at + 1;
}

/** Null where a line leaves the quote. */
function behindQuotes(text: string, start: number, end: number, quotes: number): number | null {
  let at = start;
  for (let depth = 0; depth < quotes; depth += 1) {
    at = skipBlanks(text, at, end);
    if (at >= end || text[at] !== '>') return null;
    at = behindQuoteMark(text, at, end);
  }
  return at;
}

/** A closing fence may be indented by up to three columns; more, and it is text in the code. */
function isClosing(text: string, content: number, end: number, block: Opening): boolean {
  const at = skipBlanks(text, content, end);
  if (text[at] !== block.mark || columnsOf(text, content, at) > block.column + 3) return false;
  const behind = endOfRun(text, at, end, block.mark);
  return behind - at >= block.length && skipBlanks(text, behind, end) === end;
}

function endOfRun(text: string, from: number, end: number, mark: string): number {
  let at = from;
  while (at < end && text[at] === mark) at += 1;
  return at;
}
