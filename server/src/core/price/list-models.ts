import type { Provider } from '../provider/provider';
import type { ListedModel } from './listed-model';
import type { PriceBook } from './price-book';
import { isPrice } from './rate';

/** Every model that a provider publishes rates for or that the price data lists for it, with its price on a date. */
export function listModels(
  providers: readonly Provider[],
  modelsOf: (priceDataId: string) => readonly string[],
  prices: PriceBook,
  date: string,
): ListedModel[] {
  return providers.flatMap((provider) => {
    const own = provider.rates.flatMap((rate) => rate.models);
    const listed = provider.priceDataId === null ? [] : modelsOf(provider.priceDataId);
    return [...new Set([...own, ...listed])].flatMap((model): ListedModel[] => {
      const price = prices.lookup({
        provider: provider.id,
        model,
        date,
        overrides: NO_OVERRIDES,
        media: null,
      });
      if (!isPrice(price)) return [];
      return [{ provider: provider.id, model, rates: price.rates, asOf: price.catalog.asOf }];
    });
  });
}

const NO_OVERRIDES: readonly never[] = [];
