import type { DataFile } from './data-file';

const QUOTE = 0x22;
const NEWLINE = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** The line of cells that a byte stands in. */
export interface CellLineAt {
  readonly text: string;
  /** Its length in the file with its line break, at least 1. */
  readonly bytes: number;
  /** Whether it is the first of the file, which names the columns. */
  readonly isFirst: boolean;
}

/** How a table is written. */
export interface CellTable {
  readonly delimiter: string;
  /** Columns that its first line names. */
  readonly columns: number;
}

const REACH = 8 * 1024;
/** Around a place at which so much does not tell whether it is in quotes, nothing will. */
const MOST_REACH = 8 * 1024 * 1024;

/**
 * Reads around a byte of a table in UTF-8 and finds the line that it stands in, whose cells may hold line breaks in quotes.
 * Whether the stretch that was read begins within quotes is told by what follows: only one way to read it puts all quotes at
 * the ends of cells and as many cells in each line as there are columns. Null where both ways may be right.
 */
export async function cellLineAt(
  { read, size }: Pick<DataFile, 'read' | 'size'>,
  place: number,
  table: CellTable,
): Promise<CellLineAt | null> {
  for (let reach = REACH; reach <= MOST_REACH; reach *= 4) {
    const from = Math.max(0, place - reach);
    const bytes = await read(from, place - from + reach);
    const isWhole = from + bytes.length >= size || bytes.length < place - from + reach;
    const stretch = { at: place - from, isStart: from === 0, isWhole };
    const line = lineIn(bytes, table, stretch);
    if (line) return line;
    if (from === 0 && isWhole) return null;
  }
  return null;
}

/** The line by the reading that is right; null where that can't be told, or the line goes on beyond what was read. */
function lineIn(bytes: Buffer, table: CellTable, stretch: Stretch): CellLineAt | null {
  const found = readings(bytes, stretch.isStart, table);
  const [first = null, ...others] = found.map(({ ends }) => spanOf(bytes, ends, stretch));
  // One of them is right: what all say is so, as soon as they have met at a line break.
  const isSame = others.every((each) => each?.start === first?.start && each?.end === first?.end);
  const right = isSame ? first : clearest(found, bytes, table);
  const span = right && 'ends' in right ? spanOf(bytes, right.ends, stretch) : right;
  if (!span) return null;
  const { start, end } = span;
  const text = bytes.toString('utf8', start, end).replace(/^\ufeff/, '');
  return { text, bytes: Math.max(1, end - start), isFirst: stretch.isStart && start === 0 };
}

interface Stretch {
  readonly at: number;
  readonly isStart: boolean;
  readonly isWhole: boolean;
}

/** Null where the line goes on beyond what was read. */
function spanOf(
  bytes: Buffer,
  ends: readonly number[],
  { at, isStart, isWhole }: Stretch,
): { readonly start: number; readonly end: number } | null {
  const start = ends.findLast((end) => end <= at) ?? (isStart ? 0 : null);
  const end = ends.find((each) => each > at) ?? (isWhole ? bytes.length : null);
  return start === null || end === null ? null : { start, end };
}

/** What the bytes may be read as: of those that begin with the file, one way. */
function readings(bytes: Buffer, isStart: boolean, table: CellTable): readonly Reading[] {
  if (isStart) return [readAs('start', bytes, table)];
  // What stands before a quote at the very start is not known: that quote tells nothing.
  let from = 0;
  while (bytes[from] === QUOTE) from += 1;
  const rest = bytes.subarray(from);
  const shifted = ({ ends, faults }: Reading) => ({ ends: ends.map((end) => end + from), faults });
  return [shifted(readAs('outside', rest, table)), shifted(readAs('inside', rest, table))];
}

/** A table may have faults of its own, but read the wrong way it has many times as many. */
const CLEAR = 4;
const FEWEST_FAULTS = 3;
const LONG = 64 * 1024;

/** Null where none is clearly the right one. */
function clearest(found: readonly Reading[], bytes: Buffer, { columns }: CellTable): Reading | null {
  const [better, worse] = found.toSorted((one, other) => one.faults - other.faults);
  if (!better || !worse) return better ?? null;
  const [outside] = found;
  // Without any quote, all of it would be in one cell.
  if (outside?.faults === 0 && !bytes.includes(QUOTE) && isTable(outside, bytes, columns)) return outside;
  return worse.faults >= FEWEST_FAULTS && better.faults * CLEAR < worse.faults ? better : null;
}

/** Whether lines of as many cells as there are columns, or so much text, are hardly one cell. */
function isTable({ ends }: Reading, bytes: Buffer, columns: number): boolean {
  return (columns > 1 && ends.length > FEWEST_FAULTS) || bytes.length >= LONG;
}

interface Reading {
  readonly ends: readonly number[];
  /** Quotes within cells, texts behind quotes, and lines of another number of cells than there are columns. */
  readonly faults: number;
}

const START_OF_CELL = 0;
const IN_CELL = 1;
const IN_QUOTES = 2;
const BEHIND_QUOTE = 3;
const STATES = { start: START_OF_CELL, outside: IN_CELL, inside: IN_QUOTES } as const;

/** Follows quotes from the start of some bytes, which are taken to be in quotes or not. */
function readAs(start: keyof typeof STATES, bytes: Buffer, { delimiter, columns }: CellTable): Reading {
  const divider = delimiter.charCodeAt(0);
  const ends: number[] = [];
  let state: number = STATES[start];
  let [faults, cells] = [0, 1];
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!;
    if (state === IN_QUOTES) {
      if (byte === QUOTE) state = BEHIND_QUOTE;
    } else if (byte === NEWLINE) {
      // The line that the bytes begin in is seldom whole.
      if (ends.length > 0 && cells !== columns) faults += 1;
      ends.push(at + 1);
      [state, cells] = [START_OF_CELL, 1];
    } else if (byte === divider) {
      [state, cells] = [START_OF_CELL, cells + 1];
    } else if (byte === QUOTE && state !== IN_CELL) state = IN_QUOTES;
    else if (byte === QUOTE) faults += 1;
    else if (byte !== CARRIAGE_RETURN) {
      if (state === BEHIND_QUOTE) faults += 1;
      state = IN_CELL;
    }
  }
  return { ends, faults };
}
