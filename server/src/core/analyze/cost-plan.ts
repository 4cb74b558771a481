import type { Unknown } from '../estimate/estimate';
import type { Alternative, Cost } from '../estimate/estimate-call';
import type { LiteralWatch } from '../evaluate/recording';
import type { CallRequest } from '../recognize/call-request';
import { type CountedUsage, UsagePlan } from '../usage/count-usage';
import type { Usage } from '../usage/quantity';
import type { Grounds } from './assumption-notes';
import type { Costed } from './file-analysis';
import type { PricedCall } from './market';
import { mergeUsage } from './merge-usage';
import { picturesAsOf, type Route, type RouteQuestion, routesOf } from './routes';
import { serviceTierOf } from './service-tier-of';
import { withStated } from './stated-usage';

/** A request's cost without what its surroundings add: repetition, and what the evaluation assumed. */
export interface CostedRequest extends Omit<Costed, 'repeat' | 'assumptions' | 'market'> {
  /** What its assumptions are put into words from, when someone asks. */
  readonly grounds: Grounds;
  /** What other offers are compared with, when someone asks. */
  readonly priced: PricedCall;
}

/** More models and providers than these are too many to span. */
const MOST_ROUTES = 32;

/**
 * Prices what a call may send; requests in the order of likelihood, at least one. Where it may go and at which rates is
 * found once, when the plan is made; each cost counts anew what literals say that someone may type in.
 */
export class CostPlan {
  readonly #question: RouteQuestion;
  readonly #routes: readonly Route[];
  readonly #usages: readonly UsagePlan[];
  /** Why it can't be priced, whatever it sends; null when it can be. */
  readonly #unknown: Unknown | null;
  readonly #likely: Route;
  readonly #models: readonly string[];
  readonly #serviceTier: string | null;
  #last: { readonly counted: readonly CountedUsage[]; readonly costed: CostedRequest } | null = null;

  constructor(requests: readonly CallRequest[], question: RouteQuestion, watch: LiteralWatch) {
    const all = requests.flatMap((request) => routesOf(request, question));
    const [likely] = all;
    if (!likely) throw new Error('a call that is recognised has a request');
    this.#question = question;
    this.#routes = all.slice(0, MOST_ROUTES);
    this.#unknown = all.length > MOST_ROUTES ? TOO_MANY : unknownOf(this.#routes);
    this.#usages = this.#routes.map((route) => usagePlan(route, question, watch));
    this.#likely = likely;
    this.#models = modelsOf(this.#routes);
    this.#serviceTier = serviceTierOf(likely.request).name;
  }

  /** The same object as the last time where all counts are the same. */
  cost(): CostedRequest {
    const counted = this.#usages.map((usage) => usage.count());
    if (this.#last === null || counted.some((each, index) => each !== this.#last?.counted[index]))
      this.#last = { counted, costed: this.#costOf(counted) };
    return this.#last.costed;
  }

  #costOf(counted: readonly CountedUsage[]): CostedRequest {
    const { stated, options } = this.#question;
    const likely = this.#likely;
    const usage = withStated(mergeUsage(counted.map((each) => each.usage)), stated);
    const cost = this.#estimate(counted, usage);
    return {
      vendor: likely.vendor.id === 'unknown' ? null : likely.vendor.id,
      provider: likely.provider,
      model: likely.model,
      models: this.#models,
      usage,
      estimate: cost.estimate,
      unknown: cost.unknown,
      rates: cost.rates,
      catalog: likely.price && cost.rates.length > 0 ? likely.price.catalog : null,
      capName: likely.request.output.cap === null ? null : likely.request.output.capName,
      holes: most(counted.map(({ holes }) => holes)) ?? 0,
      holeBound: stated?.inputTokens != null ? null : most(counted.map(({ holeBound }) => holeBound)),
      grounds: { route: likely, counted: counted[0]!, usage, stated, options },
      priced: {
        routes: this.#routes,
        usage,
        question: this.#question,
        estimate: cost.estimate,
        serviceTier: this.#serviceTier,
      },
    };
  }

  #estimate(counted: readonly CountedUsage[], usage: Usage): Pick<Cost, 'estimate' | 'rates' | 'unknown'> {
    if (this.#unknown !== null) return { estimate: null, rates: [], unknown: this.#unknown };
    const { stated, parts } = this.#question;
    const alternatives: Alternative[] = [];
    for (const [index, { price }] of this.#routes.entries()) {
      if (price === null) continue;
      const own = counted.length === 1 ? usage : withStated(counted[index]!.usage, stated);
      alternatives.push({ price, usage: own });
    }
    return parts.estimator.estimate(alternatives, { serviceTier: this.#serviceTier });
  }
}

function usagePlan(
  { request, vendor, vendorModel: model, price }: Route,
  { api, options, parts }: RouteQuestion,
  watch: LiteralWatch,
): UsagePlan {
  const countable = { request, api, vendor, model, picturesAs: picturesAsOf(price) };
  return new UsagePlan(countable, options, parts.counters, watch);
}

function modelsOf(routes: readonly Route[]): readonly string[] {
  const models: string[] = [];
  for (const { model } of routes) if (model !== null && !models.includes(model)) models.push(model);
  return models;
}

function most(numbers: readonly (number | null)[]): number | null {
  let highest: number | null = null;
  for (const each of numbers) if (each !== null && (highest === null || each > highest)) highest = each;
  return highest;
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
