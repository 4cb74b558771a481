import { type LiteralWatch, type Reads, readsAny } from '../evaluate/recording';
import type { LoggedOutput } from '../usage-log/measured-outputs';
import { AskedLengths } from './asked-length';
import { countOutput } from './count-output';
import type { CountableRequest, CountOptions } from './countable-request';
import { instructionKeys } from './instruction-keys';
import { likelyOutput, type OutputKind, outputKind } from './likely-output';
import type { Quantity } from './quantity';
import type { TextCounters } from './text-counters';

/** Output tokens, and what the likely number is told from; null: from the setting, the cap or a log. */
export interface CountedOutput {
  readonly tokens: Quantity;
  readonly why: string | null;
  /** What a log says of it; null: none does. */
  readonly logged: LoggedOutput | null;
}

/** A prompt asks for few different lengths while its wording changes. */
const MOST_KNOWN = 16;

/**
 * Output tokens of a request, counted again when a literal has changed that its cap, its number of answers or the length that
 * its prompt asks for was read from.
 */
export class OutputPlan {
  readonly #kind: OutputKind;
  readonly #logged: LoggedOutput | null;
  /** What the prompt says; null: nothing of it counts, or nobody has looked yet. */
  #asked: AskedLengths | null = null;
  #isOpen: boolean;
  #literals: Reads['literals'];
  #counted: CountedOutput;
  readonly #known: CountedOutput[];

  constructor(
    private readonly countable: CountableRequest,
    private readonly options: CountOptions,
    private readonly counters: TextCounters,
    private readonly watch: LiteralWatch,
  ) {
    const { vendor, model } = countable;
    this.#logged = loggedFor(countable, options);
    const { counter } = counters.of(vendor, model, options.hole);
    this.#kind = outputKind(countable, (text) => counter.count(text).likely);
    this.#isOpen = this.#kind.formed === null && !options.ownOutputTokens;
    ({ value: this.#counted, literals: this.#literals } = watch(() => this.#count()));
    this.#known = [this.#counted];
  }

  /** The same object as at the last count where nothing that it says has changed. */
  count(changed: ReadonlySet<object>): CountedOutput {
    const isAskedOther = this.#isOpen ? this.#look() : (this.#asked?.update(changed) ?? false);
    if (!isAskedOther && !readsAny(this.#literals, changed)) return this.#counted;
    const { value, literals } = this.watch(() => this.#count());
    // Data that is exchanged as a whole notes no reads after the first count.
    if (!isWithin(literals, this.#literals)) this.#literals = new Set([...this.#literals, ...literals]);
    this.#counted = this.#kept(value);
    return this.#counted;
  }

  /** The same object for the same count: what was made of it is known by it. */
  #kept(counted: CountedOutput): CountedOutput {
    const known = this.#known.find((each) => isSame(each, counted));
    if (known) return known;
    if (this.#known.length >= MOST_KNOWN) this.#known.length = 0;
    this.#known.push(counted);
    return counted;
  }

  /** Looks at the wording of the prompt for the first time: not while the plan is made, which depends on what is read then. */
  #look(): boolean {
    this.#isOpen = false;
    const [prompt] = this.countable.request.prompts;
    if (prompt !== undefined) this.#asked = new AskedLengths(prompt, this.watch, this.counters.lengthAsked);
    return this.#asked !== null && this.#asked.asked !== null;
  }

  #count(): CountedOutput {
    const { request, vendor, model } = this.countable;
    const likely = likelyOutput(this.#kind, this.#asked?.asked ?? null, this.options);
    const tokens = countOutput(
      request.output,
      vendor.outputLimit(model),
      likely.tokens,
      this.#logged?.likely ?? null,
    );
    const isTold = this.#logged === null && tokens.likely > 0;
    return { tokens, why: isTold ? likely.why : null, logged: this.#logged };
  }
}

/** The wording of the instruction is looked at only where logs tell calls apart by theirs. */
function loggedFor(
  { request, model, provider, from }: CountableRequest,
  { measured }: CountOptions,
): LoggedOutput | null {
  if (!measured) return null;
  const promptKeys = () => instructionKeys(request.prompts[0]);
  return measured.find({ model, provider: provider ?? null, from: from ?? null, promptKeys });
}

function isWithin(some: Reads['literals'], all: Reads['literals']): boolean {
  for (const each of some) if (!all.has(each)) return false;
  return true;
}

function isSame(one: CountedOutput, other: CountedOutput): boolean {
  const [left, right] = [one.tokens, other.tokens];
  return (
    one.why === other.why &&
    left.low === right.low &&
    left.likely === right.likely &&
    left.high === right.high &&
    left.how === right.how
  );
}
