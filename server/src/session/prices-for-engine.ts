import type { LoadedPrices } from '../core/analyze/engine-api';
import type { BillingStores } from './billing-stores';
import type { SessionEngine } from './session-ports';

/**
 * Prices that were loaded since the start, handed to the engine whenever they change. Owns nothing of them. The engine is not
 * loaded for them: it gets those that there are when it is loaded for a file.
 */
export class PricesForEngine {
  private engine: SessionEngine | null = null;

  /** `changed` is called when an engine that counts already has got other prices. */
  constructor(
    private readonly stores: Pick<BillingStores, 'priceLists' | 'published'> | null,
    private readonly changed: () => void,
  ) {
    stores?.priceLists.onChange(() => this.update());
    stores?.published.onChange(() => this.update());
  }

  /** The engine was loaded. */
  arrived(engine: SessionEngine): void {
    this.engine = engine;
    const loaded = this.loaded();
    if (loaded.published !== null || loaded.lists.length > 0) engine.usePrices(loaded);
  }

  private update(): void {
    if (!this.engine) return;
    this.engine.usePrices(this.loaded());
    this.changed();
  }

  private loaded(): LoadedPrices {
    return { published: this.stores?.published.prices ?? null, lists: this.stores?.priceLists.lists ?? [] };
  }
}
