import type { TieredRate } from '../price/rate';
import type { Metered, Quantity } from '../usage/quantity';

/** What a provider charges for besides the tokens of a request: searches that it runs, pages that it reads out. */
export interface Fee {
  readonly metered: Extract<Metered, 'searches' | 'pages'>;
  readonly quantity: Quantity;
  /** Null: the one that the price of the model has, or none. */
  readonly rate: TieredRate | null;
  /** What else is to be known of it, in words. */
  readonly note?: string;
}

/** A request as far as fees depend on it. */
export interface FeeQuestion {
  /** Id of who made the model. */
  readonly vendor: string;
  /** The model's id as the vendor spells it. */
  readonly model: string;
  /** Types of tools that the provider runs itself (`web_search_20250305`). */
  readonly serverTools: readonly string[];
  /** Pages of the PDFs that are sent, `high` null where some of them can't be seen; null: no PDF is sent. */
  readonly pages: Pick<Quantity, 'low' | 'likely' | 'high'> | null;
  /** What the request says should read PDFs out (`plugins` of OpenRouter), or null. */
  readonly pdfEngine: string | null;
}

/** A search may be run as often as the model likes; tools are offered to be used, so likely once. */
export const SEARCHES: Quantity = { low: 0, likely: 1, high: null, how: 'unbounded' };

/** Whether a tool of the provider's own searches the web, as the APIs spell it. */
export function searchesWeb(serverTool: string): boolean {
  return /^(?:[a-z]+:)?(?:web|google)[_-]?search/i.test(serverTool);
}
