import type { DataRecord } from '../../core/analyze/row-costing';

/** One record of a data set, or why it is none. */
export type ReadRecord =
  | { readonly line: number; readonly record: DataRecord }
  | { readonly line: number; readonly malformed: string };

/** What is known of a data set before its records are read. Plain data. */
export interface DatasetShape {
  readonly format: DatasetFormatId;
  /** Names of its columns, as far as its beginning tells. */
  readonly columns: readonly string[];
  /** What divides the cells of a line; null: nothing does. */
  readonly delimiter: string | null;
}

export type DatasetFormatId = 'csv' | 'tsv' | 'jsonl' | 'json' | 'lines' | 'parquet';

/** Text of whole records, cut from a file. */
export interface RecordText {
  readonly text: string;
  /** Number of the first line or item in it, from 1 on. */
  readonly first: number;
  /** Whether the text begins with the file, and so with a head if there is one. */
  readonly isFirst: boolean;
}

/** How a file of data is written. One file each; see `list.ts`. */
export interface DatasetFormat {
  readonly id: DatasetFormatId;
  readonly name: string;
  /** Lower-case endings of such files. */
  readonly endings: readonly string[];
  /** What a record is called where its number is told. */
  readonly noun: 'line' | 'item' | 'row';
  /** How a file is cut into texts of whole records. */
  readonly cut: 'cells' | 'lines' | 'items' | 'rows';
  /** What the beginning of a file says of all of it; `head` may end within a record. */
  shapeOf(head: string): Omit<DatasetShape, 'format'>;
  /** The records of a text, in order. Never throws. */
  records(text: RecordText, shape: DatasetShape): Iterable<ReadRecord>;
}

/** The one column of data whose records have no names: lines, lists of texts. */
export const NAMELESS = 'value';
