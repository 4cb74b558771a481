import { UnreadableData } from './data-file';
import { BLOCK, joined, linesIn, type RecordBlock } from './record-blocks';

const QUOTE = 0x22;
const NEWLINE = 0x0a;
/** A cell that is longer than this opens a quote that is never closed. */
const LONGEST = 64 * 1024 * 1024;

/** Where the reader of a table stands. */
const START_OF_CELL = 0;
const IN_CELL = 1;
const IN_QUOTES = 2;
const BEHIND_QUOTE = 3;

/**
 * Cuts a table of cells into blocks of whole lines: a line break within quotes is part of its cell. `first` counts the lines
 * of the file.
 */
export async function* cellBlocks(
  chunks: AsyncGenerator<Buffer>,
  delimiter: string,
): AsyncGenerator<RecordBlock> {
  const reader = new CellReader(delimiter.charCodeAt(0));
  let first = 1;
  let pending: Buffer[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    let from = 0;
    for (const end of reader.ends(chunk)) {
      if (length + end - from < BLOCK) continue;
      const bytes = joined([...pending, chunk.subarray(from, end)]);
      // Whoever takes it over leaves nothing here to look at.
      const lines = linesIn(bytes);
      yield { bytes, first };
      first += lines;
      [pending, length, from] = [[], 0, end];
    }
    pending.push(chunk.subarray(from));
    length += chunk.length - from;
    if (length > LONGEST)
      throw new UnreadableData(
        `a quote that opens in line ${first} or below is not closed within ${LONGEST / 1024 / 1024} MB`,
      );
  }
  if (length > 0) yield { bytes: joined(pending), first };
}

/** Follows quotes, byte by byte: one counts at the start of a cell alone, as readers of such tables have it. */
class CellReader {
  #state = START_OF_CELL;

  constructor(private readonly delimiter: number) {}

  /** Where lines end in the next chunk. */
  *ends(chunk: Buffer): Generator<number> {
    if (this.#state !== IN_QUOTES && this.#state !== BEHIND_QUOTE && !chunk.includes(QUOTE)) {
      yield* this.#plainEnds(chunk);
      return;
    }
    let state = this.#state;
    for (let at = 0; at < chunk.length; at++) {
      const byte = chunk[at]!;
      if (state === IN_QUOTES) {
        if (byte === QUOTE) state = BEHIND_QUOTE;
        continue;
      }
      if (byte === NEWLINE) {
        state = START_OF_CELL;
        yield at + 1;
      } else if (byte === this.delimiter) state = START_OF_CELL;
      else if (byte === QUOTE && state !== IN_CELL) state = IN_QUOTES;
      else if (byte !== CARRIAGE_RETURN) state = IN_CELL;
    }
    this.#state = state;
  }

  *#plainEnds(chunk: Buffer): Generator<number> {
    for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, at + 1)) yield at + 1;
    const last = chunk.at(-1);
    this.#state = last === NEWLINE || last === this.delimiter ? START_OF_CELL : IN_CELL;
  }
}

const CARRIAGE_RETURN = 0x0d;
