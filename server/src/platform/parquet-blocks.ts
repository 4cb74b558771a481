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
  /** Numbers (from 0) of the first row of each group: what is read of a file is read by whole groups. */
  readonly groups: readonly number[];
  /** One row as JSON for each number (from 0, ascending), with these columns alone. */
  rowsAt(numbers: readonly number[], columns: readonly string[]): AsyncGenerator<string>;
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
  const groups = groupsOf(metadata.row_groups.map(({ num_rows }) => Number(num_rows)));
  const readGroup = ({ first, rows }: RowGroup, wanted: readonly string[]) => {
    const read = wanted.length > 0 ? [...wanted] : columns.slice(0, 1);
    const options = { file, metadata, compressors, columns: read, rowStart: first, rowEnd: first + rows };
    return parquetReadObjects(options).catch((error: unknown) => unreadable(name, error));
  };
  return {
    columns,
    count: Number(metadata.num_rows),
    groups: groups.map(({ first }) => first),
    async *blocks(wanted, onRead) {
      let bytes = 0;
      for (const [index, group] of groups.entries()) {
        const found = await readGroup(group, wanted);
        for (let at = 0; at < found.length; at += ROWS)
          yield { bytes: jsonLines(found.slice(at, at + ROWS)), first: group.first + at + 1 };
        const { total_compressed_size, total_byte_size } = metadata.row_groups[index]!;
        bytes += Number(total_compressed_size ?? total_byte_size);
        onRead?.(Math.min(data.size, bytes));
      }
    },
    async *rowsAt(numbers, wanted) {
      for (const group of groups) {
        const here = numbers.filter((row) => row >= group.first && row < group.first + group.rows);
        const found = here.length === 0 ? [] : await readGroup(group, wanted);
        for (const row of here) yield JSON.stringify(found[row - group.first] ?? {}, plain);
      }
    },
  };
}

interface RowGroup {
  readonly first: number;
  readonly rows: number;
}

function groupsOf(sizes: readonly number[]): readonly RowGroup[] {
  let first = 0;
  return sizes.map((rows) => {
    const group = { first, rows };
    first += rows;
    return group;
  });
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
