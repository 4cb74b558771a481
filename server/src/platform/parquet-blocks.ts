import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { type DataFile, UnreadableData } from './data-file';
import type { RecordBlock } from './record-blocks';

/** Rows that are handed on together. */
const ROWS = 500;

/** A Parquet file that is read row by row. */
export interface ParquetRows {
  readonly columns: readonly string[];
  readonly count: number;
  /** Rows as JSON, one a line, with these columns alone; blocks of `ROWS`. `first` counts from 1. */
  blocks(columns: readonly string[], onRead?: (bytes: number) => void): AsyncGenerator<RecordBlock>;
}

/**
 * Opens a Parquet file. Its reader is loaded only now, for few have such files. Throws `UnreadableData` for one that is
 * damaged or packed in a way that is not read.
 */
export async function openParquet(data: DataFile, name: string): Promise<ParquetRows> {
  const { parquetMetadataAsync, parquetSchema, parquetReadObjects } = await import('hyparquet');
  const file = {
    byteLength: data.size,
    async slice(start: number, end = data.size): Promise<ArrayBuffer> {
      const bytes = await data.read(start < 0 ? data.size + start : start, end - start);
      return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
    },
  };
  const metadata = await parquetMetadataAsync(file).catch((error: unknown) => unreadable(name, error));
  const compressors = await loadCompressors();
  const columns = parquetSchema(metadata).children.map(({ element }) => element.name);
  return {
    columns,
    count: Number(metadata.num_rows),
    async *blocks(wanted, onRead) {
      const read = wanted.length > 0 ? [...wanted] : columns.slice(0, 1);
      let [first, bytes] = [0, 0];
      for (const group of metadata.row_groups) {
        const rows = Number(group.num_rows);
        const options = { file, metadata, compressors, columns: read, rowStart: first, rowEnd: first + rows };
        const found = await parquetReadObjects(options).catch((error: unknown) => unreadable(name, error));
        for (let at = 0; at < found.length; at += ROWS)
          yield { bytes: jsonLines(found.slice(at, at + ROWS)), first: first + at + 1 };
        first += rows;
        bytes += Number(group.total_compressed_size ?? group.total_byte_size);
        onRead?.(Math.min(data.size, bytes));
      }
    },
  };
}

async function loadCompressors() {
  const { decompress } = await import('fzstd');
  return {
    GZIP: (input: Uint8Array) => new Uint8Array(gunzipSync(input)),
    BROTLI: (input: Uint8Array) => new Uint8Array(brotliDecompressSync(input)),
    ZSTD: (input: Uint8Array, length: number) => decompress(input, new Uint8Array(length)),
  };
}

function unreadable(name: string, error: unknown): never {
  const message = error instanceof Error ? error.message : String(error);
  const why = error instanceof RangeError || /footer/.test(message) ? 'it is cut off or damaged' : message;
  throw new UnreadableData(`${name}: this Parquet file can't be read: ${why.replace(/^parquet /, '')}`);
}

function jsonLines(rows: readonly Record<string, unknown>[]): Uint8Array<ArrayBuffer> {
  const text = rows.map((row) => `${JSON.stringify(row, plain)}\n`).join('');
  return new Uint8Array(Buffer.from(text));
}

/** What JSON has no word for: large numbers become their digits, and bytes a text. */
function plain(_: string, value: unknown): unknown {
  if (typeof value === 'bigint')
    return Number.isSafeInteger(Number(value)) ? Number(value) : value.toString();
  if (value instanceof Uint8Array) return Buffer.from(value).toString('utf8');
  return value;
}
