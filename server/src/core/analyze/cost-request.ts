import type { Unknown } from '../estimate/estimate';
import type { Alternative, Cost } from '../estimate/estimate-call';
import type { CallRequest } from '../recognize/call-request';
import type { Usage } from '../usage/quantity';
import type { Grounds } from './assumption-notes';
import type { Costed } from './file-analysis';
import { mergeUsage } from './merge-usage';
import { type Route, type RouteQuestion, routesOf } from './routes';
import { serviceTierOf } from './service-tier-of';
import type { Stated } from './stated-assumptions';

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
  const models = [...new Set(routes.flatMap(({ model }) => (model === null ? [] : [model])))];
  const usage = withStated(mergeUsage(routes.map(({ counted }) => counted.usage)), stated);
  const tier = serviceTierOf(likely.request);
  const cost = all.length > routes.length ? TOO_MANY : costOf(routes, usage, stated, tier.name, parts);
  const bounds = routes.map(({ counted }) => counted.holeBound).filter((bound) => bound !== null);
  return {
    vendor: likely.vendor.id === 'unknown' ? null : likely.vendor.id,
    provider: likely.provider,
    model: likely.model,
    models,
    usage,
    estimate: cost.estimate,
    unknown: cost.unknown,
    rates: cost.rates,
    catalog: likely.price && cost.rates.length > 0 ? likely.price.catalog : null,
    grounds: { route: likely, usage, stated, options, tierNote: tier.note },
    capName: likely.request.output.cap === null ? null : likely.request.output.capName,
    holes: Math.max(...routes.map(({ counted }) => counted.holes)),
    holeBound: stated?.inputTokens != null || bounds.length === 0 ? null : Math.max(...bounds),
  };
}

const TOO_MANY: Pick<Cost, 'estimate' | 'rates' | 'unknown'> = {
  estimate: null,
  rates: [],
  unknown: {
    code: 'too-complex',
    message: 'the call may go to too many models and providers to tell its cost',
  },
};

function withStated(usage: Usage, stated: Stated | null): Usage {
  if (stated === null) return usage;
  const said = (tokens: number) => ({ low: tokens, likely: tokens, high: tokens, how: 'stated' as const });
  return {
    ...usage,
    ...(stated.inputTokens !== null ? { inputTokens: said(stated.inputTokens) } : {}),
    ...(stated.outputTokens !== null && usage.outputTokens
      ? { outputTokens: said(stated.outputTokens) }
      : {}),
  };
}

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
