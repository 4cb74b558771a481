import type { Region, Replacement } from '../../core/container/container';
import { LineIndex, type LinePosition } from '../../core/source/line-index';
import type { TextRange } from '../../core/source/span';

/** The source of a cell as it stands in a notebook's JSON: the strings of its lines. */
export class CellSource implements TextRange {
  readonly start: number;
  readonly end: number;
  /** What the JSON writes otherwise: escapes, and what stands between the strings. With the place in the source. */
  private readonly written: readonly Written[];
  private lines: LineIndex | null = null;
  readonly text: string;

  constructor(json: string, strings: readonly TextRange[]) {
    this.start = strings[0]?.start ?? 0;
    this.end = strings.at(-1)?.end ?? this.start;
    const decoder = new Decoder(json, this.start);
    for (const each of strings) decoder.add(each);
    const { written, text } = decoder.finish(this.end);
    this.written = written;
    this.text = text;
  }

  /** Where a place of the JSON is in the cell. */
  positionAt(offset: number): LinePosition {
    this.lines ??= new LineIndex(this.text);
    return this.lines.positionAt(this.inSource(offset));
  }

  /** A region of the source as a region of the JSON. */
  inJson({ start, end, replaced = [], ...rest }: Region): Region {
    const changed = replaced.map((each) => ({ ...each, ...this.range(each) }));
    const range = this.range({ start, end });
    return { ...rest, ...range, replaced: this.withEscapes(range, changed) };
  }

  /** `changed` and the escapes of a range that it leaves as they are, in order. */
  private withEscapes(range: TextRange, changed: readonly Replacement[]): Replacement[] {
    const all: Replacement[] = [];
    let next = 0;
    for (const each of this.written) {
      if (each.start < range.start || each.end > range.end) continue;
      while (next < changed.length && changed[next]!.end <= each.start) all.push(changed[next++]!);
      const isInside = next < changed.length && changed[next]!.start <= each.start;
      if (!isInside) all.push({ start: each.start, end: each.end, text: each.text });
    }
    all.push(...changed.slice(next));
    return all;
  }

  /** A range of the source in the JSON. Ends stand behind what they end with. */
  private range({ start, end }: TextRange): TextRange {
    const from = this.inJsonAt(start, true);
    return { start: from, end: end === start ? from : this.inJsonAt(end, false) };
  }

  private inJsonAt(offset: number, isStart: boolean): number {
    const index = lastIndex(this.written, (each) =>
      isStart ? each.at + each.text.length <= offset : each.at < offset,
    );
    const before = this.written[index];
    if (!before) return this.start + offset;
    return before.end + Math.max(0, offset - before.at - before.text.length);
  }

  private inSource(offset: number): number {
    const before = this.written[lastIndex(this.written, (each) => each.start < offset)];
    if (!before) return Math.max(0, offset - this.start);
    if (offset < before.end) return before.at;
    return before.at + before.text.length + offset - before.end;
  }
}

interface Written extends Replacement {
  /** Where its text stands in the source. */
  readonly at: number;
}

class Decoder {
  private readonly written: Written[] = [];
  private readonly pieces: string[] = [];
  private length = 0;

  constructor(
    private readonly json: string,
    /** Up to where the JSON is read. */
    private from: number,
  ) {}

  add({ start, end }: TextRange): void {
    if (start > this.from) this.write(this.from, start, '');
    for (;;) {
      const slash = this.json.indexOf('\\', this.from);
      if (slash === -1 || slash >= end) break;
      this.take(slash);
      const [behind, text] = readEscape(this.json, slash, end);
      this.write(slash, behind, text);
    }
    this.take(end);
  }

  finish(end: number): { readonly written: readonly Written[]; readonly text: string } {
    this.take(end);
    return { written: this.written, text: this.pieces.join('') };
  }

  private take(end: number): void {
    if (end <= this.from) return;
    this.pieces.push(this.json.slice(this.from, end));
    this.length += end - this.from;
    this.from = end;
  }

  private write(start: number, end: number, text: string): void {
    this.written.push({ start, end, text, at: this.length });
    this.pieces.push(text);
    this.length += text.length;
    this.from = end;
  }
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f' };

/** Where an escape ends and what it stands for; one that is none stands for the character behind the slash. */
function readEscape(json: string, slash: number, end: number): readonly [end: number, text: string] {
  const letter = json[slash + 1] ?? '';
  const digits = json.slice(slash + 2, slash + 6);
  if (letter === 'u' && slash + 6 <= end && /^[0-9a-fA-F]{4}$/.test(digits))
    return [slash + 6, String.fromCharCode(Number.parseInt(digits, 16))];
  return [Math.min(end, slash + 2), ESCAPES[letter] ?? letter];
}

/** Index of the last item for which `holds`; those before hold, those behind do not. -1 when none does. */
function lastIndex<Item>(items: readonly Item[], holds: (item: Item) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(items[middle]!)) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
