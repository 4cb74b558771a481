import type { ModelPrice } from '../price/rate';
import type { Metered, Quantity, Usage } from '../usage/quantity';
import { type Alternative, type Cost, type CostOptions, estimateCall } from './estimate-call';

const METERED: readonly Metered[] = [
  'inputTokens',
  'inputImageTokens',
  'outputTokens',
  'cachedInputTokens',
  'inputImages',
  'images',
  'partialImages',
  'seconds',
  'characters',
  'searches',
  'pages',
  'requests',
];

/** Twice as many are kept at most: the calls that a large workspace shows at once. */
const GENERATION = 2500;

/** A cost with the question that it answers. */
interface Kept {
  readonly alternatives: readonly Alternative[];
  readonly serviceTier: string | null;
  readonly cost: Cost;
}

/**
 * Remembers what calls cost, for an editor asks the same of every call at each keystroke. A price counts as the same
 * when it is the same object, as `PriceBook` gives it. The costs that were asked for longest ago are forgotten first:
 * when the younger half is full, what was not asked for since it began goes.
 */
export class Estimator {
  /** By a number that seldom two questions share: making words of every question would take longer than the answers. */
  #young = new Map<number, Kept>();
  #old = new Map<number, Kept>();
  readonly #ids = new WeakMap<ModelPrice, number>();
  #lastId = 0;

  /** As `estimateCall`. */
  estimate(alternatives: readonly Alternative[], options: CostOptions): Cost {
    const key = this.#fingerprint(alternatives);
    const young = this.#young.get(key);
    if (young && isAnswer(young, alternatives, options)) return young.cost;
    const old = this.#old.get(key);
    const { serviceTier } = options;
    const kept =
      old && isAnswer(old, alternatives, options)
        ? old
        : { alternatives, serviceTier, cost: estimateCall(alternatives, options) };
    this.#keep(key, kept);
    return kept.cost;
  }

  #keep(key: number, kept: Kept): void {
    if (this.#young.size >= GENERATION) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    this.#young.set(key, kept);
  }

  #fingerprint(alternatives: readonly Alternative[]): number {
    let hash = 0;
    for (const { usage, price } of alternatives) {
      hash = mixed(hash, this.#idOf(price));
      for (const metered of METERED) {
        const quantity = usage[metered];
        if (quantity === undefined) continue;
        hash = mixed(mixed(mixed(hash, quantity.low), quantity.likely), quantity.high ?? -1);
      }
    }
    return hash;
  }

  #idOf(price: ModelPrice): number {
    const known = this.#ids.get(price);
    if (known !== undefined) return known;
    this.#lastId += 1;
    this.#ids.set(price, this.#lastId);
    return this.#lastId;
  }
}

function mixed(hash: number, number: number): number {
  return Math.imul(hash ^ number, 0x9e3779b1) ^ (hash >>> 15);
}

function isAnswer(kept: Kept, alternatives: readonly Alternative[], { serviceTier }: CostOptions): boolean {
  if (kept.serviceTier !== serviceTier || kept.alternatives.length !== alternatives.length) return false;
  for (let index = 0; index < alternatives.length; index++) {
    const asked = alternatives[index]!;
    const known = kept.alternatives[index]!;
    if (asked.price !== known.price || !sameUsage(asked.usage, known.usage)) return false;
  }
  return true;
}

function sameUsage(one: Usage, other: Usage): boolean {
  for (const metered of METERED) if (!sameQuantity(one[metered], other[metered])) return false;
  return true;
}

function sameQuantity(one: Quantity | undefined, other: Quantity | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  return (
    one.low === other.low && one.likely === other.likely && one.high === other.high && one.how === other.how
  );
}
