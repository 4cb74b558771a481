import { isUtf8 } from 'node:buffer';
import type { ReadRecord } from '../batch/datasets/dataset';
import type { RecordBlock } from '../platform/record-blocks';

/** Stands where bytes were that are no text in UTF-8. */
const TORN = '\ufffd';

/** Whether a text of a block lost bytes that are no UTF-8; only of a block that holds such bytes anything is looked at. */
export function tornTexts({ bytes }: RecordBlock): (text: string) => boolean {
  return isUtf8(bytes) ? () => false : (text) => text.includes(TORN);
}

/** Says of a record that it can't be read as it stands. */
export function tornWords(noun: string, number: number): string {
  return `${noun} ${number} holds bytes that are no UTF-8: save the file as UTF-8`;
}

/** The record, or why it is none where it lost bytes. */
export function untorn(read: ReadRecord, isTorn: (text: string) => boolean, noun: string): ReadRecord {
  if ('malformed' in read || !isTorn(JSON.stringify(read.record))) return read;
  return { line: read.line, malformed: tornWords(noun, read.line) };
}
