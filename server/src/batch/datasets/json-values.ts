import type { DataRecord } from '../../core/analyze/row-costing';
import { NAMELESS, type ReadRecord } from './dataset';

/** A record of a line of JSON: an object as it is, anything else as the one column that it has. */
export function jsonRecord(text: string, line: number, noun: string): ReadRecord {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const why = error instanceof Error ? error.message : 'it can not be read';
    return { line, malformed: `${noun} ${line} is not JSON: ${why}` };
  }
  return { line, record: isRecord(value) ? value : { [NAMELESS]: value } };
}

function isRecord(value: unknown): value is DataRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The keys of some records in the order in which they are met. */
export function columnsOf(records: Iterable<ReadRecord>): readonly string[] {
  const columns = new Set<string>();
  for (const each of records)
    if ('record' in each) for (const column of Object.keys(each.record)) columns.add(column);
  return [...columns];
}
