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
import { NOTHING_STATED, type Stated } from './stated-assumptions';
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
  /** Where there is one route: what was made of its counts. */
  readonly #known = new Map<CountedUsage, CostedRequest>();

  /** `remembered`: for so many different counts the cost is remembered. */
  constructor(
    requests: readonly CallRequest[],
    question: RouteQuestion,
    watch: LiteralWatch,
    private readonly remembered = 1,
  ) {
    const all = requests.flatMap((request) => routesOf(request, question));
    const [likely] = all;
    if (!likely) throw new Error('a call that is recognised has a request');
    const routes = all.slice(0, MOST_ROUTES);
    const serviceTier = serviceTierOf(likely.request).name;
    this.#unknown = all.length > MOST_ROUTES ? TOO_MANY : unknownOf(routes);
    const tokenPrice = routes.length === 1 && this.#unknown === null ? likely.price : null;
    this.#request = { routes, likely, models: modelsOf(routes), question, serviceTier, tokenPrice };
    this.#usages = routes.map((route) => usagePlan(route, question, watch, remembered));
  }

  /** Where it may go, the likely route first; at least one. */
  get routes(): readonly Route[] {
    return this.#request.routes;
  }

  /**
   * The same object as the last time where all counts are the same; `changed` are the literals that may differ since.
   * `outputTokens` were measured for this request; null: none were.
   */
  cost(changed: ReadonlySet<object>, outputTokens: number | null = null): CostedRequest {
    const [only] = this.#usages;
    if (outputTokens !== null) return this.#costMeasured(changed, outputTokens);
    return only && this.#usages.length === 1 ? this.#costOnly(only.count(changed)) : this.#costAll(changed);
  }

  #costMeasured(changed: ReadonlySet<object>, outputTokens: number): CostedRequest {
    const counted = this.#usages.map((usage) => usage.count(changed));
    const { question } = this.#request;
    const stated = { ...(question.stated ?? NOTHING_STATED), outputTokens, measured: true };
    return this.#costOf(counted, { ...this.#request, question: { ...question, stated } });
  }

  #costOnly(counted: CountedUsage): CostedRequest {
    const known = this.#known.get(counted);
    if (known) return known;
    const cost = this.#costOf([counted], this.#request);
    if (this.#known.size >= this.remembered) this.#known.clear();
    this.#known.set(counted, cost);
    return cost;
  }

  #costAll(changed: ReadonlySet<object>): CostedRequest {
    const counted = this.#usages.map((usage) => usage.count(changed));
    if (this.#last && counted.every((each, index) => each === this.#counted[index])) return this.#last;
    this.#counted = counted;
    this.#last = this.#costOf(counted, this.#request);
    return this.#last;
  }

  #costOf(counted: readonly CountedUsage[], request: PlannedRequest): CostedRequest {
    const usages = counted.map(({ usage }, index) => withFees(usage, request.routes[index]!.fees));
    const { stated } = request.question;
    const usage = withStated(mergeUsage(usages), stated);
    return new CostedRequest(request, counted, usage, () => this.#estimate(usages, usage, stated));
  }

  #estimate(
    usages: readonly Usage[],
    merged: Usage,
    stated: Stated | null,
  ): Pick<Cost, 'estimate' | 'rates' | 'unknown'> {
    if (this.#unknown !== null) return { estimate: null, rates: [], unknown: this.#unknown };
    const { routes, question, serviceTier } = this.#request;
    const alternatives: Alternative[] = [];
    for (let index = 0; index < routes.length; index++) {
      const { price } = routes[index]!;
      const usage = routes.length === 1 ? merged : withStated(usages[index]!, stated);
      if (price) alternatives.push({ price, usage });
    }
    return question.parts.estimator.estimate(alternatives, { serviceTier });
  }
}

function usagePlan(
  { request, vendor, vendorModel: model, provider, price }: Route,
  { api, options, parts, from }: RouteQuestion,
  watch: LiteralWatch,
  remembered: number,
): UsagePlan {
  const countable = {
    request,
    api,
    vendor,
    model,
    provider,
    picturesAs: picturesAsOf(price),
    ...(from && { from }),
  };
  return new UsagePlan(countable, options, parts.counters, watch, remembered);
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
