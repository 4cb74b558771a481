import { compareAmounts } from '../../../../shared/src/money';
import type { Estimate } from '../estimate/estimate';
import { estimateCall } from '../estimate/estimate-call';
import { isPrice, type ModelPrice } from '../price/rate';
import type { Provider } from '../provider/provider';
import { countUsage } from '../usage/count-usage';
import type { Metered, Usage } from '../usage/quantity';
import type { Vendor } from '../vendor/vendor';
import type { Comparison, Market } from './file-analysis';
import { isOlder, type ModelKin, modelKin, nearestKinFirst } from './model-kin';
import { type NamedModel, namedModelOf } from './named-model';
import { type ModelOffers, offersFor } from './offers';
import type { PricedCall } from './priced-call';
import { picturesAsOf, type Route, type RouteQuestion } from './routes';
import { withStated } from './stated-usage';

/** Cheaper models of the same vendor, and rows in all, that a comparison shows. */
const MOST_CHEAPER = 3;
const MOST_COMPARISONS = 5;

/** Looks around for other offers when someone asks, and once only: a hint needs none of it. */
class LazyMarket implements Market {
  readonly #call: PricedCall;
  #comparisons: readonly Comparison[] | null = null;
  #offers: ModelOffers | null = null;

  constructor(call: PricedCall) {
    this.#call = call;
  }

