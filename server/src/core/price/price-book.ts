import type { PriceMultiplier } from '../../../../shared/src/price-multiplier-setting';
import type { PriceSetting } from '../../../../shared/src/price-setting';
import type { Provider, ProviderRate } from '../provider/provider';
import type { MediaArguments, MediaCatalog } from './media-price';
import { multiplyPrice } from './multiply-price';
import { overridePrice } from './override';
import { priceOfRates } from './plain-price';
import { priceAtHosts, withoutPolicy } from './price-at-hosts';
import { priceDifference } from './price-difference';
import { type Catalog, isPrice, type ModelPrice, type NoPrice, type TieredRate } from './rate';

/** Asks for the price of a model at a provider on a date (ISO). */
export interface PriceQuery {
  /** Id of a provider; one that no list knows may still have prices of the user's own. */
  readonly provider: string;
  readonly model: string;
  readonly date: string;
  readonly overrides: readonly PriceSetting[];
  /** What is paid of listed prices; the user's own ones are taken as they are. Absent: all of them. */
  readonly multipliers?: readonly PriceMultiplier[];
  /** Whether the provider chooses who runs the model where its id does not say. Absent: it does not. */
  readonly anyHost?: boolean;
  /** Arguments that prices of media depend on; null for text. */
  readonly media: MediaArguments | null;
}

/** The price lists of providers themselves, as far as they were read. */
export interface LiveCatalog {
  /** ISO date on which a provider's list was read; null: it was not. */
  asOf(provider: string): string | null;
  /** Null when the list does not have the model, or was read after `date`. `provider` is a provider's own id. */
  lookup(provider: string, model: string, date: string, media: MediaArguments): ModelPrice | NoPrice | null;
  /** Ids of the models that a provider's list has. */
  models(provider: string): readonly string[];
}

export interface PriceSources {
  readonly providers: readonly Provider[];
  readonly catalogs: readonly Catalog[];
  readonly media: MediaCatalog;
  /** Absent: no provider's own list was read. */
  readonly live?: LiveCatalog;
  /** First day (ISO) that anything is known of; only the user's own prices hold before. Absent: no such day. */
  readonly since?: string;
}

/** Answers are kept until so many are; a file has few models. */
const MAX_KEPT = 2000;
/** Files of so many folders with prices of their own are looked at in turn without asking twice. */
const MAX_TERMS = 8;
const NONE: readonly PriceMultiplier[] = [];

/** The answers on one set of prices of the user's own. */
interface Terms {
  readonly overrides: readonly PriceSetting[];
  readonly multipliers: readonly PriceMultiplier[];
  readonly answers: Map<string, ModelPrice | NoPrice>;
}

/** Longer texts are no ids of models. */
const MAX_ID_LENGTH = 300;

/**
 * The one lookup of prices. The user's own prices win; then the provider's own list as it was read last, what its pages say,
 * tables of media prices, and of the catalogs that know it the newest. The same question gets the same object, as long as
 * overrides and multipliers are the same objects.
 */
export class PriceBook {
  readonly #sources: PriceSources;
  readonly #providers: ReadonlyMap<string, Provider>;
  /** The terms that were asked for last stand last. */
  #kept: Terms[] = [];

  constructor(sources: PriceSources) {
    this.#sources = sources;
    this.#providers = new Map(sources.providers.map((provider) => [provider.id, provider]));
  }

  lookup(query: PriceQuery): ModelPrice | NoPrice {
    if (query.model.length > MAX_ID_LENGTH) return TOO_LONG;
    const { answers } = this.#termsOf(query);
    const key = keyOf(query);
    const kept = answers.get(key);
    if (kept !== undefined) return kept;
    const answer = this.#answer(query);
    if (answers.size >= MAX_KEPT) answers.clear();
    answers.set(key, answer);
    return answer;
  }

