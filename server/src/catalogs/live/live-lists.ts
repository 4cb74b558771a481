import type { LiveList, LiveModel, LiveRate } from '../../core/billing/price-list';
import type { MediaArguments } from '../../core/price/media-price';
import type { LiveCatalog } from '../../core/price/price-book';
import type { ModelPrice, NoPrice } from '../../core/price/rate';
import { MediaTables } from '../media/media-catalog';
import type { MediaChoice, MediaModel, MediaRate } from '../media/media-model';

/** The price lists that providers themselves publish, at most one of each. They hold from the day on which they were read. */
export class LiveLists implements LiveCatalog {
  readonly #dates: ReadonlyMap<string, string>;
  readonly #tables: MediaTables;

  constructor(lists: readonly LiveList[]) {
    this.#dates = new Map(lists.map(({ provider, asOf }) => [provider, asOf]));
    this.#tables = new MediaTables(
      lists.flatMap((list) => list.models.map((model) => tableOf(model, list))),
      'live list',
    );
  }

  asOf(provider: string): string | null {
    return this.#dates.get(provider) ?? null;
  }

  lookup(provider: string, model: string, date: string, media: MediaArguments): ModelPrice | NoPrice | null {
    const asOf = this.#dates.get(provider);
    return asOf === undefined || date < asOf ? null : this.#tables.lookup(provider, model, media);
  }

  models(provider: string): readonly string[] {
    return this.#tables.models(provider);
  }
}

function tableOf(
  { id, aliases, rates, unpriced }: LiveModel,
  { provider, source, asOf }: LiveList,
): MediaModel {
  const choices = rates.flatMap((rate): MediaChoice[] =>
    rate.only === undefined ? [] : [{ ...plain(rate), when: listed(rate.only) }],
  );
  return {
    providers: [provider],
    models: [id, ...aliases],
    rates: rates.filter(({ only }) => only === undefined).map(plain),
    ...(choices.length > 0 && { choices }),
    ...(unpriced !== undefined && { unpriced }),
    source,
    asOf,
  };
}

function plain({ unit, per, amount, currency }: LiveRate): MediaRate {
  return { unit, per, amount, currency };
}

function listed(only: NonNullable<LiveRate['only']>): MediaChoice['when'] {
  return Object.fromEntries(Object.entries(only).map(([key, value]) => [key, [value]]));
}
