import type { TokenCount, Tokenizers, Vendor } from '../vendor/vendor';

type CountText = (text: string) => TokenCount;

/** A file has few models. */
const MOST_MODELS = 100;

/** Counts texts as models count them; one counter for each model, which remembers the few texts that it counted last. */
export class TextCounters {
  readonly #counters = new Map<string, CountText>();

  constructor(readonly tokenizers: Tokenizers) {}

  /** `model` as the vendor spells it. */
  of(vendor: Vendor, model: string): CountText {
    const key = `${vendor.id} ${model}`;
    let counter = this.#counters.get(key);
    if (!counter) {
      if (this.#counters.size >= MOST_MODELS) this.#counters.clear();
      counter = rememberingLast((text) => vendor.countText(text, model, this.tokenizers));
      this.#counters.set(key, counter);
    }
    return counter;
  }
}

/** As many constants as a call is likely to send. */
const REMEMBERED = 8;

/** All calls of a file often send the same constants: whoever types in one has it counted for each of them. */
function rememberingLast(count: CountText): CountText {
  const texts: string[] = [];
  const counts: TokenCount[] = [];
  let next = 0;
  return (text) => {
    const known = counts[texts.indexOf(text)];
    if (known) return known;
    const tokens = count(text);
    texts[next] = text;
    counts[next] = tokens;
    next = (next + 1) % REMEMBERED;
    return tokens;
  };
}
