import type { Api } from '../recognize/api';
import type { CallRequest } from '../recognize/call-request';
import type { TokenCount } from '../vendor/vendor';
import type { CostedRequest } from './cost-request';
import type { RecognizedSite, RecognizedUse, Sending } from './recognized-site';
import type { Stated } from './stated-assumptions';

/** Prices what calls send, under one set of options. */
export interface Costing {
  /** Requests in the order of likelihood, at least one. */
  cost(requests: readonly CallRequest[], api: Api, stated: Stated | null): CostedRequest;
  /** Tokens of a text for a model; null: the model is not known. */
  countText(text: string, model: string | null): TokenCount;
}

/** What one call site sends and costs, without positions: these move with the text. */
export interface CallResult {
  readonly site: RecognizedSite;
  readonly costed: CostedRequest;
  readonly uses: readonly UseResult[];
}

export interface UseResult {
  readonly site: RecognizedUse;
  readonly costed: CostedRequest;
}

/** Prices a call site and the uses of the wrapper that it stands in. */
export function costSite(site: RecognizedSite, stated: Stated | null, costing: Costing): CallResult {
  const priced = ({ requests, api }: Sending) => costing.cost(requests, api, stated);
  return { site, costed: priced(site), uses: site.uses.map((use) => ({ site: use, costed: priced(use) })) };
}
