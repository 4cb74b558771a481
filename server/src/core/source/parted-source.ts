import type { Edit } from '../analyze/file-analysis';
import { copyOf } from './copy-of';
import type { Language } from './language';
import type { ProgramSource } from './program-source';
import { NO_CHANGE, type SlotChange } from './slot-change';
import { SourceFile } from './source-file';
import type { Span, TextRange } from './span';
import type { SyntaxParser } from './syntax';
import type { TopLevel } from './top-level';

/** Stands between the parts of a text. No part may hold it: U+0000 is no character of source text. */
export const PART_SEPARATOR = '\n\0\n';

/**
 * A program that is written in several parts: the cells of a notebook, the code blocks of a page. Each part is parsed
 * alone, so that an edit costs what its part costs and a syntax error ends with its part; together they are one
 * sequence of top-level statements.
 */
export class PartedSource implements ProgramSource {
  private parts: readonly Part[] = [];

  constructor(
    readonly language: Language,
    private readonly parser: SyntaxParser,
    public text: string,
  ) {
    this.update(text);
  }

  get slots(): readonly TopLevel[] {
    return this.parts.flatMap(({ file }) => file.slots);
  }

  get hasErrors(): boolean {
    return this.parts.some(({ file }) => file.hasErrors);
  }

  get errorRanges(): readonly TextRange[] {
    return this.parts.filter(({ file }) => file.hasErrors).map(rangeOfPart);
  }

  /** Takes over a new text; what has changed in it is found by looking. */
  update(text: string): SlotChange {
    const texts = text.split(PART_SEPARATOR);
    const before = this.parts;
    const { head, tail } = commonEnds(before, texts);
    const old = before.slice(head, before.length - tail);
    const wanted = texts.slice(head, texts.length - tail);
    const isSameCount = old.length === wanted.length;
    const middle = wanted.map((each, at) => (isSameCount ? old[at]! : this.create(each)));
    this.text = text;
    this.parts = [...before.slice(0, head), ...middle, ...before.slice(before.length - tail)];
    placeParts(this.parts, texts);
    if (isSameCount) return joinChanges(middle.map((part, at) => updatePart(part, wanted[at]!)));
    for (const { file } of old) file.dispose();
    return {
      removed: old.flatMap(({ file }) => file.slots),
      added: middle.flatMap(({ file }) => file.slots),
      edited: [],
      replaced: middle.map(rangeOfPart),
    };
  }

  settle(): SlotChange {
    return joinChanges(this.parts.map((part) => shiftedChange(part.file.settle(), part)));
  }

  slotsMentioning(name: string): readonly TopLevel[] {
    return this.parts.flatMap(({ file }) => file.slotsMentioning(name));
  }

  holdsSpan(span: Span): boolean {
    return this.parts.some(({ file }) => file.holdsSpan(span));
  }

  takesComments(inserted: readonly Edit[]): boolean {
    const part = this.partAt(inserted[0]?.range.start ?? 0);
    if (!part || inserted.some(({ range }) => this.partAt(range.start) !== part)) return false;
    const { offset } = part.anchor;
    return part.file.takesComments(
      inserted.map(({ range, newText }) => ({
        range: { start: range.start - offset, end: range.end - offset },
        newText,
      })),
    );
  }

  rangesAround(at: number): readonly TextRange[] {
    const part = this.partAt(at);
    if (!part) return [];
    const { offset } = part.anchor;
    return part.file
      .rangesAround(at - offset)
      .map(({ start, end }) => ({ start: start + offset, end: end + offset }));
  }

  private partAt(offset: number): Part | null {
    return (
      this.parts.find((part) => {
        const { start, end } = rangeOfPart(part);
        return start <= offset && offset <= end;
      }) ?? null
    );
  }

  dispose(): void {
    for (const { file } of this.parts) file.dispose();
  }

  private create(text: string): Part {
    const anchor = { parent: null, offset: 0 };
    const whole = { home: this, anchor };
    return { anchor, file: new SourceFile(this.language, this.parser, copyOf(text), whole) };
  }
}

interface Part {
  /** Where it starts in the whole text. */
  readonly anchor: { readonly parent: null; offset: number };
  readonly file: SourceFile;
}

/** How many parts at the start and at the end have the text that they had. */
function commonEnds(parts: readonly Part[], texts: readonly string[]) {
  const most = Math.min(parts.length, texts.length);
  let head = 0;
  while (head < most && parts[head]!.file.text === texts[head]) head += 1;
  let tail = 0;
  while (tail < most - head && parts.at(-1 - tail)!.file.text === texts.at(-1 - tail)) tail += 1;
  return { head, tail };
}

function placeParts(parts: readonly Part[], texts: readonly string[]): void {
  let offset = 0;
  for (const [at, { anchor }] of parts.entries()) {
    anchor.offset = offset;
    offset += texts[at]!.length + PART_SEPARATOR.length;
  }
}

function updatePart(part: Part, text: string): SlotChange {
  if (part.file.text === text) return NO_CHANGE;
  return shiftedChange(part.file.update(copyOf(text), []), part);
}

function shiftedChange(change: SlotChange, { anchor: { offset } }: Part): SlotChange {
  const replaced = change.replaced.map(({ start, end }) => ({ start: start + offset, end: end + offset }));
  return { ...change, replaced };
}

function joinChanges(changes: readonly SlotChange[]): SlotChange {
  return {
    removed: changes.flatMap(({ removed }) => removed),
    added: changes.flatMap(({ added }) => added),
    edited: changes.flatMap(({ edited }) => edited),
    replaced: changes.flatMap(({ replaced }) => replaced),
  };
}

function rangeOfPart({ anchor: { offset }, file }: Part): TextRange {
  return { start: offset, end: offset + file.text.length };
}
