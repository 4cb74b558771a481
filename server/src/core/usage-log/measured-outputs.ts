import { bareModel } from '../vendor/bare-model';
import type { OutputStatistics } from './output-statistics';

/** Fewer calls than these tell nothing of those to come. */
const FEWEST_CALLS = 5;

/** How long answers were by what logs say; looked up by model, and by who billed where the log tells. */
export class MeasuredOutputs {
  readonly #byModel = new Map<string, OutputStatistics[]>();

  /** Of two that tell of the same model the first counts. */
  constructor(statistics: readonly OutputStatistics[]) {
    for (const each of statistics) {
      if (each.calls < FEWEST_CALLS) continue;
      const key = keyOf(each.model);
      const known = this.#byModel.get(key);
      if (known) known.push(each);
      else this.#byModel.set(key, [each]);
    }
  }

  /** Of the model at the provider, else of the model at whoever has most calls; null where none was logged. */
  find(model: string, provider: string | null): OutputStatistics | null {
    const known = this.#byModel.get(keyOf(model)) ?? [];
    const there = known.find((each) => each.provider !== null && each.provider === provider);
    return there ?? known.reduce<OutputStatistics | null>(moreCalls, null);
  }
}

function moreCalls(one: OutputStatistics | null, other: OutputStatistics): OutputStatistics {
  return one !== null && one.calls >= other.calls ? one : other;
}

/** Logs name the dated model that answered, and calls the name that it was asked by. */
const DATE = /[-@]20\d{2}-?\d{2}-?\d{2}$/;

function keyOf(model: string): string {
  return bareModel(model).replace(DATE, '');
}
