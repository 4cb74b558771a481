import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { BundledCatalog } from '../../server/src/catalogs/bundled/bundled-catalog';
import { type PriceData, readPriceData } from '../../server/src/catalogs/bundled/price-data';
import { MEDIA_MODELS } from '../../server/src/catalogs/media/list';
import { MediaTables } from '../../server/src/catalogs/media/media-catalog';
import { PriceBook } from '../../server/src/core/price/price-book';
import { isPrice, type ModelPrice, type NoPrice, type TieredRate } from '../../server/src/core/price/rate';
import { providers } from '../../server/src/providers/list';

/** What the build writes into its price file, made anew from the installed package. */
export interface PriceScript {
  readonly PRICE_DATA: { readonly name: string; readonly version: string; readonly asOf: string };
  readonly PRICE_KEYS: readonly string[];
  readPackageData(): readonly unknown[];
  compactPrices(providers: readonly unknown[]): unknown;
}

export function loadPriceScript(): Promise<PriceScript> {
  return import(pathToFileURL(path.join(process.cwd(), 'scripts', 'assets', 'prices.mjs')).href);
}

export async function loadPriceData(): Promise<PriceData> {
  const { compactPrices, readPackageData } = await loadPriceScript();
  return readPriceData(JSON.stringify(compactPrices(readPackageData())));
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
