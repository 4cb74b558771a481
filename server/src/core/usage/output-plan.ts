import { type LiteralWatch, type Reads, readsAny } from '../evaluate/recording';
import { countOutput } from './count-output';
import type { CountableRequest, CountOptions } from './countable-request';
import type { Quantity } from './quantity';

/** Output tokens of a request, counted again when a literal that its cap or its number of answers was read from has changed. */
export class OutputPlan {
  #literals: Reads['literals'];
  #quantity: Quantity;

  constructor(
    private readonly countable: CountableRequest,
    private readonly options: CountOptions,
    private readonly watch: LiteralWatch,
  ) {
    ({ value: this.#quantity, literals: this.#literals } = watch(() => this.#counted()));
  }

  /** The same object as at the last count where nothing that it says has changed. */
  count(changed: ReadonlySet<object>): Quantity {
    if (!readsAny(this.#literals, changed)) return this.#quantity;
    const { value, literals } = this.watch(() => this.#counted());
    this.#literals = literals;
    if (!isSame(value, this.#quantity)) this.#quantity = value;
    return this.#quantity;
  }

  #counted(): Quantity {
    const { request, vendor, model, provider } = this.countable;
    const measured = this.options.measured?.find(model, provider ?? null)?.median ?? null;
    return countOutput(request.output, vendor.outputLimit(model), this.options.outputTokens, measured);
  }
}

function isSame(one: Quantity, other: Quantity): boolean {
  return (
    one.low === other.low && one.likely === other.likely && one.high === other.high && one.how === other.how
  );
}
