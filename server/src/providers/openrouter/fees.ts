import { type Fee, type FeeQuestion, SEARCHES, searchesWeb } from '../../core/provider/fee';

/** openrouter.ai/docs, guides/overview/multimodal/pdfs: Mistral's OCR, by the page. */
const PAGE = {
  unit: 'page',
  per: 1000,
  amount: '2',
  currency: 'USD',
  source: 'openrouter.ai/docs/guides/overview/multimodal/pdfs',
  asOf: '2026-08-22',
  tiers: [],
} as const;

/** Searches of OpenAI and Anthropic's own, which it hands on at their price (a recorded bill of gpt-4.1-mini). */
const SEARCH = {
  unit: 'search',
  per: 1000,
  amount: '10',
  currency: 'USD',
  source: 'developers.openai.com/api/docs/pricing; platform.claude.com/docs/en/about-claude/pricing',
  asOf: '2026-07-15',
  tiers: [],
} as const;

/** Vendors whose own search is taken (guides/features/server-tools/web-search); that of others has other prices. */
const SEARCHING_VENDORS: ReadonlySet<string> = new Set(['openai', 'anthropic']);

/** What OpenRouter charges for besides tokens. */
export function openrouterFees(question: FeeQuestion): readonly Fee[] {
  return [...searchFees(question), ...pageFees(question)];
}

function searchFees({ vendor, serverTools }: FeeQuestion): readonly Fee[] {
  if (!SEARCHING_VENDORS.has(vendor) || !serverTools.some(searchesWeb)) return [];
  return [{ metered: 'searches', quantity: SEARCHES, rate: SEARCH }];
}

function pageFees({ vendor, model, pages, pdfEngine }: FeeQuestion): readonly Fee[] {
  if (pages === null || (pdfEngine !== null && pdfEngine !== 'mistral-ocr')) return [];
  const { likely, high } = pages;
  const isAsked = pdfEngine === 'mistral-ocr';
  const isRead = isAsked || !takesFiles(vendor, model);
  const how = high === null ? 'unbounded' : isAsked ? 'exact' : 'assumed';
  const low = isAsked ? pages.low : 0;
  return [{ metered: 'pages', quantity: { low, likely: isRead ? likely : 0, high, how }, rate: PAGE }];
}

/**
 * Whether a model itself takes PDFs, so that nothing is read out for it. Which do stands in OpenRouter's list of models; of
 * these families all were seen to, but those for code.
 */
function takesFiles(vendor: string, model: string): boolean {
  if (vendor === 'anthropic' || vendor === 'google') return /^(?:claude|gemini)/.test(model);
  return vendor === 'openai' && /^(?:gpt-4o|gpt-4\.1|gpt-5|o1|o3|o4)/.test(model) && !model.includes('codex');
}
