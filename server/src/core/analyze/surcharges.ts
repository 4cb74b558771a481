import { knownText } from '../evaluate/known';
import type { ModelPrice, TieredRate } from '../price/rate';
import { scaleRate } from '../price/scale-rate';
import type { Provider } from '../provider/provider';
import type { Surcharge } from '../provider/surcharge';
import type { CallRequest } from '../recognize/call-request';

/** The price at what a request asks for besides; the same object where that costs no more. */
export function withSurcharges(
  price: ModelPrice,
  request: CallRequest,
  provider: Provider | undefined,
  model: string,
): ModelPrice {
  const { region = null, speed = null } = request;
  if (!provider?.surcharges || (region === null && speed === null)) return price;
  const asked = { model, region: region && knownText(region), speed: speed && knownText(speed) };
  return provider.surcharges(asked).reduce(surcharged, price);
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
