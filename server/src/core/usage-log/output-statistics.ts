import type { LoggedCall } from './logged-call';
import type { CodePlace } from './logged-origin';
import type { TextKey } from './text-key';

/** How long the answers of one model were, or those of one call, in output tokens. */
export interface OutputStatistics {
  /** As the log spells it. */
  readonly model: string;
  readonly provider: string | null;
  /** Which call they are of; absent: of all of the model. */
  readonly of?: StatisticsOf;
  readonly calls: number;
  readonly median: number;
  /** Absent in what was written when it was not reckoned. */
  readonly mean?: number;
  readonly p90: number;
  readonly most: number;
  /** Whether sums of many requests are among them, so that only their mean is known; absent: each was told by itself. */
  readonly summed?: true;
}

export type StatisticsOf = { readonly key: TextKey } | { readonly place: CodePlace };

/** Different lengths of answers that are told apart; beyond, the longer ones are taken together in steps. */
const MOST_LENGTHS = 20_000;
/** Models of one log, and calls of programs. */
const MOST_MODELS = 2000;
const MOST_ORIGINS = 10_000;
/** Of a single call; how long its answers are needs fewer steps. */
const MOST_LENGTHS_OF_CALL = 500;
/** Fewer calls than these tell nothing of those to come. */
export const FEWEST_CALLS = 5;

interface Gathered extends Pick<OutputStatistics, 'model' | 'provider' | 'of'> {
  readonly lengths: Map<number, number>;
  readonly most: number;
  summed?: true;
}

/** Gathers the lengths of answers by model and provider, and by call; bound by the number of lengths, models and calls. */
export class OutputLengths {
  readonly #byModel = new Map<string, Gathered>();
  readonly #byCall = new Map<string, Gathered>();
  /** Calls that say nothing of a model or of their output. */
  silent = 0;

  add({ model, provider, usage, origin, requests = 1 }: LoggedCall): void {
    const outputTokens =
      usage.outputTokens === undefined ? undefined : Math.round(usage.outputTokens / requests);
    if (model === null || outputTokens === undefined) {
      this.silent += 1;
      return;
    }
    const key = `${provider ?? ''}\n${model}`;
    const known = this.#byModel.get(key);
    if (!known && this.#byModel.size >= MOST_MODELS) {
      this.silent += 1;
      return;
    }
    const gathered: Gathered = known ?? { model, provider, lengths: new Map(), most: MOST_LENGTHS };
    this.#byModel.set(key, gathered);
    count(gathered, outputTokens, requests);
    if (requests > 1) gathered.summed = true;
    for (const of of origin ? originsOf(origin) : []) this.#addToCall(of, { model, provider }, outputTokens);
  }

  /** By model and provider, then those of single calls. */
  get statistics(): readonly OutputStatistics[] {
    const ofCalls = [...this.#byCall.values()].map(statisticsOf).filter(({ calls }) => calls >= FEWEST_CALLS);
    return [
      ...[...this.#byModel.values()].map(statisticsOf).sort(byName),
      ...ofCalls.sort((one, other) => other.calls - one.calls || byName(one, other)),
    ];
  }

  #addToCall(of: StatisticsOf, about: Pick<OutputStatistics, 'model' | 'provider'>, tokens: number): void {
    const key = `${nameOf(of)}\n${about.provider ?? ''}\n${about.model}`;
    const known = this.#byCall.get(key);
    if (!known && this.#byCall.size >= MOST_ORIGINS) return;
    const gathered = known ?? { ...about, of, lengths: new Map(), most: MOST_LENGTHS_OF_CALL };
    this.#byCall.set(key, gathered);
    count(gathered, tokens);
  }
}

function originsOf({ keys, place }: NonNullable<LoggedCall['origin']>): readonly StatisticsOf[] {
  const byKey = keys.map((key) => ({ key }));
  return place ? [...byKey, { place }] : byKey;
}

function nameOf(of: StatisticsOf): string {
  return 'key' in of ? of.key : `${of.place.file}\n${of.place.function}`;
}

function count({ lengths, most }: Gathered, tokens: number, times = 1): void {
  const isFull = lengths.size >= most && !lengths.has(tokens);
  const length = isFull ? Math.ceil(tokens / 1000) * 1000 : tokens;
  lengths.set(length, (lengths.get(length) ?? 0) + times);
}

/** What some answers were long, of whichever model; null without any. */
export function statisticsOfLengths(model: string, tokens: readonly number[]): OutputStatistics | null {
  const gathered: Gathered = { model, provider: null, lengths: new Map(), most: MOST_LENGTHS };
  for (const each of tokens) count(gathered, each);
  return tokens.length === 0 ? null : statisticsOf(gathered);
}

function statisticsOf({ lengths, most: _, ...about }: Gathered): OutputStatistics {
  const sorted = [...lengths].sort(([one], [other]) => one - other);
  const calls = sorted.reduce((sum, [, times]) => sum + times, 0);
  const tokens = sorted.reduce((sum, [length, times]) => sum + length * times, 0);
  const mean = Math.round(tokens / Math.max(1, calls));
  return {
    ...about,
    calls,
    median: about.summed ? mean : atRank(sorted, Math.ceil(calls / 2)),
    mean,
    p90: about.summed ? mean : atRank(sorted, Math.ceil(calls * 0.9)),
    most: sorted.at(-1)?.[0] ?? 0,
  };
}

/** The length of the n-th shortest answer, from 1 on. */
function atRank(sorted: readonly (readonly [number, number])[], rank: number): number {
  let seen = 0;
  for (const [length, times] of sorted) {
    seen += times;
    if (seen >= rank) return length;
  }
  return 0;
}

function byName(one: OutputStatistics, other: OutputStatistics): number {
  const [left, right] = [one, other].map(
    ({ model, provider, of }) => `${model}\n${provider ?? ''}\n${of ? nameOf(of) : ''}`,
  ) as [string, string];
  return left < right ? -1 : left > right ? 1 : 0;
}
