import { bareModel } from '../vendor/bare-model';
import type { ListedModel } from './listed-model';
import { isPrice, type ModelPrice, type NoPrice } from './rate';

/** The models of those who make them, found by any spelling of their ids in source, with their prices on one date. */
export class KnownModels {
  readonly #listed = new Map<string, ListedModel>();
  /** By letters and digits alone; null: several models are spelled so. */
  readonly #run = new Map<string, ListedModel | null>();
  readonly #providers: readonly string[];
  readonly #kept = new Map<string, ModelPrice | null>();

  /** `models`: those of makers, at the makers themselves; of two with one spelling the first is meant. */
  constructor(
    models: readonly ListedModel[],
    readonly date: string,
    private readonly lookup: (provider: string, model: string) => ModelPrice | NoPrice,
  ) {
    for (const each of models) {
      const spelling = partsOf(each.model);
      if (this.#listed.has(spelling)) continue;
      this.#listed.set(spelling, each);
      const run = spelling.replaceAll(' ', '');
      this.#run.set(run, this.#run.has(run) ? null : each);
    }
    this.#providers = [...new Set(models.map(({ provider }) => provider))];
  }

  /**
   * The price of a model whose id is written in a text: `gpt-4o`, `openai/gpt-4o`, `GPT_4O`, `GPT-4o`; null when none is
   * known. Digits that stand apart are kept apart, unless nothing else is spelled so (`gpt41`).
   */
  find(id: string): ModelPrice | null {
    if (id.length < 2 || id.length > MAX_LENGTH) return null;
    const kept = this.#kept.get(id);
    if (kept !== undefined) return kept;
    if (this.#kept.size >= MAX_KEPT) this.#kept.clear();
    const price = this.#find(id);
    this.#kept.set(id, price);
    return price;
  }

  #find(id: string): ModelPrice | null {
    const bare = bareModel(id);
    const parts = partsOf(bare);
    if (parts.length < 2) return null;
    const listed = this.#listed.get(parts);
    return (
      (listed && this.#priceOf(listed.provider, listed.model)) ??
      this.#dated(bare) ??
      this.#written(this.#run.get(parts.replaceAll(' ', '')) ?? null)
    );
  }

  /** An alias or an id with a date is known to the lists themselves. */
  #dated(bare: string): ModelPrice | null {
    const id = bare.replaceAll(/[\s_]+/g, '-');
    if (!/^[a-z][a-z0-9.-]*\d[a-z0-9.-]*$/.test(id)) return null;
    for (const provider of this.#providers) {
      const price = this.#priceOf(provider, id);
      if (price) return price;
    }
    return null;
  }

  #written(listed: ListedModel | null): ModelPrice | null {
    return listed && this.#priceOf(listed.provider, listed.model);
  }

  #priceOf(provider: string, model: string): ModelPrice | null {
    const price = this.lookup(provider, model);
    return isPrice(price) ? price : null;
  }
}

const MAX_LENGTH = 100;
const MAX_KEPT = 2000;

/** Letters and digits of an id in turn: `gpt 4 1 mini` for `gpt-4.1-mini` and `GPT_4_1_MINI`. */
function partsOf(id: string): string {
  return (id.toLowerCase().match(/[a-z]+|\d+/g) ?? []).join(' ');
}
