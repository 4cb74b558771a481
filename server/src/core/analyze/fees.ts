import type { ModelPrice } from '../price/rate';
import type { Fee } from '../provider/fee';
import type { Provider } from '../provider/provider';
import type { Api } from '../recognize/api';
import type { CallRequest } from '../recognize/call-request';
import { pagesOf } from '../usage/count-pages';
import { readDefinitions } from '../usage/definitions';
import type { Usage } from '../usage/quantity';
import type { Vendor } from '../vendor/vendor';
import type { AssumptionNote } from './file-analysis';

const NONE: readonly Fee[] = [];

/** What a provider charges for besides the tokens of a request to a model, as the vendor spells it. */
export function feesOf(
  request: CallRequest,
  provider: Provider | undefined,
  { vendor, model, api }: { readonly vendor: Vendor; readonly model: string; readonly api: Api },
): readonly Fee[] {
  if (!provider?.fees) return NONE;
  const { definitions } = readDefinitions({ request, api, provider: provider.id });
  return provider.fees({
    vendor: vendor.id,
    model,
    serverTools: definitions.serverTools,
    pages: pagesOf(request),
    pdfEngine: request.pdfEngine ?? null,
  });
}

/** The price with the rates of fees that it has none for. */
export function withFeeRates(price: ModelPrice, fees: readonly Fee[]): ModelPrice {
  const rates = fees.flatMap(({ rate }) =>
    rate === null || price.rates.some(({ unit }) => unit === rate.unit) ? [] : [rate],
  );
  if (rates.length === 0) return price;
  return {
    ...price,
    rates: [...price.rates, ...rates],
    others: price.others.map((set) => [...set, ...rates]),
  };
}

/** What a request meters, with what is charged for besides. */
export function withFees(usage: Usage, fees: readonly Fee[]): Usage {
  if (fees.length === 0) return usage;
  return { ...usage, ...Object.fromEntries(fees.map(({ metered, quantity }) => [metered, quantity])) };
}

/** What of the fees is only taken to be so. */
export function feeNotes(fees: readonly Fee[], price: ModelPrice | null): AssumptionNote[] {
  const has = (unit: string) => price?.rates.some((rate) => rate.unit === unit) ?? false;
  return fees.flatMap((fee) => {
    if (fee.metered === 'searches')
      return has('search') ? [note(SEARCHED + (fee.note ? `; ${fee.note}` : ''))] : [];
    return has('page') && fee.quantity.low < fee.quantity.likely ? [note(READ_OUT)] : [];
  });
}

const SEARCHED =
  'the model is taken to search once; it may not, or more often, and what it finds is not counted';
const READ_OUT =
  'the provider is taken to read documents out page by page, as the model is not known to take files';

function note(text: string): AssumptionNote {
  return { text, changedBy: null };
}
