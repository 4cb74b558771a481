import * as path from 'node:path';
import type { DatasetFormat, DatasetShape, ReadRecord } from '../batch/datasets/dataset';
import { datasetFormat, LIST } from '../batch/datasets/list';
import { PARQUET_MARK } from '../batch/datasets/parquet';
import { cellBlocks } from '../platform/cell-blocks';
import { type DataFile, openDataFile, UnreadableData } from '../platform/data-file';
import { itemBlocks } from '../platform/item-blocks';
import { openParquet, type ParquetRows } from '../platform/parquet-blocks';
import { BLOCK, lineBlocks, prepended, type RecordBlock } from '../platform/record-blocks';

/** A file of data whose rows are put into a call. */
export interface OpenDataset {
  readonly data: DataFile;
  readonly format: DatasetFormat;
  readonly shape: DatasetShape;
  /** Its first records. */
  readonly first: readonly ReadRecord[];
  /** Where it is read row by row: its rows; null: it is text. */
  readonly rows: Pick<ParquetRows, 'count' | 'groups' | 'rowsAt'> | null;
  /** All of it in blocks of whole records; where its format allows, `columns` alone. `onRead` is told bytes of the file. */
  blocks(columns: readonly string[], onRead?: (bytes: number) => void): AsyncGenerator<RecordBlock>;
}

/** So much of the beginning tells how the rest is written. */
const HEAD = 256 * 1024;
const MOST_FIRST = 100;

/** Opens a file of data; throws `UnreadableData` for one that holds no records. `name` is what words call it. */
export async function openDataset(file: string, name: string): Promise<OpenDataset> {
  const data = await openDataFile(file, name, [PARQUET_MARK]);
  try {
    const opened = data.mark === PARQUET_MARK ? await openRows(data, file, name) : await openText(data, file);
    if (opened.first.length === 0)
      throw new UnreadableData(`${name}: it holds no ${opened.format.noun}s of data`);
    return opened;
  } catch (error) {
    await data.close();
    throw error;
  }
}

async function openRows(data: DataFile, file: string, name: string): Promise<OpenDataset> {
  const format = datasetFormat(path.basename(file), PARQUET_MARK);
  const rows = await openParquet(data, name);
  const shape: DatasetShape = { format: format.id, columns: rows.columns, delimiter: null };
  const first = await firstOf(rows.blocks(rows.columns), format, shape);
  return { data, format, shape, first, rows, blocks: rows.blocks };
}

async function openText(data: DataFile, file: string): Promise<OpenDataset> {
  const head = await headOf(data.chunks());
  const format = datasetFormat(path.basename(file), head.toString());
  const list = LIST.exec(head.toString())?.[0] ?? '';
  const byHead = format.cut === 'items' ? null : shapeBy(format, head.toString());
  const blocks = (onRead?: (bytes: number) => void) => {
    const chunks = data.chunks(onRead);
    if (format.cut === 'cells') return cellBlocks(chunks, byHead?.delimiter ?? ',');
    if (format.cut === 'items') return itemsOf(chunks, Buffer.byteLength(list));
    return lineBlocks(chunks);
  };
  const shape = byHead ?? shapeBy(format, textOf(await firstBlock(blocks())));
  const first = await firstOf(blocks(), format, shape);
  return { data, format, shape, first, rows: null, blocks: (_, onRead) => blocks(onRead) };
}

function shapeBy(format: DatasetFormat, text: string): DatasetShape {
  return { format: format.id, ...format.shapeOf(text) };
}

async function headOf(chunks: AsyncGenerator<Buffer>): Promise<Buffer> {
  const first = await chunks.next();
  return first.done ? Buffer.alloc(0) : first.value.subarray(0, HEAD);
}

async function* itemsOf(chunks: AsyncGenerator<Buffer>, start: number): AsyncGenerator<RecordBlock> {
  const first = await chunks.next();
  if (first.done) return;
  yield* itemBlocks(prepended(first.value.subarray(start), chunks), BLOCK);
}

async function firstBlock(blocks: AsyncGenerator<RecordBlock>): Promise<RecordBlock | null> {
  const first = await blocks.next();
  return first.done ? null : first.value;
}

function textOf(block: RecordBlock | null): string {
  return block === null ? '' : Buffer.from(block.bytes).toString();
}

async function firstOf(
  blocks: AsyncGenerator<RecordBlock>,
  format: DatasetFormat,
  shape: DatasetShape,
): Promise<readonly ReadRecord[]> {
  const first: ReadRecord[] = [];
  for await (const block of blocks) {
    for (const record of recordsIn(block, format, shape)) {
      first.push(record);
      if (first.length === MOST_FIRST) return first;
    }
    if (first.length > 0) return first;
  }
  return first;
}

/** The records of a block. */
export function recordsIn(
  { bytes, first }: RecordBlock,
  format: DatasetFormat,
  shape: DatasetShape,
): Iterable<ReadRecord> {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString();
  return format.records({ text, first, isFirst: first === 1 }, shape);
}
