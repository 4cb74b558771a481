import type { OutputStatistics, StatisticsOf } from './output-statistics';

/** What is kept of imported logs: numbers alone. The file that `costlint usage import` writes. */
export interface UsageSummary {
  readonly costlintUsage: 1;
  readonly models: readonly OutputStatistics[];
}

/** Longer names are no models. */
const LONGEST_NAME = 300;
const MOST_MODELS = 20_000;

/** Reads a summary; null for anything else. */
export function readSummary(value: unknown): UsageSummary | null {
  if (typeof value !== 'object' || value === null || !('costlintUsage' in value) || !('models' in value))
    return null;
  const { costlintUsage, models } = value;
  if (costlintUsage !== 1 || !Array.isArray(models)) return null;
  return { costlintUsage, models: models.slice(0, MOST_MODELS).flatMap((each) => readModel(each) ?? []) };
}

function readModel(value: unknown): OutputStatistics | null {
  if (typeof value !== 'object' || value === null) return null;
  const { model, provider, of, calls, median, mean, p90, most, summed } = value as Record<string, unknown>;
  if (!isName(model) || !(provider === null || isName(provider))) return null;
  const ofCall = of === undefined ? undefined : readOf(of);
  if (ofCall === null || !(isCount(calls) && isCount(median) && isCount(p90) && isCount(most))) return null;
  return {
    ...{ model, provider, calls, median, p90, most },
    ...(ofCall && { of: ofCall }),
    ...(isCount(mean) && { mean }),
    ...(summed === true && { summed }),
  };
}

/** Null for what names no call, whose lengths must not pass for those of the model. */
function readOf(value: unknown): StatisticsOf | null {
  const { key, place } = (typeof value === 'object' && value !== null ? value : {}) as Record<
    string,
    unknown
  >;
  if (isName(key)) return { key };
  const { file, function: name } = (typeof place === 'object' && place !== null ? place : {}) as Record<
    string,
    unknown
  >;
  return isName(file) && isName(name) ? { place: { file, function: name } } : null;
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && value.length > 0 && value.length <= LONGEST_NAME;
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
