import { alternatives } from '../evaluate/alternatives';
import { knownText } from '../evaluate/known';
import type { Value } from '../evaluate/values';
import type { ModelPrice, TieredRate } from '../price/rate';
import { scaleRate } from '../price/scale-rate';
import type { Provider } from '../provider/provider';
import { ANYTHING, type Asked, type Surcharge } from '../provider/surcharge';
import type { CallRequest } from '../recognize/call-request';

/**
 * The price at what a request asks for besides, the likely one first; the same object where that costs no more. Of what is
 * decided at run time both ends count: nothing of the kind, and all that it may be.
 */
export function withSurcharges(
  price: ModelPrice,
  request: CallRequest,
  provider: Provider | undefined,
  { model, host }: { readonly model: string; readonly host: string | null },
): readonly ModelPrice[] {
  const { region = null, speed = null } = request;
  const { surcharges } = provider ?? {};
  if (!surcharges || (region === null && speed === null && host === null)) return [price];
  const prices = new Map<string, ModelPrice>();
  for (const where of askedOf(region))
    for (const howFast of askedOf(speed)) {
      const charged = surcharges({ model, region: where, speed: howFast, host });
      const key = charged.map(({ words }) => words).join('\n');
      if (!prices.has(key)) prices.set(key, charged.reduce(surcharged, price));
    }
  return [...prices.values()];
}

function askedOf(value: Value | null): readonly Asked[] {
  if (value === null) return [null];
  return alternatives(value).flatMap((each): readonly Asked[] => {
    const text = knownText(each);
    if (text !== null) return [text];
    return each.kind === 'null' ? [null] : [null, ANYTHING];
  });
}

function surcharged(price: ModelPrice, { multiplier, words, source, asOf }: Surcharge): ModelPrice {
  const times = (rates: readonly TieredRate[]) =>
    rates.map((rate) =>
      /_token$/.test(rate.unit)
        ? { ...scaleRate(rate, multiplier), source: `${rate.source}; ${source}` }
        : rate,
    );
  return {
    ...price,
    rates: times(price.rates),
    others: price.others.map(times),
    notes: [...price.notes, `${words}: ${multiplier} times the listed price (${source}, ${asOf})`],
  };
}
