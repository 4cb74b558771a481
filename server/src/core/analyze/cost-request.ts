import type { Unknown } from '../estimate/estimate';
import type { Alternative, Cost } from '../estimate/estimate-call';
import type { CallRequest } from '../recognize/call-request';
import type { Usage } from '../usage/quantity';
import type { Grounds } from './assumption-notes';
import type { Costed } from './file-analysis';
import { LazyMarket } from './market';
import { mergeUsage } from './merge-usage';
import { type Route, type RouteQuestion, routesOf } from './routes';
import { serviceTierOf } from './service-tier-of';
import type { Stated } from './stated-assumptions';
import { withStated } from './stated-usage';

/** A request's cost without what its surroundings add: repetition, and what the evaluation assumed. */
export interface CostedRequest extends Omit<Costed, 'repeat' | 'assumptions'> {
  /** What its assumptions are put into words from, when someone asks. */
  readonly grounds: Grounds;
}

/** More models and providers than these are too many to span. */
const MOST_ROUTES = 32;

/** Prices what a call may send; requests in the order of likelihood, at least one. */
export function costRequests(requests: readonly CallRequest[], question: RouteQuestion): CostedRequest {
  const { stated, options, parts } = question;
  const all = requests.flatMap((request) => routesOf(request, question));
  const routes = all.slice(0, MOST_ROUTES);
  const [likely] = routes;
  if (!likely) throw new Error('a call that is recognised has a request');
  const usage = withStated(usageOf(routes), stated);
  const serviceTier = serviceTierOf(likely.request).name;
  const cost = all.length > routes.length ? TOO_MANY : costOf(routes, usage, stated, serviceTier, parts);
  return {
    vendor: likely.vendor.id === 'unknown' ? null : likely.vendor.id,
    provider: likely.provider,
    model: likely.model,
    models: modelsOf(routes),
    usage,
    estimate: cost.estimate,
    unknown: cost.unknown,
    rates: cost.rates,
    catalog: likely.price && cost.rates.length > 0 ? likely.price.catalog : null,
    market: new LazyMarket({ routes, question, estimate: cost.estimate, serviceTier }),
    grounds: { route: likely, usage, stated, options },
    capName: likely.request.output.cap === null ? null : likely.request.output.capName,
    holes: routes.reduce((most, { counted }) => Math.max(most, counted.holes), 0),
    holeBound: stated?.inputTokens != null ? null : holeBoundOf(routes),
  };
}

function usageOf(routes: readonly Route[]): Usage {
  const [only] = routes;
  return routes.length === 1 && only
    ? only.counted.usage
    : mergeUsage(routes.map(({ counted }) => counted.usage));
}

function modelsOf(routes: readonly Route[]): readonly string[] {
  const models: string[] = [];
  for (const { model } of routes) if (model !== null && !models.includes(model)) models.push(model);
  return models;
}

function holeBoundOf(routes: readonly Route[]): number | null {
  let most: number | null = null;
  for (const { counted } of routes) {
    if (counted.holeBound !== null) most = Math.max(most ?? 0, counted.holeBound);
  }
  return most;
}

const TOO_MANY: Pick<Cost, 'estimate' | 'rates' | 'unknown'> = {
  estimate: null,
  rates: [],
  unknown: {
    code: 'too-complex',
    message: 'the call may go to too many models and providers to tell its cost',
  },
};

function costOf(
  routes: readonly Route[],
  usage: Usage,
  stated: Stated | null,
  serviceTier: string | null,
  { estimator }: RouteQuestion['parts'],
): Pick<Cost, 'estimate' | 'rates' | 'unknown'> {
  const session = routes.find(({ request }) => request.unmetered !== null);
  if (session) return { estimate: null, rates: [], unknown: METERED_BY_SESSION };
  const unknown = routes.find((route) => route.unknown !== null)?.unknown;
  if (unknown) return { estimate: null, rates: [], unknown };
  const alternatives = routes.flatMap(({ price, counted }): Alternative[] => {
    const own = routes.length === 1 ? usage : withStated(counted.usage, stated);
    return price ? [{ price, usage: own }] : [];
  });
  return estimator.estimate(alternatives, { serviceTier });
}

const METERED_BY_SESSION: Unknown = {
  code: 'metered-by-session',
  message: 'metered by session: what it costs depends on how long it runs and on what the provider keeps',
};
