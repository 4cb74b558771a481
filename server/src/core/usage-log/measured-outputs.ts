import { bareModel } from '../vendor/bare-model';
import { type CallOrigin, type CodePlace, sharedEnd } from './logged-origin';
import { FEWEST_CALLS, type OutputStatistics } from './output-statistics';
import { labelKey, type TextKey } from './text-key';

/** What logs say of the output of a call. */
export interface LoggedOutput {
  readonly statistics: OutputStatistics;
  /** Tokens that it likely has. */
  readonly likely: number;
  /** Which calls were logged, for words behind `logged calls`: ` of tag() in app/tag.py`; empty: all of the model. */
  readonly which: string;
}

/** What is asked for. */
export interface MeasuredQuestion {
  readonly model: string;
  readonly provider: string | null;
  /** Absent: nothing is known of where it stands. */
  readonly from?: CallOrigin | null;
  /** Keys of its instruction, the one that tells most first; looked at only where logs have such. */
  promptKeys?(): readonly TextKey[];
}

/** Stands for every model. */
export const ANY_MODEL = '*';

/**
 * How long answers were by what logs say; looked up by the call that they are of, else by model, and by who billed where the
 * log tells. Of what it is made of another is made that says the same: so it is told to threads.
 */
export class MeasuredOutputs {
  readonly #byModel = new Map<string, OutputStatistics[]>();
  readonly #byKey = new Map<TextKey, OutputStatistics[]>();
  readonly #byFunction = new Map<string, OutputStatistics[]>();
  #knowsPrompts = false;

  /**
   * Of two that tell of the same model the first counts. The `median` is what one call likely has, and the `mean` what each
   * of many comes to.
   */
  constructor(
    readonly statistics: readonly OutputStatistics[],
    readonly likely: 'median' | 'mean' = 'median',
  ) {
    for (const each of statistics) this.#take(each);
  }

  /** Of the call, else of the model at the provider, else of the model at whoever has most calls; null: nothing was logged. */
  find(question: MeasuredQuestion): LoggedOutput | null {
    const { model, provider, from = null } = question;
    return (
      this.#ofLabel(from?.label ?? null, question) ??
      this.#ofPlace(from?.place ?? null, question) ??
      this.#ofPrompt(question) ??
      this.#found(bestOf(this.#byModel.get(keyOf(model)) ?? [], { model, provider }), '') ??
      this.#found(this.#byModel.get(ANY_MODEL)?.[0] ?? null, '')
    );
  }

  #take(each: OutputStatistics): void {
    if (each.calls < FEWEST_CALLS && each.model !== ANY_MODEL) return;
    if (!each.of) addTo(this.#byModel, keyOf(each.model), each);
    else if ('key' in each.of) addTo(this.#byKey, each.of.key, each);
    else addTo(this.#byFunction, each.of.place.function, each);
    if (each.of && 'key' in each.of && each.of.key.startsWith('p')) this.#knowsPrompts = true;
  }

  #ofLabel(label: string | null, question: MeasuredQuestion): LoggedOutput | null {
    if (label === null) return null;
    return this.#found(bestOf(this.#byKey.get(labelKey(label)) ?? [], question), ` named ${label}`);
  }

  #ofPlace(place: CodePlace | null, question: MeasuredQuestion): LoggedOutput | null {
    if (place === null) return null;
    let [nearest, most] = [[] as OutputStatistics[], 1];
    for (const each of this.#byFunction.get(place.function) ?? []) {
      if (!each.of || !('place' in each.of)) continue;
      const shared = sharedEnd(each.of.place.file, place.file);
      if (shared > most) [nearest, most] = [[], shared];
      if (shared === most) nearest.push(each);
    }
    // Functions of one name in files that are as much alike can't be told apart.
    const files = new Set(nearest.map(({ of }) => (of && 'place' in of ? of.place.file : '')));
    if (files.size !== 1) return null;
    return this.#found(bestOf(nearest, question), ` of ${place.function}() in ${[...files][0]}`);
  }

  #ofPrompt(question: MeasuredQuestion): LoggedOutput | null {
    if (!this.#knowsPrompts) return null;
    for (const key of question.promptKeys?.() ?? []) {
      const best = bestOf(this.#byKey.get(key) ?? [], question);
      if (best) return this.#found(best, ' with this instruction');
    }
    return null;
  }

  #found(statistics: OutputStatistics | null, which: string): LoggedOutput | null {
    if (statistics === null) return null;
    const { median, mean = median } = statistics;
    return { statistics, likely: this.likely === 'mean' ? mean : median, which };
  }
}

const words = new WeakMap<OutputStatistics, Map<string, string>>();

/** `from 1,240 logged calls of tag() in app/tag.py, median 312, p90 790`; the same text for the same logs. */
export function loggedWords({ statistics, likely, which }: LoggedOutput): string {
  const known = words.get(statistics) ?? new Map<string, string>();
  words.set(statistics, known);
  const key = `${likely}${which}`;
  const text = known.get(key) ?? wordsOf({ statistics, likely, which });
  known.set(key, text);
  return text;
}

const thousands = (count: number) => count.toLocaleString('en-US');

function wordsOf({ statistics, likely, which }: LoggedOutput): string {
  const { model, calls, median, p90, summed = false } = statistics;
  if (summed) return `from ${thousands(calls)} requests${which}, on average ${thousands(likely)}`;
  const what =
    model === ANY_MODEL ? `${thousands(calls)} rows that were run` : `${thousands(calls)} logged calls`;
  const mean = likely === median ? '' : `, on average ${thousands(likely)}`;
  return `from ${what}${which}, median ${thousands(median)}${mean}, p90 ${thousands(p90)}`;
}

function addTo<Key>(map: Map<Key, OutputStatistics[]>, key: Key, each: OutputStatistics): void {
  const known = map.get(key);
  if (known) known.push(each);
  else map.set(key, [each]);
}

/** Of the same model at the same provider, else of the same model, else of whichever has most calls. */
function bestOf(
  known: readonly OutputStatistics[],
  { model, provider }: Pick<MeasuredQuestion, 'model' | 'provider'>,
): OutputStatistics | null {
  const ofModel = known.filter((each) => keyOf(each.model) === keyOf(model));
  const there = ofModel.find((each) => each.provider !== null && each.provider === provider);
  return there ?? (ofModel.length > 0 ? ofModel : known).reduce<OutputStatistics | null>(moreCalls, null);
}

function moreCalls(one: OutputStatistics | null, other: OutputStatistics): OutputStatistics {
  return one !== null && one.calls >= other.calls ? one : other;
}

/** Logs name the dated model that answered, and calls the name that it was asked by. */
const DATE = /[-@]20\d{2}-?\d{2}-?\d{2}$/;

function keyOf(model: string): string {
  return bareModel(model).replace(DATE, '');
}
