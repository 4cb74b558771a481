import type { Engine } from '../core/analyze/engine-api';
import type { AnalyzeOptions } from '../core/analyze/options';
import type { LiveList } from '../core/billing/price-list';
import { MeasuredOutputs } from '../core/usage-log/measured-outputs';

/** What a thread is told at its start besides its work, as plain data: prices that were loaded since the program started. */
export interface ThreadPrices {
  readonly published: { readonly text: string; readonly asOf: string } | null;
  readonly lists: readonly LiveList[];
}

/** A setup as it reaches a thread. */
export type OnThread<Setup> = Setup & { readonly prices: ThreadPrices | null };

/** What a thread needs to price as this one does. */
export function forThreads<Setup extends { readonly options: AnalyzeOptions }>(
  setup: Setup,
  { pricesVersion, loadedPrices: { published, lists } }: Pick<Engine, 'pricesVersion' | 'loadedPrices'>,
): OnThread<Setup> {
  if (pricesVersion === 0) return { ...setup, prices: null };
  const { text = '', asOf = '' } = published ?? {};
  return { ...setup, prices: { published: published && { text, asOf }, lists } };
}

/** On the thread: takes the prices over, and makes of plain data again what it was. */
export function asOnThread<Setup extends { readonly options: AnalyzeOptions }>(
  setup: OnThread<Setup>,
  engine: Pick<Engine, 'usePrices' | 'readPublished'>,
): Setup {
  const { prices, options } = setup;
  if (prices) {
    const { published, lists } = prices;
    engine.usePrices({
      published: published && engine.readPublished(published.text, published.asOf),
      lists,
    });
  }
  const { measured } = options;
  if (!measured) return setup;
  return {
    ...setup,
    options: { ...options, measured: new MeasuredOutputs(measured.statistics, measured.likely) },
  };
}
