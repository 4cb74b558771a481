import type { PriceSetting } from '../../../../shared/src/price-setting';
import { priceOfRates } from './plain-price';
import { isPrice, type ModelPrice, type NoPrice, type RateUnit, type TieredRate } from './rate';

type Amounts = Omit<PriceSetting, 'provider' | 'model' | 'currency'>;

const UNITS: Readonly<Record<keyof Amounts, { readonly unit: RateUnit; readonly per: number }>> = {
  input: { unit: 'input_token', per: 1_000_000 },
  output: { unit: 'output_token', per: 1_000_000 },
  cachedInput: { unit: 'cached_input_token', per: 1_000_000 },
  request: { unit: 'request', per: 1 },
  image: { unit: 'image', per: 1 },
  second: { unit: 'second', per: 1 },
};

const SOURCE = 'costlint.prices';
const PER_TOKEN: readonly (keyof Amounts)[] = ['input', 'output', 'cachedInput'];

/**
 * The user's own price over what is listed. A price per token replaces the rates that it names and keeps the others, as
 * long as all are of one currency; a price per request, image or second alone replaces them all.
 */
export function overridePrice(
  override: PriceSetting,
  listed: ModelPrice | NoPrice,
  date: string,
): ModelPrice {
  const own = ownRates(override, date);
  const catalog = { id: SOURCE, asOf: date };
  const perToken = PER_TOKEN.some((key) => override[key] !== undefined);
  if (!perToken || !isPrice(listed) || own[0]?.currency !== listed.rates[0]?.currency) {
    return priceOfRates(override.provider, override.model, own, catalog, []);
  }
  const others = listed.others.map((rates) => replaceRates(rates, own));
  const rates = replaceRates(listed.rates, own);
  return { ...listed, matched: 'exact', rates, others, required: stillRequired(override, listed), catalog };
}

/** A user's own price of the output covers pictures and clips that come as output tokens. */
function stillRequired({ output }: PriceSetting, { required }: ModelPrice): readonly RateUnit[] {
  return output === undefined ? required : required.filter((unit) => !unit.startsWith('output_'));
}

function ownRates(override: PriceSetting, date: string): readonly TieredRate[] {
  const rates: TieredRate[] = [];
  for (const key of Object.keys(UNITS) as (keyof Amounts)[]) {
    const amount = override[key];
    if (amount === undefined) continue;
    const currency = override.currency ?? 'USD';
    rates.push({ ...UNITS[key], amount, currency, source: SOURCE, asOf: date, tiers: [] });
  }
  return rates;
}

function replaceRates(rates: readonly TieredRate[], own: readonly TieredRate[]): readonly TieredRate[] {
  return [...own, ...rates.filter(({ unit }) => !own.some((rate) => rate.unit === unit))];
}
