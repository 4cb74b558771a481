import { type LiteralWatch, readsAny } from '../evaluate/recording';
import type { TextValue } from '../evaluate/values';
import { countValue, type TextCounter } from './count-text';
import type { Count } from './token-count';

/** A text as it was last counted. Calls that send the same one share it, so that typing in a constant counts it once. */
export class CountedText {
  #count: Count | null = null;
  #literals: ReadonlySet<object> = new Set();
  /** The changes that were last looked at: all calls of a file are told of the same set. */
  #seen: ReadonlySet<object> | null = null;

  constructor(
    private readonly text: TextValue,
    private readonly counter: TextCounter,
  ) {}

  /** Counts it whatever was before; gives the literals in it. */
  recount(watch: LiteralWatch): ReadonlySet<object> {
    const { value, literals } = watch(() => countValue(this.text, this.counter));
    this.#count = value;
    this.#literals = literals;
    return literals;
  }

  /** `changed` are the literals that may differ since the one who asks has asked before. */
  count(changed: ReadonlySet<object>): Count {
    if (this.#count === null || (changed !== this.#seen && readsAny(this.#literals, changed)))
      this.#count = countValue(this.text, this.counter);
    this.#seen = changed;
    return this.#count;
  }
}

/** The texts that are counted in one way, each as long as something sends it. */
export class CountedTexts {
  readonly #texts = new WeakMap<TextValue, CountedText>();

  constructor(readonly counter: TextCounter) {}

  of(text: TextValue): CountedText {
    let counted = this.#texts.get(text);
    if (!counted) {
      counted = new CountedText(text, this.counter);
      this.#texts.set(text, counted);
    }
    return counted;
  }
}
