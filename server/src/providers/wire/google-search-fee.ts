import { type Fee, type FeeQuestion, SEARCHES, searchesWeb } from '../../core/provider/fee';

/** ai.google.dev/gemini-api/docs/pricing: searches of Gemini 3; what those of older models cost is not known here. */
const SEARCH = {
  unit: 'search',
  per: 1000,
  amount: '14',
  currency: 'USD',
  source: 'ai.google.dev/gemini-api/docs/pricing',
  asOf: '2026-09-05',
  tiers: [],
} as const;

/** What grounding an answer with Google's search costs. */
export function googleSearchFees({ model, serverTools }: FeeQuestion): readonly Fee[] {
  if (!/^gemini-3/.test(model) || !serverTools.some(searchesWeb)) return [];
  return [
    {
      metered: 'searches',
      quantity: SEARCHES,
      rate: SEARCH,
      note: 'the first 5,000 searches of a month are free',
    },
  ];
}
