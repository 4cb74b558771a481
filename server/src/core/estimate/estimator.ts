import type { ModelPrice } from '../price/rate';
import type { Metered, Usage } from '../usage/quantity';
import { type Alternative, type Cost, type CostOptions, estimateCall } from './estimate-call';

const METERED: readonly Metered[] = [
  'inputTokens',
  'outputTokens',
  'cachedInputTokens',
  'inputImages',
  'images',
  'seconds',
  'characters',
  'requests',
];

/** As many calls as a large workspace shows at once. */
const MAX_KEPT = 5000;

/**
 * Remembers what calls cost, for an editor asks the same of every call at each keystroke. A price counts as the same
 * when it is the same object, as `PriceBook` gives it. The costs that were asked for longest ago are forgotten first.
 */
export class Estimator {
  readonly #kept = new Map<string, Cost>();
  readonly #ids = new WeakMap<ModelPrice, number>();
  #lastId = 0;

  /** As `estimateCall`. */
  estimate(alternatives: readonly Alternative[], options: CostOptions): Cost {
    const key = this.#key(alternatives, options);
    const kept = this.#kept.get(key);
    if (kept !== undefined) {
      this.#kept.delete(key);
      this.#kept.set(key, kept);
      return kept;
    }
    const cost = estimateCall(alternatives, options);
    this.#keep(key, cost);
    return cost;
  }

  #keep(key: string, cost: Cost): void {
    if (this.#kept.size >= MAX_KEPT) {
      const [oldest] = this.#kept.keys();
      if (oldest !== undefined) this.#kept.delete(oldest);
    }
    this.#kept.set(key, cost);
  }

  #key(alternatives: readonly Alternative[], { serviceTier }: CostOptions): string {
    let key = serviceTier ?? '';
    for (const { usage, price } of alternatives) key += `|${this.#idOf(price)}${usageKey(usage)}`;
    return key;
  }

  #idOf(price: ModelPrice): number {
    const known = this.#ids.get(price);
    if (known !== undefined) return known;
    this.#lastId += 1;
    this.#ids.set(price, this.#lastId);
    return this.#lastId;
  }
}

function usageKey(usage: Usage): string {
  let key = '';
  for (const metered of METERED) {
    const quantity = usage[metered];
    if (quantity !== undefined) {
      const { low, likely, high, how } = quantity;
      key += `;${metered}${low},${likely},${high},${how}`;
    }
  }
  return key;
}
