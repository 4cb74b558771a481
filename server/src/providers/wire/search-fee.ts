import { type Fee, type FeeQuestion, SEARCHES, searchesWeb } from '../../core/provider/fee';

/** Searches of the web that a request offers to the model, at the rate that the price of the model has for them. */
export function searchFees({ serverTools }: Pick<FeeQuestion, 'serverTools'>): readonly Fee[] {
  return serverTools.some(searchesWeb) ? [{ metered: 'searches', quantity: SEARCHES, rate: null }] : [];
}
