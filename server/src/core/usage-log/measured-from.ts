import type { LoggedCall } from './logged-call';
import { MeasuredOutputs } from './measured-outputs';
import { OutputLengths, type OutputStatistics } from './output-statistics';
import { usageRecords } from './usage-records';
import { readSummary } from './usage-summary';

/** As `Engine.readUsage`. */
export type ReadUsage = (record: unknown) => readonly LoggedCall[] | null;

/** What files say of how long answers were: summaries, or logs themselves; null where they say nothing. */
export function measuredFrom(texts: readonly string[], readUsage: ReadUsage): MeasuredOutputs | null {
  const statistics = texts.flatMap((text) => statisticsIn(text, readUsage));
  return statistics.length === 0 ? null : new MeasuredOutputs(statistics);
}

function statisticsIn(text: string, readUsage: ReadUsage): readonly OutputStatistics[] {
  const records = usageRecords(text);
  const summary = records.length === 1 ? readSummary(records[0]) : null;
  if (summary) return summary.models;
  const lengths = new OutputLengths();
  for (const record of records) for (const call of readUsage(record) ?? []) lengths.add(call);
  return lengths.statistics;
}
