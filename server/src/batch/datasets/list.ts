import { csv } from './csv';
import type { DatasetFormat } from './dataset';
import { jsonList } from './json-list';
import { jsonl } from './jsonl';
import { lines } from './lines';
import { PARQUET_MARK, parquet } from './parquet';
import { tsv } from './tsv';

/** Every format of data that rows are read from. */
export const datasetFormats: readonly DatasetFormat[] = [csv, tsv, jsonl, jsonList, lines, parquet];

/** The format of a file, by its beginning where that leaves no doubt, else by its name, else by what it looks like. */
export function datasetFormat(name: string, head: string): DatasetFormat {
  if (head.startsWith(PARQUET_MARK)) return parquet;
  const ending = /\.[^./\\]+$/.exec(name.toLowerCase())?.[0] ?? '';
  const named = datasetFormats.find(({ endings }) => endings.includes(ending)) ?? null;
  if (named === jsonList || named === jsonl || named === null) return looksLike(head, named);
  return named;
}

/** Lines of JSON are often kept in `.json`, and one list sometimes in `.jsonl`. */
function looksLike(head: string, named: DatasetFormat | null): DatasetFormat {
  const [first = ''] = head.trimStart().split(/\r?\n/, 1);
  if (first.startsWith('{') && (named === jsonl || isWhole(first))) return jsonl;
  if (LIST.test(head)) return jsonList;
  if (named !== null) return jsonl;
  return /^\{/.test(first) ? jsonl : lines;
}

/** A list, alone or under the first key of an object. */
export const LIST = /^\s*(?:\{\s*"(?:[^"\\]|\\.){0,80}"\s*:\s*)?\[/;

function isWhole(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
