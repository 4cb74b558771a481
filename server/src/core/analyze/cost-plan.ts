import type { Unknown } from '../estimate/estimate';
import type { Alternative, Cost } from '../estimate/estimate-call';
import type { LiteralWatch } from '../evaluate/recording';
import type { CallRequest } from '../recognize/call-request';
import { type CountedUsage, UsagePlan } from '../usage/count-usage';
import type { Usage } from '../usage/quantity';
import { CostedRequest, type PlannedRequest } from './costed-request';
import { withFees } from './fees';
import { mergeUsage } from './merge-usage';
import { picturesAsOf, type Route, type RouteQuestion, routesOf } from './routes';
import { serviceTierOf } from './service-tier-of';
import { withStated } from './stated-usage';

/** More models and providers than these are too many to span. */
const MOST_ROUTES = 32;

/**
 * Prices what a call may send; requests in the order of likelihood, at least one. Where it may go and at which rates is
 * found once, when the plan is made; each cost counts anew what literals say that someone may type in.
 */
export class CostPlan {
  readonly #request: PlannedRequest;
  readonly #usages: readonly UsagePlan[];
  /** Why it can't be priced, whatever it sends; null when it can be. */
  readonly #unknown: Unknown | null;
  #counted: readonly CountedUsage[] = [];
  #last: CostedRequest | null = null;

  constructor(requests: readonly CallRequest[], question: RouteQuestion, watch: LiteralWatch) {
    const all = requests.flatMap((request) => routesOf(request, question));
    const [likely] = all;
    if (!likely) throw new Error('a call that is recognised has a request');
    const routes = all.slice(0, MOST_ROUTES);
    const serviceTier = serviceTierOf(likely.request).name;
    this.#request = { routes, likely, models: modelsOf(routes), question, serviceTier };
    this.#usages = routes.map((route) => usagePlan(route, question, watch));
    this.#unknown = all.length > MOST_ROUTES ? TOO_MANY : unknownOf(routes);
  }

  /** The same object as the last time where all counts are the same; `changed` are the literals that may differ since. */
  cost(changed: ReadonlySet<object>): CostedRequest {
    const counted = this.#usages.map((usage) => usage.count(changed));
    if (this.#last && counted.every((each, index) => each === this.#counted[index])) return this.#last;
    this.#counted = counted;
    this.#last = this.#costOf(counted);
    return this.#last;
  }

  #costOf(counted: readonly CountedUsage[]): CostedRequest {
    const usages = counted.map(({ usage }, index) => withFees(usage, this.#request.routes[index]!.fees));
    const usage = withStated(mergeUsage(usages), this.#request.question.stated);
    return new CostedRequest(this.#request, counted, usage, this.#estimate(usages, usage));
  }

  #estimate(usages: readonly Usage[], merged: Usage): Pick<Cost, 'estimate' | 'rates' | 'unknown'> {
    if (this.#unknown !== null) return { estimate: null, rates: [], unknown: this.#unknown };
    const { routes, question, serviceTier } = this.#request;
    const alternatives: Alternative[] = [];
    for (let index = 0; index < routes.length; index++) {
      const { price } = routes[index]!;
      const usage = routes.length === 1 ? merged : withStated(usages[index]!, question.stated);
      if (price) alternatives.push({ price, usage });
    }
    return question.parts.estimator.estimate(alternatives, { serviceTier });
  }
}

function usagePlan(
  { request, vendor, vendorModel: model, provider, price }: Route,
  { api, options, parts }: RouteQuestion,
  watch: LiteralWatch,
): UsagePlan {
  const countable = { request, api, vendor, model, provider, picturesAs: picturesAsOf(price) };
  return new UsagePlan(countable, options, parts.counters, watch);
}

function modelsOf(routes: readonly Route[]): readonly string[] {
  const models: string[] = [];
  for (const { model } of routes) if (model !== null && !models.includes(model)) models.push(model);
  return models;
}

function unknownOf(routes: readonly Route[]): Unknown | null {
  if (routes.some(({ request }) => request.unmetered !== null)) return METERED_BY_SESSION;
  return routes.find(({ unknown }) => unknown !== null)?.unknown ?? null;
}

const TOO_MANY: Unknown = {
  code: 'too-complex',
  message: 'the call may go to too many models and providers to tell its cost',
};

const METERED_BY_SESSION: Unknown = {
  code: 'metered-by-session',
  message: 'metered by session: what it costs depends on how long it runs and on what the provider keeps',
};
