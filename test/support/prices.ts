import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { BundledCatalog } from '../../server/src/catalogs/bundled/bundled-catalog';
import type { PriceData } from '../../server/src/catalogs/bundled/price-data';
import { MEDIA_MODELS } from '../../server/src/catalogs/media/list';
import { MediaTables } from '../../server/src/catalogs/media/media-catalog';
import { compactPrices, type PriceOrigin } from '../../server/src/catalogs/published/published-prices';
import { PriceBook } from '../../server/src/core/price/price-book';
import { isPrice, type ModelPrice, type NoPrice, type TieredRate } from '../../server/src/core/price/rate';
import { providers } from '../../server/src/providers/list';

/** What the build writes into its price file, made anew from the installed package. */
interface PriceScript {
  readonly PRICE_DATA: PriceOrigin;
  readPackageData(): readonly unknown[];
}

/** The list of the installed package, as it is published. */
export async function loadPublishedPrices(): Promise<{
  readonly providers: readonly unknown[];
  readonly origin: PriceOrigin;
}> {
  const script = path.join(process.cwd(), 'scripts', 'assets', 'prices.mjs');
  const { PRICE_DATA, readPackageData }: PriceScript = await import(pathToFileURL(script).href);
  return { providers: readPackageData(), origin: PRICE_DATA };
}

export async function loadPriceData(): Promise<PriceData> {
  const { providers: published, origin } = await loadPublishedPrices();
  return compactPrices(published, origin, (reason) => {
    throw new Error(reason);
  });
}

/** The lookup of prices as the engine puts it together. */
export async function loadPriceBook(): Promise<PriceBook> {
  const catalogs = [new BundledCatalog(await loadPriceData())];
  return new PriceBook({ providers, catalogs, media: new MediaTables(MEDIA_MODELS) });
}

/** The price, or a failure with the words that were given instead. */
export function priced(answer: ModelPrice | NoPrice | null): ModelPrice {
  if (answer === null || !isPrice(answer)) throw new Error(`no price: ${answer?.message ?? 'null'}`);
  return answer;
}

/** Rates as `unit amount`, such as `input_token 2.5`; with tiers, `input_token 2.5 >272000: 5`. */
export function rateWords(rates: readonly TieredRate[]): readonly string[] {
  return rates.map(({ unit, amount, tiers }) =>
    [`${unit} ${amount}`, ...tiers.map((tier) => `>${tier.above}: ${tier.amount}`)].join(' '),
  );
}
