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
    const ends = endsIn(bytes, from === 0, table);
    const line = ends && lineOf(bytes, ends, { at: place - from, isStart: from === 0, isWhole });
    if (line) return line;
    if (from === 0 && isWhole) return null;
  }
  return null;
}

interface Stretch {
  readonly at: number;
  readonly isStart: boolean;
  readonly isWhole: boolean;
}

/** Null where the line goes on beyond what was read. */
function lineOf(
  bytes: Buffer,
  ends: readonly number[],
  { at, isStart, isWhole }: Stretch,
): CellLineAt | null {
  const before = ends.findLast((end) => end <= at) ?? (isStart ? 0 : null);
  const behind = ends.find((end) => end > at) ?? (isWhole ? bytes.length : null);
  if (before === null || behind === null) return null;
  const isFirst = isStart && before === 0;
  const text = bytes.toString('utf8', before, behind).replace(/^\ufeff/, '');
  return { text, bytes: Math.max(1, behind - before), isFirst };
}

/** Where lines end; null where that can't be told. */
function endsIn(bytes: Buffer, isStart: boolean, table: CellTable): readonly number[] | null {
  if (isStart) return readAs('start', bytes, table).ends;
  // What stands before a quote at the very start is not known: that quote tells nothing.
  let from = 0;
  while (bytes[from] === QUOTE) from += 1;
  const rest = bytes.subarray(from);
  const shifted = ({ ends }: Reading) => ends.map((end) => end + from);
  const outside = readAs('outside', rest, table);
  const inside = readAs('inside', rest, table);
  if (outside.faults < inside.faults && isClear(outside, inside)) return shifted(outside);
  if (inside.faults < outside.faults && isClear(inside, outside)) return shifted(inside);
  // Without any quote, all of it would be in one cell.
  return rest.includes(QUOTE) ? null : shifted(outside);
}

/** A table may have faults of its own, but read the wrong way it has many times as many. */
const CLEAR = 4;
const FEWEST_FAULTS = 3;

function isClear(better: Reading, worse: Reading): boolean {
  return worse.faults >= FEWEST_FAULTS && better.faults * CLEAR < worse.faults;
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
