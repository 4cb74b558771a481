import type { MediaArgument, MediaArguments, MediaCatalog } from '../../core/price/media-price';
import type { ModelPrice, NoPrice, TieredRate } from '../../core/price/rate';
import { bareModelId } from '../resource-name';
import { retirementOf } from '../retirements';
import type { MediaChoice, MediaKey, MediaModel, MediaRate } from './media-model';

const KEYS: readonly MediaKey[] = ['size', 'quality', 'resolution', 'audio'];
const VOICE = /^[a-z]+(?:-[a-z]{2})?$/;
/** What leaves the choice to the model. */
const OPEN_VALUE = 'auto';

/** Prices of images, audio and video from tables of what vendors publish. */
export class MediaTables implements MediaCatalog {
  readonly #voices: readonly MediaModel[];
  readonly #byId = new Map<string, MediaModel>();

  readonly #ids = new Map<string, string[]>();
  readonly #catalog: string;

  /** `catalog` is what to call the tables where a price says where it comes from. */
  constructor(models: readonly MediaModel[], catalog = 'media prices') {
    this.#catalog = catalog;
    this.#voices = models.filter(({ voices = [] }) => voices.length > 0);
    for (const model of models) {
      for (const provider of model.providers) {
        for (const id of model.models) this.#byId.set(`${provider} ${id}`, model);
        const [first] = model.models;
        if (first !== undefined) this.#listed(provider).push(first);
      }
    }
  }

  lookup(provider: string, model: string, media: MediaArguments): ModelPrice | NoPrice | null {
    const id = bareModelId(provider, model.trim());
    const known = this.#byId.get(`${provider} ${id}`) ?? this.#findVoice(provider, id);
    if (known === undefined) return null;
    if (known.unpriced !== undefined) return priceUnknown(`${known.unpriced} (${known.source})`);
    return priceWith({ provider, id, catalog: this.#catalog }, known, media);
  }

  /** The first id of each model that a provider has. */
  models(provider: string): readonly string[] {
    return this.#ids.get(provider) ?? [];
  }

  #listed(provider: string): string[] {
    const ids = this.#ids.get(provider) ?? [];
    this.#ids.set(provider, ids);
    return ids;
  }

  #findVoice(provider: string, id: string): MediaModel | undefined {
    return this.#voices.find(
      ({ providers, voices = [] }) =>
        providers.includes(provider) &&
        voices.some((start) => id.startsWith(start) && VOICE.test(id.slice(start.length))),
    );
  }
}

function priceWith(
  { provider, id, catalog }: { readonly provider: string; readonly id: string; readonly catalog: string },
  model: MediaModel,
  media: MediaArguments,
): ModelPrice | NoPrice {
  const asked = askedOf(model, media);
  const listed = [...(model.choices ?? []), ...(extraChoices(model, asked.size) ?? [])];
  const open = narrow(listed, asked);
  if ('code' in open) return open;
  const always = (model.rates ?? []).map((rate) => toRate(rate, model));
  const sets = open.map((choice) => [...always, toRate(choice, model)]);
  const [likely = always, ...others] = sets;
  const retirement = retirementOf(provider, id);
  return {
    provider,
    model: id,
    matched: 'exact',
    rates: likely,
    others,
    required: model.required ?? [],
    batchMultiplier: model.batchMultiplier ?? null,
    batchCached: 'discounted',
    serviceTiers: {},
    contextWindow: null,
    retired: retirement?.on ?? null,
    successor: retirement?.successor ?? null,
    deprecated: false,
    notes: [...(model.notes ?? []), ...(others.length > 0 ? [openNote(open)] : [])],
    catalog: { id: catalog, asOf: model.asOf },
  };
}

/** The value of each argument in lower case; null: it may be any. */
type Asked = Readonly<Record<MediaKey, string | null>>;

function askedOf(model: MediaModel, media: MediaArguments): Asked {
  const read = (key: MediaKey, argument: MediaArgument | undefined) => {
    const value = argument === undefined || argument === 'absent' ? model.defaults?.[key] : given(argument);
    return value === undefined || value === OPEN_VALUE ? null : value;
  };
  const absent = media.resolution === undefined || media.resolution === 'absent';
  const resolution = model.sizeIsResolution && absent ? media.size : media.resolution;
  return {
    size: read('size', media.size),
    quality: read('quality', media.quality),
    resolution: read('resolution', resolution),
    audio: read('audio', media.audio),
  };
}

function given(argument: MediaArgument): string | undefined {
  return typeof argument === 'string' ? undefined : argument.given.trim().toLowerCase();
}

function extraChoices(model: MediaModel, size: string | null): readonly MediaChoice[] | null {
  if (size === null || model.choicesOf === undefined) return null;
  const listed = model.choices?.some(({ when }) => when.size?.includes(size));
  return listed ? null : model.choicesOf(size);
}

function narrow(choices: readonly MediaChoice[], asked: Asked): readonly MediaChoice[] | NoPrice {
  let open = choices;
  for (const key of KEYS) {
    const value = asked[key];
    if (value === null || !choices.some(({ when }) => when[key] !== undefined)) continue;
    const fitting = open.filter(({ when }) => when[key]?.includes(value) ?? true);
    if (fitting.length === 0) return priceUnknown(`no price is listed for ${key} "${value}"`);
    open = fitting;
  }
  return distinct(open);
}

function distinct(choices: readonly MediaChoice[]): readonly MediaChoice[] {
  return choices.filter(
    ({ unit, per, amount }, index) =>
      choices.findIndex((other) => other.unit === unit && other.per === per && other.amount === amount) ===
      index,
  );
}

function openNote(open: readonly MediaChoice[]): string {
  const keys = KEYS.filter((key) => new Set(open.map(({ when }) => JSON.stringify(when[key]))).size > 1);
  const words =
    keys.length === 0 ? 'more than the call says' : `${keys.join(' and ')}, which the call leaves open`;
  return `the price depends on ${words}`;
}

function toRate(
  { unit, per, amount, currency = 'USD', source, asOf }: MediaRate,
  model: MediaModel,
): TieredRate {
  const origin = { source: source ?? model.source, asOf: asOf ?? model.asOf };
  return { unit, per, amount, currency, ...origin, tiers: [] };
}

function priceUnknown(words: string): NoPrice {
  return { code: 'price-unknown', message: `price unknown: ${words}; give your own with costlint.prices` };
}
