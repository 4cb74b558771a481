import { PART_SEPARATOR } from '../source/parted-source';
import type { Region } from './container';
import { OffsetMap } from './offset-map';

/** What the regions of one language and group make up. */
export interface ProgramText {
  /** Unique in its file. */
  readonly key: string;
  readonly language: string;
  readonly text: string;
  readonly map: OffsetMap;
}

/** The programs of a file, in the order of their first regions. */
export function programTexts(text: string, regions: readonly Region[]): ProgramText[] {
  const writers = new Map<string, ProgramWriter>();
  for (const region of regions) {
    const key = programKey(region);
    let writer = writers.get(key);
    if (!writer) {
      writer = new ProgramWriter(key, region.language);
      writers.set(key, writer);
    }
    writer.add(text, region);
  }
  return [...writers.values()].map((writer) => writer.program);
}

function programKey({ language, group }: Region): string {
  return group === undefined ? language : `${language} ${group}`;
}

class ProgramWriter {
  private readonly pieces: string[] = [];
  private readonly map = new OffsetMap();
  private length = 0;

  constructor(
    private readonly key: string,
    private readonly language: string,
  ) {}

  get program(): ProgramText {
    const { key, language, map } = this;
    return { key, language, map, text: this.pieces.join('') };
  }

  add(text: string, { start, end, replaced = [] }: Region): void {
    this.write(this.pieces.length > 0 ? PART_SEPARATOR : '');
    let from = start;
    for (const each of replaced) {
      this.place(withoutNul(text.slice(from, each.start)), from, each.start);
      this.place(withoutNul(each.text), each.start, each.end);
      from = each.end;
    }
    this.place(withoutNul(text.slice(from, end)), from, end);
  }

  private place(piece: string, start: number, end: number): void {
    if (start === end && piece === '') return;
    this.map.add({ start: this.length, end: this.length + piece.length }, { start, end });
    this.write(piece);
  }

  private write(piece: string): void {
    this.pieces.push(piece);
    this.length += piece.length;
  }
}

/** U+0000 is no character of any program; between the parts of one it has a meaning. */
function withoutNul(piece: string): string {
  return piece.includes('\0') ? piece.replaceAll('\0', ' ') : piece;
}
