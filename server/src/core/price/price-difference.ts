import { compareAmounts, priceOf } from '../../../../shared/src/money';
import type { ModelPrice, RateUnit, TieredRate } from './rate';

/** Units by which most calls are priced, in words; only of these it is told where two lists disagree. */
const TOLD: Readonly<Partial<Record<RateUnit, string>>> = {
  input_token: 'input tokens',
  output_token: 'output tokens',
  cached_input_token: 'cached input tokens',
  image: 'images',
  second: 'seconds',
  character: 'characters',
  request: 'requests',
  generation: 'generations',
  page: 'pages',
};

/**
 * Where another list says another price of the same model than the one that counts, in words; null: they agree, as far as both
 * say anything.
 */
export function priceDifference(counts: ModelPrice, other: ModelPrice): string | null {
  const differing = counts.rates.flatMap((rate) => {
    const words = TOLD[rate.unit];
    const its = other.rates.find(({ unit, currency }) => unit === rate.unit && currency === rate.currency);
    return words === undefined || its === undefined || isSamePrice(rate, its)
      ? []
      : [`${words} ${perWords(its)}`];
  });
  if (differing.length === 0) return null;
  const { id, asOf } = other.catalog;
  return `${id} of ${asOf} disagrees: ${differing.join(', ')}; ${counts.catalog.id} of ${counts.catalog.asOf} counts`;
}

function isSamePrice(one: TieredRate, other: TieredRate): boolean {
  return compareAmounts(priceOf(other.per, one.amount, one.per), other.amount) === 0;
}

function perWords({ amount, currency, per }: TieredRate): string {
  return per === 1
    ? `${currency} ${amount} each`
    : `${currency} ${amount} per ${per.toLocaleString('en-US')}`;
}
