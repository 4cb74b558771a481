import type { Catalog, ModelPrice, NoPrice, RateUnit, TieredRate } from '../../core/price/rate';
import { bareModelId } from '../resource-name';
import { retirementOf } from '../retirements';
import { serviceTiersOf } from '../service-tiers';
import { MAKES_IMAGES, MODEL_ALIASES } from './corrections';
import { ModelIndex, type ModelMatch } from './model-index';
import type { ModelData, PriceData, ProviderData } from './price-data';
import { ratesOn } from './rates-on-date';

/** Units that a call has to meter where a model is priced by them. */
const ALWAYS_METERED: readonly RateUnit[] = ['second', 'page', 'output_image_token', 'output_video_token'];

const FREE_SUFFIX = ':free';
const FREE_PER_TOKENS = 1_000_000;

/** Who is asked for a price, whose list it is taken from, and the id as it was asked for. */
interface Asked {
  readonly provider: string;
  readonly from: string;
  readonly asked: string;
}

/**
 * The price data that comes with the extension. Its `lookup` takes the provider ids of that data. Indexes are built
 * provider by provider on first use.
 */
export class BundledCatalog implements Catalog {
  readonly id: string;
  readonly asOf: string;
  readonly #providers: ReadonlyMap<string, ProviderData>;
  readonly #indexes = new Map<string, ModelIndex>();

  constructor(data: PriceData) {
    this.id = `${data.name} ${data.version}`;
    this.asOf = data.asOf;
    this.#providers = new Map(Object.entries(data.providers));
  }

  lookup(provider: string, model: string, date: string): ModelPrice | NoPrice {
    const data = this.#providers.get(provider);
    if (data === undefined) return { code: 'price-unknown', message: "this provider's list is not loaded" };
    for (const from of [provider, ...(data.fallback ?? [])]) {
      const match = this.#indexOf(from)?.find(model);
      if (match) return this.#price({ provider, from, asked: model }, match, date);
    }
    return { code: 'model-unknown', message: `no model "${model}" in the price list of ${this.asOf}` };
  }

  /** Ids of the models that the data lists for a provider; empty when it lists none. */
  models(provider: string): readonly string[] {
    return (this.#providers.get(provider)?.models ?? []).map((model) => model.id);
  }

  #indexOf(provider: string): ModelIndex | null {
    const data = this.#providers.get(provider);
    if (data === undefined) return null;
    const known = this.#indexes.get(provider);
    if (known) return known;
    const index = new ModelIndex(
      provider,
      data.models.map((model) => withAliases(provider, model)),
    );
    this.#indexes.set(provider, index);
    return index;
  }

  #price(
    { provider, from, asked }: Asked,
    { model, matched }: ModelMatch,
    date: string,
  ): ModelPrice | NoPrice {
    const origin = { source: `${this.id}: ${from}`, asOf: this.asOf };
    const { likely, others, since } = ratesOn(model.prices, date, origin);
    const rates = likely.length === 0 ? freeRates(from, model.id, origin) : likely;
    if (rates.length === 0) return { code: 'price-unknown', message: `no price is listed for "${model.id}"` };
    const tiers = serviceTiersOf(provider, model.id);
    const retirement = retirementOf(provider, bareModelId(provider, asked.trim()));
    return {
      provider,
      model: model.id,
      matched,
      rates,
      others,
      required: requiredUnits(model.id, rates),
      batchMultiplier: tiers.batch?.multiplier ?? null,
      batchCached: tiers.batch?.cached ?? 'discounted',
      serviceTiers: tiers.multipliers,
      contextWindow: model.context ?? null,
      retired: retirement?.on ?? null,
      successor: retirement?.successor ?? null,
      deprecated: model.deprecated ?? false,
      notes: notesOf(provider, from, others.length > 0),
      catalog: { id: this.id, asOf: this.asOf },
      ...(since !== null && { since }),
    };
  }
}

function requiredUnits(id: string, rates: readonly TieredRate[]): readonly RateUnit[] {
  if (rates.every(({ amount }) => amount === '0')) return [];
  if (MAKES_IMAGES.test(id)) return ['output_image_token'];
  return ALWAYS_METERED.filter((unit) => rates.some((rate) => rate.unit === unit));
}

function withAliases(provider: string, model: ModelData): ModelData {
  const more = [...(MODEL_ALIASES[provider]?.[model.id] ?? []), ...dashedIds(provider, model.id)];
  return more.length === 0 ? model : { ...model, aliases: [...model.aliases, ...more] };
}

/** OpenRouter knows Claude by Anthropic's own spelling too: recorded bills of `anthropic/claude-sonnet-4-5`. */
function dashedIds(provider: string, id: string): readonly string[] {
  if (provider !== 'openrouter' || !/^anthropic\/claude-[a-z]+-\d+\.\d+$/.test(id)) return [];
  return [id.replace('.', '-')];
}

// An empty list of prices says nothing, but an id that ends so names OpenRouter's variant without charge.
function freeRates(
  provider: string,
  model: string,
  origin: { readonly source: string; readonly asOf: string },
): readonly TieredRate[] {
  if (provider !== 'openrouter' || !model.endsWith(FREE_SUFFIX)) return [];
  const free = { per: FREE_PER_TOKENS, amount: '0', currency: 'USD', ...origin, tiers: [] };
  return [
    { unit: 'input_token', ...free },
    { unit: 'output_token', ...free },
  ];
}

function notesOf(provider: string, from: string, byHour: boolean): readonly string[] {
  const notes: string[] = [];
  if (byHour) notes.push('the price depends on the time of day; the likely one holds for most of it');
  if (from !== provider)
    notes.push(`priced as at ${from}, whose list counts here for models that have no own entry`);
  if (provider === 'azure') notes.push('price of a Global deployment; regional ones may cost more');
  if (provider === 'perplexity') notes.push('the fee for a request is the highest that is listed');
  return notes;
}
