import { type FileHandle, open } from 'node:fs/promises';

/** A file of data that can't be read as text, with words for people. */
export class UnreadableData extends Error {}

/** A file that is read in chunks, as UTF-8 whatever it is written in. */
export interface DataFile {
  /** Bytes on disk when it was opened. */
  readonly size: number;
  /** Whether its bytes are UTF-8 as they stand, so that any of them can be read alone. */
  readonly isUtf8: boolean;
  /** Its first bytes, as characters of one byte each. */
  readonly mark: string;
  /** Its text from the start, without a byte order mark; `onRead` is told how many bytes of the disk were read in all. */
  chunks(onRead?: (bytes: number) => void): AsyncGenerator<Buffer>;
  /** Bytes of the disk from an offset on; fewer at the end of the file. */
  read(at: number, length: number): Promise<Buffer>;
  /** Throws `UnreadableData` when the file is another one than when it was opened. */
  assertUnchanged(): Promise<void>;
  close(): Promise<void>;
}

const CHUNK = 1024 * 1024;

/**
 * Opens a regular file, or throws `UnreadableData`: it is missing, no file, or no text. `name` is what words call it; what
 * begins with one of `binary` need not be text.
 */
export async function openDataFile(
  file: string,
  name: string,
  binary: readonly string[] = [],
): Promise<DataFile> {
  const handle = await open(file, 'r').catch((error: NodeJS.ErrnoException) => {
    throw new UnreadableData(`${name}: ${REASONS[error.code ?? ''] ?? error.message}`);
  });
  try {
    return await readable(handle, name, binary);
  } catch (error) {
    await handle.close();
    throw error;
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'you may not read it',
  EPERM: 'you may not read it',
  EISDIR: 'it is a folder; name a file',
};

async function readable(handle: FileHandle, name: string, binary: readonly string[]): Promise<DataFile> {
  const before = await handle.stat();
  if (before.isDirectory()) throw new UnreadableData(`${name}: ${REASONS.EISDIR}`);
  if (!before.isFile()) throw new UnreadableData(`${name}: it is no regular file`);
  const head = await readAt(handle, 0, 4096);
  const mark = head.toString('latin1', 0, 4);
  const { encoding, start } = encodingOf(head);
  if (encoding === null && !binary.includes(mark)) throw new UnreadableData(`${name}: ${binaryWords(head)}`);
  return {
    size: before.size,
    isUtf8: encoding === 'utf-8',
    mark,
    read: (at, length) => readAt(handle, at, length),
    chunks: (onRead) => chunksOf(handle, start, encoding ?? 'utf-8', onRead),
    async assertUnchanged() {
      const now = await handle.stat();
      if (now.size !== before.size || now.mtimeMs !== before.mtimeMs)
        throw new UnreadableData(
          `${name}: it changed while it was read; run this again when nobody writes to it`,
        );
    },
    close: () => handle.close(),
  };
}

/** First bytes of what people take for a file of data, in hexadecimal digits. */
const BINARY: readonly (readonly [start: string, words: string])[] = [
  ['1f8b', 'it is compressed; unpack it first'],
  ['28b52ffd', 'it is compressed; unpack it first'],
  ['425a68', 'it is compressed; unpack it first'],
  ['504b0304', 'it is an archive or a workbook (ZIP, XLSX); unpack it or save it as CSV'],
  ['d0cf11e0', 'it is a workbook (XLS); save it as CSV'],
  ['53514c69', 'it is a database (SQLite); export it as CSV or JSON'],
  ['4f626a01', 'it is an Avro file; export it as JSON lines or CSV'],
];

function binaryWords(head: Buffer): string {
  const start = head.toString('hex', 0, 4);
  const known = BINARY.find(([bytes]) => start.startsWith(bytes));
  return known?.[1] ?? 'it is no text: what it begins with is binary';
}

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** By the byte order mark, else by where zeros stand; null for what is no text. */
function encodingOf(head: Buffer): { readonly encoding: Encoding | null; readonly start: number } {
  const [first, second, third] = head;
  if (first === 0xef && second === 0xbb && third === 0xbf) return { encoding: 'utf-8', start: 3 };
  if (first === 0xff && second === 0xfe) return { encoding: 'utf-16le', start: 2 };
  if (first === 0xfe && second === 0xff) return { encoding: 'utf-16be', start: 2 };
  if (!head.includes(0)) return { encoding: 'utf-8', start: 0 };
  if (first !== 0 && second === 0 && third !== 0) return { encoding: 'utf-16le', start: 0 };
  if (first === 0 && second !== 0 && third === 0) return { encoding: 'utf-16be', start: 0 };
  return { encoding: null, start: 0 };
}

async function* chunksOf(
  handle: FileHandle,
  start: number,
  encoding: Encoding,
  onRead: ((bytes: number) => void) | undefined,
): AsyncGenerator<Buffer> {
  const decoder = encoding === 'utf-8' ? null : new TextDecoder(encoding);
  for (let at = start; ; ) {
    const bytes = await readAt(handle, at, CHUNK);
    if (bytes.length === 0) break;
    at += bytes.length;
    onRead?.(at);
    yield decoder ? Buffer.from(decoder.decode(bytes, { stream: true })) : bytes;
  }
  const rest = decoder?.decode() ?? '';
  if (rest !== '') yield Buffer.from(rest);
}

async function readAt(handle: FileHandle, at: number, length: number): Promise<Buffer> {
  const buffer = Buffer.allocUnsafeSlow(length);
  let filled = 0;
  while (filled < length) {
    const { bytesRead } = await handle.read(buffer, filled, length - filled, at + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return filled === length ? buffer : buffer.subarray(0, filled);
}
