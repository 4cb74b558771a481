import type { Unknown } from '../estimate/estimate';
import type { Alternative, Cost } from '../estimate/estimate-call';
import type { Estimator } from '../estimate/estimator';
import type { PriceBook } from '../price/price-book';
import { isPrice, type ModelPrice, type NoPrice } from '../price/rate';
import type { Provider } from '../provider/provider';
import type { Api } from '../recognize/api';
import type { CallRequest } from '../recognize/call-request';
import { type CountedUsage, countUsage } from '../usage/count-usage';
import type { Usage } from '../usage/quantity';
import type { Tokenizers, Vendor } from '../vendor/vendor';
import type { VendorIndex } from '../vendor/vendor-index';
import { notesOf } from './assumption-notes';
import type { Costed } from './file-analysis';
import { mediaArgumentsOf } from './media-arguments';
import { mergeUsage } from './merge-usage';
import { type ModelId, modelIdsOf } from './model-choices';
import type { AnalyzeOptions } from './options';
import { serviceTierOf } from './service-tier-of';
import type { Stated } from './stated-assumptions';
import { type Billing, billingsOf } from './who-bills';

/** A request's cost without what its surroundings add: repetition, and what the evaluation assumed. */
export type CostedRequest = Omit<Costed, 'repeat'>;

/** What pricing needs of the engine around it. */
export interface CostingParts {
  readonly vendors: VendorIndex;
  readonly providers: readonly Provider[];
  readonly prices: PriceBook;
  readonly estimator: Estimator;
  readonly tokenizers: Tokenizers;
}

/** One model at one provider that a call may go to. */
interface Route {
  readonly request: CallRequest;
  /** As the call spells it; null when it can't be told. */
  readonly model: string | null;
  readonly vendor: Vendor;
  readonly counted: CountedUsage;
  readonly provider: string | null;
  readonly price: ModelPrice | NoPrice;
  readonly unknown: Unknown | null;
  readonly billing: Billing | null;
}

const MOST_ROUTES = 8;

/** Prices what a call may send; requests in the order of likelihood, at least one. */
export function costRequests(
  requests: readonly CallRequest[],
  api: Api,
  stated: Stated | null,
  options: AnalyzeOptions,
  parts: CostingParts,
): CostedRequest {
  const routes = requests
    .flatMap((request) => routesOf(request, api, stated, options, parts))
    .slice(0, MOST_ROUTES);
  const [likely] = routes;
  if (!likely) throw new Error('a call that is recognised has a request');
  const models = [...new Set(routes.flatMap(({ model }) => (model === null ? [] : [model])))];
  const usage = withStated(mergeUsage(routes.map(({ counted }) => counted.usage)), stated);
  const tier = serviceTierOf(likely.request);
  const cost = costOf(routes, usage, stated, tier.name, parts);
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
    catalog: isPrice(likely.price) && cost.rates.length > 0 ? likely.price.catalog : null,
    assumptions: notesOf({ ...likely, usage, stated, options, tierNote: tier.note }),
    capName: likely.request.output.cap === null ? null : likely.request.output.capName,
    holes: Math.max(...routes.map(({ counted }) => counted.holes)),
    holeBound: stated?.inputTokens != null || bounds.length === 0 ? null : Math.max(...bounds),
  };
}

function routesOf(
  request: CallRequest,
  api: Api,
  stated: Stated | null,
  options: AnalyzeOptions,
  parts: CostingParts,
): Route[] {
  const choices = request.choices ?? [request];
  return choices.flatMap(({ model: value, provider: evidence }) => {
    const models: readonly ModelId[] = stated?.model ? [{ id: stated.model }] : modelIdsOf(value);
    return models.flatMap((model) => {
      if ('unknown' in model) {
        const [billing = null] = billingsOf(evidence, '', parts.providers, options);
        return [
          routeOf(
            request,
            api,
            null,
            stated?.provider ?? billing?.provider ?? null,
            model.unknown,
            billing,
            options,
            parts,
          ),
        ];
      }
      return billingsOf(evidence, model.id, parts.providers, options).map((billing) => {
        const provider = stated?.provider ?? billing.provider;
        const unknown = provider === null && billing.provider === null ? billing.unknown : null;
        return routeOf(request, api, model.id, provider, unknown, billing, options, parts);
      });
    });
  });
}

function routeOf(
  request: CallRequest,
  api: Api,
  model: string | null,
  provider: string | null,
  unknown: Unknown | null,
  billing: Billing | null,
  options: AnalyzeOptions,
  parts: CostingParts,
): Route {
  const listed = billing?.model || model || '';
  const vendor = parts.vendors.madeBy(listed);
  const countable = { api, request, vendor: vendor.vendor, model: vendor.model };
  const counted = countUsage(countable, options, parts.tokenizers);
  const price = unknown ?? priceAt(provider, listed, request, options, parts);
  const reason = isUnknown(price) ? price : null;
  const found = reason ? { code: 'price-unknown' as const, message: reason.message } : (price as ModelPrice);
  return { request, model, vendor: vendor.vendor, counted, provider, price: found, unknown: reason, billing };
}

function isUnknown(price: ModelPrice | NoPrice | Unknown): price is NoPrice | Unknown {
  return 'code' in price;
}

function priceAt(
  provider: string | null,
  model: string,
  request: CallRequest,
  options: AnalyzeOptions,
  { prices }: CostingParts,
): ModelPrice | NoPrice {
  if (provider === null) return { code: 'price-unknown', message: 'price unknown: nothing tells who bills' };
  const media = request.media ? mediaArgumentsOf(request.media) : null;
  return prices.lookup({ provider, model, date: options.date, overrides: options.prices, media });
}

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
  { estimator }: CostingParts,
): Pick<Cost, 'estimate' | 'rates' | 'unknown'> {
  const session = routes.find(({ request }) => request.unmetered !== null);
  if (session) return { estimate: null, rates: [], unknown: METERED_BY_SESSION };
  const unknown = routes.find((route) => route.unknown !== null)?.unknown;
  if (unknown) return { estimate: null, rates: [], unknown };
  const alternatives = routes.flatMap(({ price, counted }): Alternative[] => {
    const own = routes.length === 1 ? usage : withStated(counted.usage, stated);
    return isPrice(price) ? [{ price, usage: own }] : [];
  });
  return estimator.estimate(alternatives, { serviceTier });
}

const METERED_BY_SESSION: Unknown = {
  code: 'metered-by-session',
  message: 'metered by session: what it costs depends on how long it runs and on what the provider keeps',
};
