import type { LiteralWatch } from '../evaluate/recording';
import type { Value } from '../evaluate/values';
import type { ImagePart, Prompt, PromptPart } from '../recognize/call-request';
import { countDefinitions, countPart, unseenText } from './count-input';
import { pictureTokens } from './count-pictures';
import { countValue, ofTokens, type TextCounter } from './count-text';
import type { CountableRequest } from './countable-request';
import type { TextCounters } from './text-counters';
import { type Count, NOTHING, plus, span, times } from './token-count';

/** How the parts of one request are counted. */
interface PartCounter {
  readonly text: TextCounter;
  part(part: PromptPart): Count;
}

/**
 * Input tokens of a request that sends prompts. What a literal can't change that someone types in is counted once:
 * tools, what stands around messages, and the messages that hold no such literal.
 */
export class InputPlan {
  readonly #prompts: readonly PromptPlan[];

  constructor(
    countable: CountableRequest,
    hole: TextCounter['hole'],
    counters: TextCounters,
    watch: LiteralWatch,
  ) {
    const { vendor, model, api, request, picturesAs } = countable;
    const text: TextCounter = { count: counters.of(vendor, model), hole };
    const picture = (part: ImagePart) =>
      picturesAs === 'inputTokens' ? pictureTokens(part, vendor, model) : NOTHING;
    const counter: PartCounter = { text, part: (part) => countPart(part, text, picture) };
    const definitions = countDefinitions(countable, text, counters.tokenizers);
    this.#prompts = request.prompts.map((prompt) => {
      const around = plus(ofTokens(vendor.overhead({ api, request, prompt }, model)), definitions);
      return promptPlan(prompt, around, api, counter, watch);
    });
  }

  /** The alternatives of the prompt span low and high. */
  count(): Count {
    const [only] = this.#prompts;
    return only && this.#prompts.length === 1
      ? only.count()
      : span(this.#prompts.map((prompt) => prompt.count()));
  }
}

interface PromptPlan {
  count(): Count;
}

function promptPlan(
  { parts, more }: Prompt,
  around: Count,
  api: CountableRequest['api'],
  counter: PartCounter,
  watch: LiteralWatch,
): PromptPlan {
  const seen = new MessagesPlan(parts, around, counter, watch);
  if (more === null) return seen;
  const each = more.each ? new MessagesPlan(more.each, NOTHING, counter, watch) : null;
  const unseen = unseenText(counter.text);
  return {
    count: () => {
      const one = each ? each.count() : unseen;
      return plus(seen.count(), countMore(one, more, unseen, api));
    },
  };
}

/**
 * Messages that can't be seen one by one. Where neither number nor text is known all of them together are one place
 * that is decided at run time, with the bound of such a place. (Inputs to embed come by the thousand, so they are no
 * such place.)
 */
function countMore(
  one: Count,
  { low, high }: NonNullable<Prompt['more']>,
  unseen: Count,
  api: CountableRequest['api'],
): Count {
  const nothingKnown = high === null && one.low === 0 && api !== 'embeddings';
  return nothingKnown ? unseen : times(one, low, high);
}

/**
 * Messages, split at the first count into those that hold literals which may change in place, and all others. Few
 * objects on purpose: typing in a constant counts hundreds of these, and looking them up takes longer than adding.
 */
class MessagesPlan implements PromptPlan {
  readonly #counter: PartCounter;
  readonly #watch: LiteralWatch;
  /** Of all that may not change; before the first count, of what stands around the messages. */
  #fixed: Count;
  #uncounted: readonly PromptPart[] | null;
  /** Texts of messages that are nothing but one text. */
  readonly #texts: Value[] = [];
  readonly #others: PromptPart[] = [];

  constructor(parts: readonly PromptPart[], around: Count, counter: PartCounter, watch: LiteralWatch) {
    this.#uncounted = parts;
    this.#fixed = around;
    this.#counter = counter;
    this.#watch = watch;
  }

  count(): Count {
    if (this.#uncounted !== null) this.#split(this.#uncounted);
    let all = this.#fixed;
    for (const text of this.#texts) all = plus(all, countValue(text, this.#counter.text));
    for (const part of this.#others) all = plus(all, this.#counter.part(part));
    return all;
  }

  #split(parts: readonly PromptPart[]): void {
    for (const part of parts) {
      const { value, readsLiterals } = this.#watch(() => this.#counter.part(part));
      const text = loneText(part);
      if (!readsLiterals) this.#fixed = plus(this.#fixed, value);
      else if (text) this.#texts.push(text);
      else this.#others.push(part);
    }
    this.#uncounted = null;
  }
}

function loneText({ content, named }: PromptPart): Value | null {
  const [only] = content;
  return only?.kind === 'text' && content.length === 1 && named === null ? only.value : null;
}
