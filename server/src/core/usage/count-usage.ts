import { type LiteralWatch, NO_LITERALS } from '../evaluate/recording';
import type { Tokenizers } from '../vendor/vendor';
import { unseenText } from './count-input';
import { countMedia, imagesOf, overImages } from './count-media';
import { countOutput } from './count-output';
import { countPictures } from './count-pictures';
import type { CountableRequest, CountOptions } from './countable-request';
import { InputPlan } from './input-plan';
import { overTurns, type Turns, turnsOf } from './over-turns';
import type { Usage } from './quantity';
import { TextCounters } from './text-counters';
import type { Count } from './token-count';

export interface CountedUsage {
  readonly usage: Usage;
  /** Places in the prompt whose text is decided at run time: in the alternative that has most of them. */
  readonly holes: number;
  /** The same in the likely alternative. */
  readonly likelyHoles: number;
  /** Token bound that each hole was given in `high`; null when there was none to be bounded. */
  readonly holeBound: number | null;
}

/**
 * What one execution of a request uses. Over alternatives low and high span all, likely is that of the first. Text
 * that is in no way known is never counted as nothing.
 */
export function countUsage(
  countable: CountableRequest,
  options: CountOptions,
  tokenizers: Tokenizers,
): CountedUsage {
  return new UsagePlan(countable, options, new TextCounters(tokenizers), onlyOnce).count(NO_LITERALS);
}

const onlyOnce: LiteralWatch = (look) => ({ value: look(), literals: NO_LITERALS });

/**
 * The same for a request whose literals change while someone types in them: everything but the wording of its prompts
 * is looked at when the plan is made, and each count looks at the wording alone.
 */
export class UsagePlan {
  readonly #input: InputPlan | null;
  /** What is sent where nothing of the prompt is seen; null where no prompt is metered so. */
  readonly #unseen: Count | null;
  readonly #others: Usage;
  readonly #images: ReturnType<typeof imagesOf>;
  readonly #turns: Turns;
  readonly #holeBound: number;
  #last: { readonly input: Count | null; readonly counted: CountedUsage } | null = null;

  constructor(
    countable: CountableRequest,
    options: CountOptions,
    counters: TextCounters,
    watch: LiteralWatch,
  ) {
    const { request, vendor, model } = countable;
    const { output, prompts } = request;
    this.#input = prompts.length > 0 ? new InputPlan(countable, options.hole, counters, watch) : null;
    this.#unseen = output.text ? unseenText(options) : null;
    const measured = options.measured?.find(model, countable.provider ?? null)?.median ?? null;
    const outputTokens = output.text
      ? countOutput(output, vendor.outputLimit(model), options.outputTokens, measured)
      : null;
    const pictures = countPictures(countable);
    this.#others = {
      ...(pictures ? { [countable.picturesAs]: quantityOf(pictures) } : {}),
      ...(outputTokens ? { outputTokens } : {}),
      ...countMedia(request),
    };
    this.#images = imagesOf(request);
    this.#turns = turnsOf(request);
    this.#holeBound = options.hole.bound;
  }

  /** The same object as at the last count where the counts are the same; `changed` are the literals that may differ since. */
  count(changed: ReadonlySet<object>): CountedUsage {
    const input = this.#input ? this.#input.count(changed) : this.#unseen;
    if (this.#last === null || !sameCount(this.#last.input, input))
      this.#last = { input, counted: this.#usageWith(input) };
    return this.#last.counted;
  }

  #usageWith(input: Count | null): CountedUsage {
    const once = input ? { inputTokens: quantityOf(input), ...this.#others } : this.#others;
    const usage = overImages(once, this.#images);
    const holes = input?.holes ?? 0;
    const bounded = holes > 0 && input?.high !== null;
    return {
      usage: overTurns(usage, this.#turns),
      holes,
      likelyHoles: input?.likelyHoles ?? 0,
      holeBound: bounded ? this.#holeBound : null,
    };
  }
}

function sameCount(one: Count | null, other: Count | null): boolean {
  if (one === null || other === null) return one === other;
  return (
    one.low === other.low &&
    one.likely === other.likely &&
    one.high === other.high &&
    one.how === other.how &&
    one.holes === other.holes &&
    one.likelyHoles === other.likelyHoles
  );
}

function quantityOf({ low, likely, high, how }: Count) {
  return { low, likely, high, how: high === null ? ('unbounded' as const) : how };
}
