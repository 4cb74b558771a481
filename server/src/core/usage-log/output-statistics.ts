import type { LoggedCall } from './logged-call';

/** How long the answers of one model were, in output tokens. */
export interface OutputStatistics {
  /** As the log spells it. */
  readonly model: string;
  readonly provider: string | null;
  readonly calls: number;
  readonly median: number;
  readonly p90: number;
  readonly most: number;
}

/** Different lengths of answers that are told apart; beyond, the longer ones are taken together in steps. */
const MOST_LENGTHS = 20_000;
/** Models of one log. */
const MOST_MODELS = 2000;

/** Gathers the lengths of answers by model and provider; bound by the number of lengths, and of models. */
export class OutputLengths {
  readonly #byModel = new Map<
    string,
    { model: string; provider: string | null; lengths: Map<number, number> }
  >();
  /** Calls that say nothing of a model or of their output. */
  silent = 0;

  add({ model, provider, usage: { outputTokens } }: LoggedCall): void {
    if (model === null || outputTokens === undefined) {
      this.silent += 1;
      return;
    }
    const key = `${provider ?? ''}\n${model}`;
    const known = this.#byModel.get(key) ?? { model, provider, lengths: new Map<number, number>() };
    if (!this.#byModel.has(key) && this.#byModel.size >= MOST_MODELS) {
      this.silent += 1;
      return;
    }
    this.#byModel.set(key, known);
    const isFull = known.lengths.size >= MOST_LENGTHS && !known.lengths.has(outputTokens);
    const length = isFull ? Math.ceil(outputTokens / 1000) * 1000 : outputTokens;
    known.lengths.set(length, (known.lengths.get(length) ?? 0) + 1);
  }

  /** By model and provider. */
  get statistics(): readonly OutputStatistics[] {
    return [...this.#byModel.values()].map(statisticsOf).sort(byName);
  }
}

function statisticsOf({
  model,
  provider,
  lengths,
}: {
  readonly model: string;
  readonly provider: string | null;
  readonly lengths: ReadonlyMap<number, number>;
}): OutputStatistics {
  const sorted = [...lengths].sort(([one], [other]) => one - other);
  const calls = sorted.reduce((sum, [, count]) => sum + count, 0);
  return {
    model,
    provider,
    calls,
    median: atRank(sorted, Math.ceil(calls / 2)),
    p90: atRank(sorted, Math.ceil(calls * 0.9)),
    most: sorted.at(-1)?.[0] ?? 0,
  };
}

/** The length of the n-th shortest answer, from 1 on. */
function atRank(sorted: readonly (readonly [number, number])[], rank: number): number {
  let seen = 0;
  for (const [length, count] of sorted) {
    seen += count;
    if (seen >= rank) return length;
  }
  return 0;
}

function byName(one: OutputStatistics, other: OutputStatistics): number {
  const left = `${one.model}\n${one.provider ?? ''}`;
  const right = `${other.model}\n${other.provider ?? ''}`;
  return left < right ? -1 : left > right ? 1 : 0;
}
