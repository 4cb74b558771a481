import type { LoggedCall, UsageLogReader } from './logged-call';

/** The calls that a record tells of, by the first form that it is of; null when it is of none. */
export function readRecord(
  record: unknown,
  readers: readonly UsageLogReader[],
): readonly LoggedCall[] | null {
  if (typeof record !== 'object' || record === null || Array.isArray(record)) return null;
  for (const reader of readers) {
    const calls = reader.read(record as Readonly<Record<string, unknown>>);
    if (calls) return calls;
  }
  return null;
}
