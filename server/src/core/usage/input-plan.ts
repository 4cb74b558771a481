import type { LiteralWatch } from '../evaluate/recording';
import type { ImagePart, Prompt, PromptPart } from '../recognize/call-request';
import { countDefinitions, countPart, unseenText } from './count-input';
import { pictureTokens } from './count-pictures';
import { ofTokens, type TextCounter } from './count-text';
import type { CountableRequest } from './countable-request';
import type { TextCounters } from './text-counters';
import { type Count, NOTHING, plus, span, sum, times } from './token-count';

/**
 * Input tokens of a request that sends prompts. What a literal can't change that someone types in is counted once:
 * tools, what stands around messages, and the messages that hold no such literal.
 */
export class InputPlan {
  readonly #prompts: readonly PromptPlan[];
  readonly #definitions: Count;

  constructor(
    countable: CountableRequest,
    hole: TextCounter['hole'],
    counters: TextCounters,
    watch: LiteralWatch,
  ) {
    const { vendor, model, request } = countable;
    const counter: TextCounter = { count: counters.of(vendor, model), hole };
    this.#definitions = countDefinitions(countable, counter, counters.tokenizers);
    this.#prompts = request.prompts.map((prompt) => new PromptPlan(prompt, countable, counter, watch));
  }

  /** The alternatives of the prompt span low and high. */
  count(): Count {
    const [only] = this.#prompts;
    const prompts =
      only && this.#prompts.length === 1 ? only.count() : span(this.#prompts.map((each) => each.count()));
    return plus(prompts, this.#definitions);
  }
}

class PromptPlan {
  readonly #around: Count;
  readonly #parts: PartsPlan;
  readonly #more: MorePlan | null;

  constructor(prompt: Prompt, countable: CountableRequest, counter: TextCounter, watch: LiteralWatch) {
    const { request, api, vendor, model, picturesAs } = countable;
    const picture = (part: ImagePart) =>
      picturesAs === 'inputTokens' ? pictureTokens(part, vendor, model) : NOTHING;
    const count = (part: PromptPart) => countPart(part, counter, picture);
    this.#around = ofTokens(vendor.overhead({ api, request, prompt }, model));
    this.#parts = new PartsPlan(prompt.parts, count, watch);
    const { more } = prompt;
    const each = more?.each ? new PartsPlan(more.each, count, watch) : null;
    this.#more = more && { each, low: more.low, high: more.high, unseen: unseenText(counter), api };
  }

  count(): Count {
    const known = plus(this.#around, this.#parts.count());
    return this.#more === null ? known : plus(known, countMore(this.#more));
  }
}

/** Messages that can't be seen one by one. */
interface MorePlan {
  /** What one of them is; null when nothing is known of it. */
  readonly each: PartsPlan | null;
  readonly low: number;
  readonly high: number | null;
  readonly unseen: Count;
  readonly api: CountableRequest['api'];
}

/**
 * Messages of which neither number nor text is known: all of them together are one place that is decided at run time,
 * with the bound of such a place. (Inputs to embed come by the thousand, so they are no such place.)
 */
function countMore({ each, low, high, unseen, api }: MorePlan): Count {
  const one = each ? each.count() : unseen;
  const nothingKnown = high === null && one.low === 0 && api !== 'embeddings';
  return nothingKnown ? unseen : times(one, low, high);
}

/** Messages, split at the first count into those that hold literals which may change in place, and all others. */
class PartsPlan {
  readonly #count: (part: PromptPart) => Count;
  readonly #watch: LiteralWatch;
  #open: readonly PromptPart[];
  /** Of all that is not open; null before the first count. */
  #fixed: Count | null = null;

  constructor(parts: readonly PromptPart[], count: (part: PromptPart) => Count, watch: LiteralWatch) {
    this.#open = parts;
    this.#count = count;
    this.#watch = watch;
  }

  count(): Count {
    if (this.#fixed === null) return this.#split();
    let all = this.#fixed;
    for (const part of this.#open) all = plus(all, this.#count(part));
    return all;
  }

  #split(): Count {
    const open: PromptPart[] = [];
    const changing: Count[] = [];
    const fixed: Count[] = [];
    for (const part of this.#open) {
      const { value, readsLiterals } = this.#watch(() => this.#count(part));
      (readsLiterals ? changing : fixed).push(value);
      if (readsLiterals) open.push(part);
    }
    this.#open = open;
    this.#fixed = fixed.length > 0 ? sum(fixed) : NOTHING;
    return plus(this.#fixed, changing.length > 0 ? sum(changing) : NOTHING);
  }
}
