import { isPrice, type ModelPrice } from '../price/rate';
import type { Provider } from '../provider/provider';
import { bareModel } from '../vendor/bare-model';
import type { Route, RouteQuestion } from './routes';

/** A model that may be asked the same, with its price. */
export interface OfferedModel {
  readonly provider: Provider;
  /** As it is listed at the provider. */
  readonly id: string;
  /** Whether it is what the call asks for now. */
  readonly isOwn: boolean;
  readonly price: ModelPrice;
}

/**
 * The models that a call could ask for in place of its own: those of who bills now, those of the makers at the makers
 * themselves, and the call's own model wherever else it is listed. What has been withdrawn, what is a second name of
 * another, and what its name says is made for something else is left out.
 */
export function candidateModels(route: Route, question: RouteQuestion): OfferedModel[] {
  const { parts } = question;
  const own = route.billing && route.price ? ownModel(route, parts.providers) : null;
  const wanted = kindOf(route, question);
  const found = new Map<string, OfferedModel>(own ? [[keyOf(own.provider, own.id), own]] : []);
  for (const provider of parts.providers) {
    if (provider.free !== null) continue;
    for (const id of idsAt(provider, route, question)) {
      const key = keyOf(provider, id);
      if (found.has(key) || isSame(own, provider, id)) continue;
      const price = priceAt(provider, id, question);
      if (price && wanted(id, price)) found.set(key, { provider, id, isOwn: false, price });
    }
  }
  return [...found.values()];
}

/** The call may ask for it by a dated name or another one. */
function isSame(own: OfferedModel | null, provider: Provider, id: string): boolean {
  return own !== null && own.provider === provider && own.price.model === id;
}

const keyOf = ({ id: provider }: Provider, id: string) => `${provider}\n${id}`;

function ownModel(
  { billing, provider: id, price }: Route,
  providers: readonly Provider[],
): OfferedModel | null {
  const provider = providers.find((each) => each.id === id);
  return provider && billing && price ? { provider, id: billing.model, isOwn: true, price } : null;
}

function idsAt(provider: Provider, route: Route, question: RouteQuestion): readonly string[] {
  const { parts } = question;
  const listed = provider.priceDataId === null ? [] : parts.modelIds(provider.priceDataId);
  const ids = [...new Set([...provider.rates.flatMap(({ models }) => models), ...listed])];
  const served = ids.filter((id) => !provider.notServed?.some((beginning) => id.startsWith(beginning)));
  if (provider.id === route.provider) return withoutSecondNames(served);
  if (parts.makers.includes(provider)) return withoutSecondNames(madeThere(provider, served, question));
  const bare = route.vendorModel;
  return bare === '' ? [] : served.filter((id) => bareModel(id) === bare);
}

/** A maker's list may hold models of others that it runs as well; all are its own where none is known to be. */
function madeThere(
  { id: maker }: Provider,
  ids: readonly string[],
  { parts }: RouteQuestion,
): readonly string[] {
  const own = ids.filter((id) => parts.vendors.madeBy(id).vendor.id === maker);
  return own.length > 0 ? own : ids;
}

/** Dates and revisions behind a name that is listed itself. */
const REVISION = /[-@](?:20\d{2}-?\d{2}-?\d{2}|\d{4}|\d{3}|latest)$/;

function withoutSecondNames(ids: readonly string[]): readonly string[] {
  const all = new Set(ids);
  return ids.filter((id) => {
    const name = id.replace(REVISION, '');
    return name === id || !all.has(name);
  });
}

function priceAt(
  { id: provider }: Provider,
  id: string,
  { options, parts }: RouteQuestion,
): ModelPrice | null {
  const { date, prices: overrides, priceMultipliers: multipliers } = options;
  const price = parts.prices.lookup({ provider, model: id, date, overrides, multipliers, media: null });
  if (!isPrice(price) || price.matched !== 'exact' || price.deprecated) return null;
  return price.retired !== null && price.retired <= date ? null : price;
}

/** Words in ids of models that are made for something else than to answer a text with a text. */
const OTHER_KINDS =
  /audio|realtime|\blive\b|native|search|transcribe|\btts\b|speech|sonic|voice|image|video|moderation|embed|rerank|\bocr\b|guard|safety|robotics|computer-use|deep-research|\bbase\b/;

/** Models that somebody has trained further, which are nobody else's. */
const FINE_TUNED = /(?:^|[.:-])ft[:-]|-$/;

/** No list tells what a model is made for: prices and names do. */
function kindOf(
  { request }: Route,
  { api, parts }: RouteQuestion,
): (id: string, price: ModelPrice) => boolean {
  const has = (price: ModelPrice, wanted: string) => price.rates.some(({ unit }) => unit === wanted);
  const answers = (id: string) => {
    const { vendor, model } = parts.vendors.madeBy(id);
    return api === 'completion' || vendor.chats?.(model) !== false;
  };
  if (request.output.text)
    return (id, price) =>
      price.required.length === 0 &&
      has(price, 'output_token') &&
      !OTHER_KINDS.test(id.toLowerCase()) &&
      !FINE_TUNED.test(id) &&
      answers(id);
  return (id, price) => has(price, 'input_token') && !has(price, 'output_token') && /embed/i.test(id);
}
