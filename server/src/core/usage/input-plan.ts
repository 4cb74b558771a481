import { type LiteralWatch, NO_LITERALS, readsAny } from '../evaluate/recording';
import type { TextValue } from '../evaluate/values';
import type { ImagePart, Prompt, PromptPart } from '../recognize/call-request';
import { countDefinitions, countPart, unseenText } from './count-input';
import { pictureTokens } from './count-pictures';
import { ofTokens, type TextCounter } from './count-text';
import type { CountableRequest } from './countable-request';
import type { CountedText, CountedTexts } from './counted-texts';
import type { TextCounters } from './text-counters';
import { type Count, NOTHING, plus, span, times } from './token-count';

/** How the parts of one request are counted. */
interface PartCounter {
  readonly texts: CountedTexts;
  part(part: PromptPart): Count;
  /** Tokens that what is kept in a cache has at least. */
  readonly least: number;
}

/**
 * Input tokens of a request that sends prompts. What a literal can't change that someone types in is counted once:
 * tools, what stands around messages, and the messages that hold no such literal. Others are counted again when one of the
 * literals in them is among those that have changed since the last count.
 */
export class InputPlan {
  readonly #prompts: readonly PromptPlan[];

  constructor(
    countable: CountableRequest,
    hole: TextCounter['hole'],
    counters: TextCounters,
    watch: LiteralWatch,
  ) {
    const { vendor, model, provider, api, request, picturesAs } = countable;
    const texts = counters.of(vendor, model, hole);
    const text = texts.counter;
    const picture = (part: ImagePart) =>
      picturesAs === 'inputTokens' ? pictureTokens(part, vendor, model) : NOTHING;
    const { tokenizers } = counters;
    const content = { text, picture, vendor, at: { model, provider }, tokenizers, api };
    const least = vendor.cachedFrom?.(model) ?? 0;
    const counter: PartCounter = { texts, part: (part) => countPart(part, content), least };
    const definitions = countDefinitions(countable, text, tokenizers);
    this.#prompts = request.prompts.map((prompt) => {
      const around = plus(ofTokens(vendor.overhead({ api, provider, request, prompt }, model)), definitions);
      return promptPlan(prompt, around, api, counter, watch);
    });
  }

  /** The alternatives of the prompt span low and high. */
  count(changed: ReadonlySet<object>): Count {
    const [only] = this.#prompts;
    return only && this.#prompts.length === 1
      ? only.count(changed)
      : span(this.#prompts.map((prompt) => prompt.count(changed)));
  }
}

interface PromptPlan {
  count(changed: ReadonlySet<object>): Count;
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
  if (more.cached) {
    const kept = keptInCache(counter);
    return { count: (changed) => plus(seen.count(changed), kept) };
  }
  const each = more.each ? new MessagesPlan(more.each, NOTHING, counter, watch) : null;
  const unseen = unseenText(counter.texts.counter);
  return {
    count: (changed) => {
      const one = each ? each.count(changed) : unseen;
      return plus(seen.count(changed), countMore(one, more, unseen, api));
    },
  };
}

/** What is kept in a cache is at least as long as it must be for that, and may be as long as a prompt can be. */
function keptInCache({ texts, least }: PartCounter): Count {
  const likely = Math.max(least, texts.counter.hole.likely);
  return { low: least, likely, high: null, how: 'unbounded', holes: 0, likelyHoles: 0 };
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

/** A message that holds literals which may change in place, as it was last counted. */
interface CountedPart {
  readonly part: PromptPart;
  count: Count;
  literals: ReadonlySet<object>;
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
  /** Messages that are nothing but one text. */
  readonly #texts: CountedText[] = [];
  readonly #others: CountedPart[] = [];

  constructor(parts: readonly PromptPart[], around: Count, counter: PartCounter, watch: LiteralWatch) {
    this.#uncounted = parts;
    this.#fixed = around;
    this.#counter = counter;
    this.#watch = watch;
  }

  count(changed: ReadonlySet<object>): Count {
    if (this.#uncounted !== null) this.#split(this.#uncounted);
    let all = this.#fixed;
    for (const text of this.#texts) all = plus(all, text.count(changed));
    for (const other of this.#others) {
      if (readsAny(other.literals, changed)) Object.assign(other, this.#counted(other.part));
      all = plus(all, other.count);
    }
    return all;
  }

  #split(parts: readonly PromptPart[]): void {
    for (const part of parts) {
      const text = loneText(part);
      if (text) this.#addText(this.#counter.texts.of(text));
      else this.#addOther(this.#counted(part));
    }
    this.#uncounted = null;
  }

  #addText(text: CountedText): void {
    if (text.recount(this.#watch).size > 0) this.#texts.push(text);
    else this.#fixed = plus(this.#fixed, text.count(NO_LITERALS));
  }

  #addOther(counted: CountedPart): void {
    if (counted.literals.size > 0) this.#others.push(counted);
    else this.#fixed = plus(this.#fixed, counted.count);
  }

  #counted(part: PromptPart): CountedPart {
    const { value: count, literals } = this.#watch(() => this.#counter.part(part));
    return { part, count, literals };
  }
}

function loneText({ content, named }: PromptPart): TextValue | null {
  const [only] = content;
  if (only?.kind !== 'text' || content.length !== 1 || named !== null) return null;
  return only.value.kind === 'text' ? only.value : null;
}