  get provider(): Market['provider'] {
    const provider = providerOf(this.#call);
    return provider ? { name: provider.name, pricingPage: provider.links.pricing } : null;
  }

  get comparisons(): readonly Comparison[] {
    this.#comparisons ??= comparisonsOf(this.#call);
    return this.#comparisons;
  }

  get offers(): ModelOffers {
    const steps = this.offersInSteps();
    for (;;) {
      const { done, value } = steps.next();
      if (done) return value;
    }
  }

  *offersInSteps(): Generator<void, ModelOffers> {
    this.#offers ??= yield* offersFor(this.#call);
    return this.#offers;
  }

  get named(): NamedModel {
    return namedModelOf(this.#call);
  }
}

const markets = new WeakMap<PricedCall, Market>();

/** The market of a call, the same as long as what it costs is the same. */
export function marketOf(call: PricedCall): Market {
  let known = markets.get(call);
  if (!known) {
    known = new LazyMarket(call);
    markets.set(call, known);
  }
  return known;
}

function providerOf({ routes, question }: PricedCall): Provider | undefined {
  return question.parts.providers.find(({ id }) => id === routes[0]?.provider);
}

/** One model where one provider lists it, with what the call costs there. */
interface Offer {
  readonly provider: Provider;
  /** Id without a prefix for its vendor. */
  readonly model: string;
  readonly estimate: Estimate;
}

/** A call that is compared: text alone, to one model at one provider. */
interface Subject {
  readonly call: PricedCall;
  readonly provider: Provider;
  readonly vendor: Vendor;
  /** As the provider knows it, and without a prefix for its vendor. */
  readonly id: string;
  readonly bare: string;
  readonly price: ModelPrice;
  readonly estimate: Estimate;
}

function comparisonsOf(call: PricedCall): readonly Comparison[] {
  const subject = subjectOf(call);
  if (subject === null) return [];
  const cheaper = cheaperKin(subject).map(({ provider, model, estimate }) => ({
    model,
    providers: [provider.name],
    estimate,
  }));
  const elsewhere = grouped(atOtherProviders(subject)).slice(0, MOST_COMPARISONS - cheaper.length);
  return [...elsewhere, ...cheaper];
}

function subjectOf(call: PricedCall): Subject | null {
  const { routes, usage, estimate, serviceTier } = call;
  const [likely] = routes;
  const provider = providerOf(call);
  if (!likely?.billing || !likely.price || !provider || !estimate || serviceTier !== null) return null;
  if (!routes.every((route) => isLike(route, likely)) || !isOfTokens(usage)) return null;
  const { price, vendor, billing } = likely;
  const bare = withoutPrefix(billing.model, provider, vendor);
  return { call, provider, vendor, id: billing.model, bare, price, estimate };
}

const TOKENS: ReadonlySet<Metered> = new Set([
  'inputTokens',
  'inputImageTokens',
  'outputTokens',
  'cachedInputTokens',
]);

function isLike({ model, provider, request }: Route, likely: Route): boolean {
  return model === likely.model && provider === likely.provider && request.media === null;
}

/** Pictures and sound are metered by each provider and model in its own way. */
function isOfTokens(usage: Usage): boolean {
  return (Object.keys(usage) as Metered[]).every((metered) => TOKENS.has(metered));
}

function withoutPrefix(id: string, { vendorPrefixed }: Provider, vendor: Vendor): string {
  const prefix = `${vendor.id}/`;
  return vendorPrefixed && id.startsWith(prefix) ? id.slice(prefix.length) : id;
}

/** The same model id at others who charge for it, the cheapest first. */
function atOtherProviders(subject: Subject): readonly Offer[] {
  const offers = subject.call.question.parts.providers.flatMap((provider): Offer[] => {
    if (provider.id === subject.provider.id || provider.free !== null) return [];
    const ids = new Set([subject.id, spelledAt(provider, subject)]);
    for (const id of ids) {
      const estimate = costAt(
        provider,
        id,
        subject,
        ({ retired }, date) => retired === null || retired > date,
      );
      if (estimate) return [{ provider, model: subject.bare, estimate }];
    }
    return [];
  });
  return offers.sort((one, other) => compareAmounts(one.estimate.likely, other.estimate.likely));
}

function spelledAt({ vendorPrefixed }: Provider, { bare, vendor }: Subject): string {
  return vendorPrefixed ? `${vendor.id}/${bare}` : bare;
}

/** Cheaper models of the same kind and vendor at the same provider that stay and are not older, the nearest first. */
function cheaperKin(subject: Subject): readonly Offer[] {
  const { provider, vendor, call } = subject;
  const { parts } = call.question;
  const own = modelKin(subject.price.model, vendor);
  if (own === null) return [];
  const found = new Map<string, { readonly id: string; readonly kin: ModelKin }>();
  for (const id of listedAt(provider, call.question)) {
    const kin = parts.vendors.madeBy(id).vendor === vendor ? modelKin(id, vendor) : null;
    if (kin?.stem === own.stem && !isOlder(kin, own) && kin.key !== own.key && !found.has(kin.key))
      found.set(kin.key, { id, kin });
  }
  const offers: Offer[] = [];
  for (const { id } of [...found.values()].sort((one, other) => nearestKinFirst(own, one.kin, other.kin))) {
    const estimate = costAt(provider, id, subject, ({ retired }) => retired === null);
    if (estimate && compareAmounts(estimate.likely, subject.estimate.likely) < 0)
      offers.push({ provider, model: withoutPrefix(id, provider, vendor), estimate });
    if (offers.length === MOST_CHEAPER) break;
  }
  return offers;
}

function listedAt(provider: Provider, { parts }: RouteQuestion): readonly string[] {
  const listed = provider.priceDataId === null ? [] : parts.modelIds(provider.priceDataId);
  return [...new Set([...provider.rates.flatMap(({ models }) => models), ...listed])];
}

/** What the call would show if it named this model there: its texts are counted anew as that model counts. */
function costAt(
  { id: provider, notServed = [] }: Provider,
  id: string,
  { call, estimate: own }: Subject,
  stays: (price: ModelPrice, date: string) => boolean,
): Estimate | null {
  if (notServed.some((beginning) => id.startsWith(beginning))) return null;
  const { api, stated, options, parts, from } = call.question;
  const { date, prices: overrides, priceMultipliers: multipliers } = options;
  const price = parts.prices.lookup({ provider, model: id, date, overrides, multipliers, media: null });
  if (!isPrice(price) || price.matched !== 'exact' || price.deprecated || !stays(price, date)) return null;
  const { vendor, model } = parts.vendors.madeBy(id);
  const alternatives = call.routes.map(({ request }) => {
    const { usage } = countUsage(
      { request, api, vendor, model, provider, picturesAs: picturesAsOf(price), ...(from && { from }) },
      options,
      parts.counters.tokenizers,
    );
    return { price, usage: withStated(usage, stated) };
  });
  const { estimate } = estimateCall(alternatives, { serviceTier: null });
  return estimate?.currency === own.currency ? estimate : null;
}

/** Providers that take the same for it share a row. */
function grouped(offers: readonly Offer[]): readonly Comparison[] {
  const rows = new Map<string, { model: string; providers: string[]; estimate: Estimate }>();
  for (const { provider, model, estimate } of offers) {
    const key = `${estimate.likely} ${estimate.high}`;
    const row = rows.get(key);
    if (row) row.providers.push(provider.name);
    else rows.set(key, { model, providers: [provider.name], estimate });
  }
  return [...rows.values()];
}
