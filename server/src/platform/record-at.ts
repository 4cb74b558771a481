import type { DataFile } from './data-file';

/** The line of a UTF-8 file that a byte stands in; its length counts its line break. */
export interface RecordAt {
  readonly text: string;
  readonly bytes: number;
}

const NEWLINE = 0x0a;
const WINDOW = 32 * 1024;

/** Reads around a byte of the file, further the longer its line is. */
export async function recordAt(
  { read, size }: Pick<DataFile, 'read' | 'size'>,
  place: number,
): Promise<RecordAt> {
  for (let reach = WINDOW; ; reach *= 4) {
    const from = Math.max(0, place - reach);
    const bytes = await read(from, place - from + reach);
    const at = place - from;
    const before = at === 0 ? -1 : bytes.lastIndexOf(NEWLINE, at - 1);
    const behind = bytes.indexOf(NEWLINE, at);
    const begins = before >= 0 || from === 0;
    const ends = behind >= 0 || from + bytes.length >= size;
    // A file that shrinks while it is read has nothing more to tell.
    if (!(begins && ends) && bytes.length > 0 && reach < size) continue;
    const end = behind >= 0 ? behind + 1 : bytes.length;
    const text = bytes.toString('utf8', before + 1, end).replace(/^\ufeff/, '');
    return { text, bytes: Math.max(1, end - before - 1) };
  }
}

/** How long the lines at the start of a file are on average. */
export async function lengthOfFirst({ read }: Pick<DataFile, 'read'>): Promise<number> {
  const head = await read(0, WINDOW * 8);
  let lines = 0;
  for (const byte of head) if (byte === NEWLINE) lines += 1;
  return head.length / Math.max(1, lines);
}
