import type { TokenCount, Tokenizers, Vendor } from '../vendor/vendor';
import { lengthAskedIn } from './asked-length';
import type { TextCounter } from './count-text';
import { CountedTexts } from './counted-texts';
import { rememberingLast } from './remembering-last';

type CountText = (text: string) => TokenCount;

/** What is kept of one model: how its texts are counted, and those that were. */
interface Kept {
  readonly count: CountText;
  texts: CountedTexts | null;
}

/** A file has few models. */
const MOST_MODELS = 100;

/** Counts texts as models count them; one counter for each model, which remembers the few texts that it counted last. */
export class TextCounters {
  readonly #kept = new Map<string, Kept>();
  /** As `lengthAskedIn`. */
  readonly lengthAsked = rememberingLast(lengthAskedIn);

  constructor(readonly tokenizers: Tokenizers) {}

  /** `model` as the vendor spells it; `hole` as in `TextCounter`, by its identity. */
  of(vendor: Vendor, model: string, hole: TextCounter['hole']): CountedTexts {
    const kept = this.#keptOf(vendor, model);
    if (kept.texts?.counter.hole !== hole) kept.texts = new CountedTexts({ count: kept.count, hole });
    return kept.texts;
  }

  #keptOf(vendor: Vendor, model: string): Kept {
    const key = `${vendor.id} ${model}`;
    let kept = this.#kept.get(key);
    if (!kept) {
      if (this.#kept.size >= MOST_MODELS) this.#kept.clear();
      const count = rememberingLast((text) => vendor.countText(text, model, this.tokenizers));
      kept = { count, texts: null };
      this.#kept.set(key, kept);
    }
    return kept;
  }
}
