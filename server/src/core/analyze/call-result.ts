import type { Api } from '../recognize/api';
import type { CallRequest } from '../recognize/call-request';
import type { TokenCount } from '../vendor/vendor';
import type { CostPlan } from './cost-plan';
import type { CostedRequest } from './costed-request';
import type { RecognizedSite, RecognizedUse, Sending } from './recognized-site';
import type { Stated } from './stated-assumptions';

/** The function that a call stands in. */
export interface CallHome {
  readonly function: string;
  /** Path of its file; null: the file that is analysed. */
  readonly file: string | null;
}

/** Prices what calls of one file send, under one set of options. */
export interface Costing {
  /** Requests in the order of likelihood, at least one. */
  plan(requests: readonly CallRequest[], api: Api, stated: Stated | null, within: CallHome | null): CostPlan;
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

/** How a call site and the uses of the wrapper that it stands in are priced. */
export class SitePlan {
  readonly #site: RecognizedSite;
  readonly #own: CostPlan;
  readonly #uses: readonly { readonly site: RecognizedUse; readonly plan: CostPlan }[];

  constructor(site: RecognizedSite, stated: Stated | null, costing: Costing, within: CallHome | null) {
    const planOf = ({ requests, api }: Sending) => costing.plan(requests, api, stated, within);
    this.#site = site;
    this.#own = planOf(site);
    this.#uses = site.uses.map((use) => ({ site: use, plan: planOf(use) }));
  }

  /** `changed` are the literals that may differ since the last time. */
  cost(changed: ReadonlySet<object>): CallResult {
    const uses = this.#uses.map(({ site, plan }) => ({ site, costed: plan.cost(changed) }));
    return { site: this.#site, costed: this.#own.cost(changed), uses };
  }
}
