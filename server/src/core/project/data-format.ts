/** A format of plain data that source code reads: configuration, tables of models. */
export interface DataFormat {
  readonly id: DataFormatId;
  /** Lower-case file endings with their dot. */
  readonly extensions: readonly string[];
  /** What a text says, as plain objects, lists, texts, numbers, booleans and nulls. Throws when it is malformed. */
  parse(text: string): unknown;
}

export type DataFormatId = 'json' | 'yaml' | 'toml' | 'properties';
