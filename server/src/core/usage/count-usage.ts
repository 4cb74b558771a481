import { type LiteralWatch, NO_LITERALS } from '../evaluate/recording';
import type { LoggedOutput } from '../usage-log/measured-outputs';
import type { Tokenizers } from '../vendor/vendor';
import { unseenText } from './count-input';
import { countMedia, imagesOf, overImages } from './count-media';
import { pagesRead } from './count-pages';
import { countPictures } from './count-pictures';
import type { CountableRequest, CountOptions } from './countable-request';
import { InputPlan } from './input-plan';
import { type CountedOutput, OutputPlan } from './output-plan';
import { overTurns, type Turns, turnsOf } from './over-turns';
import type { Usage } from './quantity';
import { TextCounters } from './text-counters';
import type { Count } from './token-count';

export interface CountedUsage {
  readonly usage: Usage;
  /** What the likely output is told from, in words; null: from the setting, the cap or a log. */
  readonly outputWhy: string | null;
  /** The log that tells the likely output; null: none does. */
  readonly outputLogged: LoggedOutput | null;
  /** Places in the prompt whose text is decided at run time: in the alternative that has most of them. */
  readonly holes: number;
  /** The same in the likely alternative. */
  readonly likelyHoles: number;
  /** Token bound that each hole was given in `high`; null when there was none to be bounded. */
  readonly holeBound: number | null;
}

interface KnownCount {
  readonly input: Count | null;
  readonly output: CountedOutput | null;
  readonly counted: CountedUsage;
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
  readonly #pictures: Usage;
  readonly #media: Usage;
  readonly #output: OutputPlan | null;
  readonly #images: ReturnType<typeof imagesOf>;
  readonly #turns: Turns;
  readonly #holeBound: number;
  #others: { readonly output: CountedOutput | null; readonly usage: Usage } | null = null;
  /** By the likely count. */
  readonly #known = new Map<number, KnownCount>();

  constructor(
    countable: CountableRequest,
    options: CountOptions,
    counters: TextCounters,
    watch: LiteralWatch,
    /** For so many different counts what comes of them is remembered. */
    private readonly remembered = 1,
  ) {
    const { request } = countable;
    const { output, prompts } = request;
    const isRead = countable.api === 'ocr';
    this.#input =
      prompts.length > 0 && !isRead ? new InputPlan(countable, options.hole, counters, watch) : null;
    this.#unseen = output.text ? unseenText(options) : null;
    this.#output = output.text ? new OutputPlan(countable, options, counters, watch) : null;
    const pictures = countPictures(countable);
    this.#pictures = pictures ? { [countable.picturesAs]: quantityOf(pictures) } : {};
    this.#media = isRead ? pagesRead(request) : countMedia(request);
    this.#images = imagesOf(request);
    this.#turns = turnsOf(request);
    this.#holeBound = options.hole.bound;
  }

  /** The same object as at an earlier count where the counts are the same; `changed` are the literals that may differ since. */
  count(changed: ReadonlySet<object>): CountedUsage {
    const input = this.#input ? this.#input.count(changed) : this.#unseen;
    const output = this.#output?.count(changed) ?? null;
    const key = input?.likely ?? -1;
    const known = this.#known.get(key);
    if (known && known.output === output && sameCount(known.input, input)) return known.counted;
    const counted = this.#usageWith(input, output);
    if (this.#known.size >= this.remembered) this.#known.clear();
    this.#known.set(key, { input, output, counted });
    return counted;
  }

  /** Of all that is counted the input alone changes at each keystroke. */
  #othersWith(output: CountedOutput | null): Usage {
    if (this.#others?.output !== output) {
      const tokens = output ? { outputTokens: output.tokens } : {};
      this.#others = { output, usage: { ...this.#pictures, ...tokens, ...this.#media } };
    }
    return this.#others.usage;
  }

  #usageWith(input: Count | null, output: CountedOutput | null): CountedUsage {
    const others = this.#othersWith(output);
    const once = input ? { inputTokens: quantityOf(input), ...others } : others;
    const usage = overImages(once, this.#images);
    const holes = input?.holes ?? 0;
    const bounded = holes > 0 && input?.high !== null;
    return {
      usage: overTurns(usage, this.#turns),
      outputWhy: output?.why ?? null,
      outputLogged: output?.logged ?? null,
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
