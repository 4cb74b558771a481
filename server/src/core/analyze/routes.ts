import type { Unknown } from '../estimate/estimate';
import type { Estimator } from '../estimate/estimator';
import type { PriceBook } from '../price/price-book';
import { isPrice, type ModelPrice, type RateUnit } from '../price/rate';
import type { Fee } from '../provider/fee';
import type { Provider } from '../provider/provider';
import type { Api } from '../recognize/api';
import type { CallRequest } from '../recognize/call-request';
import type { PicturesAs } from '../usage/countable-request';
import type { TextCounters } from '../usage/text-counters';
import type { CallOrigin } from '../usage-log/logged-origin';
import type { Vendor } from '../vendor/vendor';
import type { VendorIndex } from '../vendor/vendor-index';
import { feesOf, withFeeRates } from './fees';
import { mediaArgumentsOf } from './media-arguments';
import { mediaUnknown } from './media-of-unknown-length';
import { type ModelId, modelIdsOf, namedModelId } from './model-choices';
import type { AnalyzeOptions } from './options';
import type { Stated } from './stated-assumptions';
import { withSurcharges } from './surcharges';
import { type Billing, billingsOf } from './who-bills';

/** What pricing needs of the engine around it. */
export interface CostingParts {
  readonly vendors: VendorIndex;
  readonly providers: readonly Provider[];
  /** Those of them who bill for models of their own. */
  readonly makers: readonly Provider[];
  readonly prices: PriceBook;
  /** Ids of the models that the price data lists for a provider (`Provider.priceDataId`). */
  modelIds(priceDataId: string): readonly string[];
  readonly estimator: Estimator;
  readonly counters: TextCounters;
}

/** One model at one provider that a call may go to. */
export interface Route {
  readonly request: CallRequest;
  /** As the call spells it, or what the name stands for that it uses instead; null when it can't be told. */
  readonly model: string | null;
  /** The name that the call uses in the place of the model; null: the model's own. */
  readonly alias: string | null;
  /** Provider id; null when it can't be told. */
  readonly provider: string | null;
  readonly billing: Billing | null;
  readonly vendor: Vendor;
  /** As the vendor spells it; empty when it is unknown. */
  readonly vendorModel: string;
  /** The price, or why there is none. */
  readonly price: ModelPrice | null;
  readonly unknown: Unknown | null;
  /** What the provider charges for besides. */
  readonly fees: readonly Fee[];
}

/** What all routes of a call have in common. */
export interface RouteQuestion {
  readonly api: Api;
  readonly stated: Stated | null;
  readonly options: AnalyzeOptions;
  readonly parts: CostingParts;
  /** Where the call stands; absent: in no source. */
  readonly from?: CallOrigin;
}

/** Where a request may go, the likely route first. What a comment states of model and provider wins. */
export function routesOf(request: CallRequest, question: RouteQuestion): Route[] {
  const { stated, options, parts } = question;
  const choices = request.choices ?? [request];
  const routes: Route[] = [];
  for (const { model: value, provider: evidence } of choices) {
    const models: readonly ModelId[] = stated?.model ? [namedModelId(stated.model)] : modelIdsOf(value);
    for (const model of models) {
      const id = 'id' in model ? model.id : '';
      const billings = billingsOf(evidence, id, parts.providers, options);
      if ('unknown' in model)
        routes.push(unknownRoute(request, billings[0] ?? null, model.unknown, question));
      else for (const billing of billings) routes.push(...knownRoutes(request, id, billing, question));
    }
  }
  return served(routes, parts);
}

/** Of several, those that can be: who serves the models of one maker alone is not asked for those of others. */
function served(routes: Route[], parts: CostingParts): Route[] {
  if (routes.length < 2) return routes;
  const possible = routes.filter((route) => !isOfAnother(route, parts));
  return possible.length === 0 ? routes : possible;
}

function isOfAnother({ model, provider, vendor, price }: Route, { providers }: CostingParts): boolean {
  if (model === null || price !== null || vendor.id === 'unknown') return false;
  const maker = providers.find(({ id }) => id === provider)?.onlyModelsOf;
  return maker !== undefined && maker !== vendor.id;
}

/** One, or one for each price where what is charged besides is decided at run time. */
function knownRoutes(
  request: CallRequest,
  id: string,
  asBilled: Billing,
  question: RouteQuestion,
): readonly Route[] {
  const { stated, options, parts } = question;
  const { model, alias, billing } = namedModel(id, asBilled, question);
  const provider = stated?.provider ?? billing.provider;
  const { vendor, model: vendorModel } = parts.vendors.madeBy(billing.model);
  if (provider === null) {
    const unknown = billing.provider === null ? billing.unknown : null;
    return [
      { request, model, alias, provider, billing, vendor, vendorModel, price: null, unknown, fees: [] },
    ];
  }
  const biller = parts.providers.find(({ id: each }) => each === provider);
  const fees = feesOf(request, biller, { vendor, model: vendorModel, api: question.api });
  const media = request.media ? mediaArgumentsOf(request.media) : null;
  const { date, prices: overrides, priceMultipliers: multipliers } = options;
  const anyHost = question.api === 'chat' || question.api === 'responses';
  const found = parts.prices.lookup({
    provider,
    model: billing.model,
    date,
    overrides,
    multipliers,
    anyHost,
    media,
  });
  const route = { request, model, alias, provider, billing, vendor, vendorModel, fees };
  if (!isPrice(found)) return [{ ...route, price: null, unknown: found }];
  const unknown = unmetered(request, found, stated);
  const host = billing.provider === provider ? (billing.host ?? null) : null;
  return withSurcharges(found, request, biller, { model: vendorModel, host }).map((price) => ({
    ...route,
    price: withFeeRates(price, fees),
    unknown,
  }));
}

/** The model that a call's name of it stands for. What a comment states is the model itself. */
function namedModel(
  id: string,
  billing: Billing,
  { stated, options: { modelAliases } }: RouteQuestion,
): { readonly model: string; readonly alias: string | null; readonly billing: Billing } {
  const alias = stated?.model
    ? undefined
    : [id, billing.model].find((name) => Object.hasOwn(modelAliases, name));
  const model = alias === undefined ? undefined : modelAliases[alias];
  return alias === undefined || model === undefined
    ? { model: id, alias: null, billing }
    : { model, alias, billing: { ...billing, model } };
}

/** A comment that states the input tokens tells what can't be told of sound and film that are sent. */
function unmetered(request: CallRequest, price: ModelPrice, stated: Stated | null): Unknown | null {
  return stated?.inputTokens != null ? null : mediaUnknown(request, price);
}

function unknownRoute(
  request: CallRequest,
  billing: Billing | null,
  unknown: Unknown,
  question: RouteQuestion,
): Route {
  const provider = question.stated?.provider ?? billing?.provider ?? null;
  const { vendor, model: vendorModel } = question.parts.vendors.madeBy('');
  return {
    request,
    model: null,
    alias: null,
    provider,
    billing,
    vendor,
    vendorModel,
    price: null,
    unknown,
    fees: [],
  };
}

/** What pictures that are sent along are metered as at a price; among the input tokens where none is known. */
export function picturesAsOf(price: ModelPrice | null): PicturesAs {
  const has = (wanted: RateUnit) => price?.rates.some(({ unit }) => unit === wanted);
  if (has('input_image')) return 'inputImages';
  return has('input_image_token') ? 'inputImageTokens' : 'inputTokens';
}