  #termsOf({ overrides, multipliers = NONE }: PriceQuery): Terms {
    const isAsked = (each: Terms) => each.overrides === overrides && each.multipliers === multipliers;
    const last = this.#kept.at(-1);
    if (last && isAsked(last)) return last;
    const terms = this.#kept.find(isAsked) ?? { overrides, multipliers, answers: new Map() };
    this.#kept = [...this.#kept.filter((each) => each !== terms), terms].slice(-MAX_TERMS);
    return terms;
  }

  #answer(query: PriceQuery): ModelPrice | NoPrice {
    const listed = this.#routed(query);
    const override = query.overrides.find(
      ({ provider, model }) => provider === query.provider && model === query.model,
    );
    if (override !== undefined) return overridePrice(override, listed, query.date);
    return isPrice(listed) ? multiplyPrice(listed, query.model, query.multipliers ?? NONE) : listed;
  }

  /** A model that is asked for by a way of running it has the price of the model, unless it has one of its own. */
  #routed(query: PriceQuery): ModelPrice | NoPrice {
    const listed = this.#listed(query);
    const { model } = query;
    const endings = this.#providers.get(query.provider)?.routeEndings ?? {};
    const ending = isPrice(listed) ? undefined : Object.keys(endings).find((each) => model.endsWith(each));
    if (ending === undefined) return listed;
    const plain = this.#listed({ ...query, model: model.slice(0, -ending.length) });
    return isPrice(plain) ? { ...plain, notes: [...plain.notes, `${ending}: ${endings[ending]}`] } : listed;
  }

  #listed(query: PriceQuery): ModelPrice | NoPrice {
    const { provider: id, model, date, media } = query;
    const provider = this.#providers.get(id);
    if (provider === undefined) return noPrice(`no prices are known of a provider "${id}"`, model);
    if (isFree(provider, model)) return freePrice(provider, model, date);
    const { since } = this.#sources;
    if (since !== undefined && date < since)
      return noPrice(`no prices are known of days before ${since}`, model);
    const live = this.#sources.live?.lookup(id, model, date, media ?? {}) ?? null;
    if (live !== null) return withDifference(live, this.#unread(query, provider));
    return this.#unread(query, provider);
  }

  /** What is known without the provider's own list. */
  #unread({ model, date, media, anyHost }: PriceQuery, provider: Provider): ModelPrice | NoPrice {
    const own = publishedPrice(provider, model);
    if (own !== null) return own;
    const ofMedia = this.#sources.media.lookup(provider.id, model, media ?? {});
    if (ofMedia !== null) return ofMedia;
    const atHosts = anyHost ? this.#atAnyHost(provider, model, date) : null;
    return atHosts ?? this.#newest(provider, model, date);
  }

  #newest(provider: Provider, model: string, date: string): ModelPrice | NoPrice {
    const { dataId, bare } = priceDataOf(provider, model);
    if (dataId === null) return noPrice(this.#unlisted(provider), model);
    const { best, missing } = this.#newestIn(dataId, bare, date);
    if (best !== null) return { ...best, provider: provider.id };
    return missing?.code === 'model-unknown'
      ? {
          code: 'model-unknown',
          message: `${provider.name} has ${missing.message}; ${adviceAt(provider, model)}`,
        }
      : noPrice(missing?.message ?? provider.unlisted, model);
  }

  /** Where one who bills lets others run a model at their prices, those of all that are known. */
  #atAnyHost(provider: Provider, model: string, date: string): ModelPrice | null {
    const hosts = Object.entries(provider.priceDataByHost ?? {});
    const { id, policy } = withoutPolicy(model);
    if (hosts.length === 0 || id.includes(':')) return null;
    const prices = hosts.flatMap(([host, dataId]) => {
      const { best } = this.#newestIn(dataId, id, date);
      return best === null ? [] : [{ host, price: { ...best, provider: provider.id } }];
    });
    return priceAtHosts(prices, policy);
  }

  #newestIn(
    dataId: string,
    bare: string,
    date: string,
  ): { best: ModelPrice | null; missing: NoPrice | null } {
    let best: ModelPrice | null = null;
    let older: ModelPrice | null = null;
    let missing: NoPrice | null = null;
    for (const catalog of this.#sources.catalogs) {
      const answer = catalog.lookup(dataId, bare, date);
      if (!isPrice(answer)) missing ??= answer;
      else if (best === null || answer.catalog.asOf > best.catalog.asOf) [best, older] = [answer, best];
      else older ??= answer;
    }
    return { best: best && older ? differing(best, older) : best, missing };
  }

  #unlisted({ id, unlisted }: Provider): string {
    const asOf = this.#sources.live?.asOf(id) ?? null;
    return asOf === null ? unlisted : `its price list, read on ${asOf}, has no such model`;
  }
}

