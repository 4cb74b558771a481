import { bareModel } from '../vendor/bare-model';
import type { ListedModel } from './listed-model';
import { isPrice, type ModelPrice, type NoPrice } from './rate';

/** The models of those who make them, found by any spelling of their ids in source, with their prices on one date. */
export class KnownModels {
  readonly #bySpelling = new Map<string, ListedModel>();

  /** `models`: those of makers, at the makers themselves; of two with one spelling the first is meant. */
  constructor(
    models: readonly ListedModel[],
    readonly date: string,
    private readonly lookup: (provider: string, model: string) => ModelPrice | NoPrice,
  ) {
    for (const each of models) {
      const spelling = plainSpelling(each.model);
      if (!this.#bySpelling.has(spelling)) this.#bySpelling.set(spelling, each);
    }
  }

  /** The price of a model whose id is written in a text: `gpt-4o`, `openai/gpt-4o`; null when none is known. */
  find(id: string): ModelPrice | null {
    if (id.length < 2 || id.length > MAX_LENGTH) return null;
    const listed = this.#bySpelling.get(plainSpelling(bareModel(id)));
    if (!listed) return null;
    const price = this.lookup(listed.provider, listed.model);
    return isPrice(price) ? price : null;
  }
}

const MAX_LENGTH = 100;

/** What is the same for `gpt-4o`, `GPT_4O` and `Gpt4o`. */
function plainSpelling(id: string): string {
  return id.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
}
