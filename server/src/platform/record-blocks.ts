import { isAscii } from 'node:buffer';
import { UnreadableData } from './data-file';
import { itemBlocks, itemsStart } from './item-blocks';

/** Some records of a file: text, a record a line. */
export interface RecordBlock {
  /** UTF-8 in memory of its own, so that another thread can take it over. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Number of the first record, from 1 on. */
  readonly first: number;
}

/** What the records of a file are: its lines, or the items of the one list that it holds. */
export type RecordKind = 'line' | 'request';

/** Large enough that handing it over and adding up its sums costs little. */
export const BLOCK = 1024 * 1024;
/** The longest text that can be had is not much longer. */
const LONGEST = 400 * 1024 * 1024;
const NEWLINE = 0x0a;

/** Cuts the text of a file into blocks of whole records; tells first what these are. */
export async function recordBlocks(chunks: AsyncGenerator<Buffer>): Promise<{
  readonly kind: RecordKind;
  readonly blocks: AsyncGenerator<RecordBlock>;
}> {
  const first = await chunks.next();
  const head = first.done ? Buffer.alloc(0) : first.value;
  const start = itemsStart(head);
  const all = prepended(head.subarray(start ?? 0), chunks);
  return start === null
    ? { kind: 'line', blocks: lineBlocks(all) }
    : { kind: 'request', blocks: itemBlocks(all, BLOCK) };
}

/** What was read already, and then the rest. */
export async function* prepended(head: Buffer, rest: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  if (head.length > 0) yield head;
  yield* rest;
}

/** Cuts a text into blocks of whole lines. */
export async function* lineBlocks(chunks: AsyncGenerator<Buffer>): AsyncGenerator<RecordBlock> {
  let first = 1;
  let pending: Buffer[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    let from = 0;
    for (let end = blockEnd(chunk, from); end > 0; end = blockEnd(chunk, from)) {
      const bytes = joined([...pending, chunk.subarray(from, end)]);
      // Whoever takes it over leaves nothing here to look at.
      const lines = linesIn(bytes);
      yield { bytes, first };
      first += lines;
      [pending, length] = [[], 0];
      from = end;
    }
    pending.push(chunk.subarray(from));
    length += chunk.length - from;
    if (length > LONGEST)
      throw new UnreadableData(`line ${first} is longer than ${LONGEST / 1024 / 1024} MB`);
  }
  if (length > 0) yield { bytes: joined(pending), first };
}

/** Behind the last line that ends within a block's size, or behind the first that ends at all; 0 without any. */
function blockEnd(chunk: Buffer, from: number): number {
  const within = chunk.subarray(from, from + BLOCK).lastIndexOf(NEWLINE);
  if (within >= 0) return from + within + 1;
  return chunk.indexOf(NEWLINE, from) + 1;
}

/** A copy in memory of its own. */
export function joined(parts: readonly Buffer[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

export function linesIn(bytes: Uint8Array<ArrayBuffer>): number {
  // A buffer finds a byte many times as fast.
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let lines = 0;
  for (let at = buffer.indexOf(NEWLINE); at >= 0; at = buffer.indexOf(NEWLINE, at + 1)) lines += 1;
  return lines;
}

/** The records of a block with their numbers; blank ones are none. */
export function* recordsOf({
  bytes,
  first,
}: RecordBlock): Generator<readonly [text: string, number: number]> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // Its characters are bytes then, which takes less to find out than to decode them.
  const encoding = isAscii(bytes) ? 'latin1' : 'utf8';
  let number = first;
  for (let at = 0; at < buffer.length; number++) {
    const newline = buffer.indexOf(NEWLINE, at);
    const end = newline < 0 ? buffer.length : newline;
    const text = buffer.toString(encoding, at, end);
    if (/\S/.test(text)) yield [text, number];
    at = end + 1;
  }
}
