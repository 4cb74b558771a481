import { bareModel } from './bare-model';
import type { Vendor } from './vendor';

/** Finds who made a model by its id, spelled as any provider does. The last vendor of the list takes all others. */
export class VendorIndex {
  readonly #vendors: readonly Vendor[];
  readonly #known = new Map<string, { readonly vendor: Vendor; readonly model: string }>();

  constructor(vendors: readonly Vendor[]) {
    this.#vendors = vendors;
  }

  /** The vendor, and the id without a provider's prefix and in lower case, as vendors know it. */
  madeBy(id: string): { readonly vendor: Vendor; readonly model: string } {
    let found = this.#known.get(id);
    if (!found) {
      found = this.#find(id);
      if (this.#known.size < MOST_KNOWN) this.#known.set(id, found);
    }
    return found;
  }

  #find(id: string): { readonly vendor: Vendor; readonly model: string } {
    const model = bareModel(id);
    const vendor = this.#vendors.find((each) => each.made(model)) ?? this.#vendors.at(-1);
    if (!vendor) throw new Error('there must be a vendor that takes all models');
    return { vendor, model };
  }
}

const MOST_KNOWN = 1000;