/** The price, with a note where another list disagrees with it. */
function withDifference(counts: ModelPrice | NoPrice, other: ModelPrice | NoPrice): ModelPrice | NoPrice {
  return isPrice(counts) && isPrice(other) ? differing(counts, other) : counts;
}

function differing(counts: ModelPrice, other: ModelPrice): ModelPrice {
  const difference = priceDifference(counts, other);
  return difference === null ? counts : { ...counts, notes: [...counts.notes, difference] };
}

const TOO_LONG: NoPrice = {
  code: 'model-unknown',
  message: `what the call names is no model: it has more than ${MAX_ID_LENGTH} characters`,
};

function keyOf({ provider, model, date, media, anyHost }: PriceQuery): string {
  const asked = `${date}\n${provider}\n${model}${anyHost ? '\n*' : ''}`;
  return media === null ? asked : `${asked}\n${JSON.stringify(media)}`;
}

/** Where the prices of a model stand in the catalogs, with the id that they know it by. */
function priceDataOf(
  provider: Provider,
  model: string,
): { readonly dataId: string | null; readonly bare: string } {
  const at = model.lastIndexOf(':');
  const host = at < 0 ? undefined : provider.priceDataByHost?.[model.slice(at + 1)];
  return host === undefined
    ? { dataId: provider.priceDataId, bare: model }
    : { dataId: host, bare: model.slice(0, at) };
}

function publishedPrice(provider: Provider, model: string): ModelPrice | null {
  const rates = provider.rates.filter((rate) => rate.models.includes(model)).map(toTieredRate);
  if (rates.length === 0) return null;
  const asOf = rates.reduce(
    (oldest, rate) => (rate.asOf < oldest ? rate.asOf : oldest),
    rates[0]?.asOf ?? '',
  );
  return priceOfRates(provider.id, model, rates, { id: `${provider.name}'s own pages`, asOf }, []);
}

function isFree({ free, chargedModels = [] }: Provider, model: string): boolean {
  return free !== null && !chargedModels.some((ending) => model.endsWith(ending));
}

function freePrice(provider: Provider, model: string, date: string): ModelPrice {
  const source = provider.free ?? '';
  const rate = {
    unit: 'request',
    per: 1,
    amount: '0',
    currency: 'USD',
    source,
    asOf: date,
    tiers: [],
  } as const;
  return priceOfRates(provider.id, model, [rate], { id: provider.name, asOf: date }, [source]);
}

function toTieredRate({ models: _, ...rate }: ProviderRate): TieredRate {
  return { ...rate, tiers: [] };
}

function noPrice(words: string, model: string): NoPrice {
  return { code: 'price-unknown', message: `price unknown: ${words}; ${advice(model)}` };
}

function adviceAt({ namesDeployments }: Provider, model: string): string {
  return namesDeployments
    ? `where that is a deployment, say of which model with costlint.modelAliases: {"${model}": "<model>"}`
    : advice(model);
}

function advice(model: string): string {
  return `give your own price of "${model}" with costlint.prices`;
}
