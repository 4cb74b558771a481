import type { TextRange } from '../source/span';

/**
 * Stretches of a program and where they stand in its file, in the order of both. Inside of one that is as long in both,
 * offsets go along; all of another stands where the stretch of the file does.
 */
export class OffsetMap {
  private readonly programStarts: number[] = [];
  private readonly programEnds: number[] = [];
  private readonly fileStarts: number[] = [];
  private readonly fileEnds: number[] = [];

  add(program: TextRange, file: TextRange): void {
    this.programStarts.push(program.start);
    this.programEnds.push(program.end);
    this.fileStarts.push(file.start);
    this.fileEnds.push(file.end);
  }

  /** The range of the file that a range of the program stands for. */
  rangeInFile({ start, end }: TextRange): TextRange {
    const from = this.startInFile(start);
    return { start: from, end: Math.max(from, end === start ? from : this.endInFile(end)) };
  }

  /** The file's range where every character of a program's range is written as it is; null where not. */
  plainRange(range: TextRange): TextRange | null {
    const index = this.lastStartingAt(range.start);
    if (index < 0 || range.end > this.programEnds[index]! || !this.isPlain(index)) return null;
    return this.rangeInFile(range);
  }

  private startInFile(offset: number): number {
    const index = this.lastStartingAt(offset);
    if (index < 0) return this.fileStarts[0] ?? 0;
    const into = offset - this.programStarts[index]!;
    if (offset > this.programEnds[index]!) return this.fileEnds[index]!;
    return this.isPlain(index) ? this.fileStarts[index]! + into : this.fileStarts[index]!;
  }

  private endInFile(offset: number): number {
    // The stretch that the character before the end belongs to.
    const index = this.lastStartingAt(offset - 1);
    if (index < 0) return this.fileStarts[0] ?? 0;
    if (offset >= this.programEnds[index]!) return this.fileEnds[index]!;
    const into = offset - this.programStarts[index]!;
    return this.isPlain(index) ? this.fileStarts[index]! + into : this.fileEnds[index]!;
  }

  private isPlain(index: number): boolean {
    const length = this.programEnds[index]! - this.programStarts[index]!;
    return length === this.fileEnds[index]! - this.fileStarts[index]!;
  }

  /** Index of the last stretch that starts at or before an offset of the program; -1 before all. */
  private lastStartingAt(offset: number): number {
    let low = 0;
    let high = this.programStarts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.programStarts[middle]! <= offset) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}
