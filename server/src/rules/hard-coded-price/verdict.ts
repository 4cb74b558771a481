import { divideAmounts, multiplyAmounts } from '../../../../shared/src/money';
import type { ModelPrice, RateUnit } from '../../core/price/rate';
import { currencyOf } from './currency';
import { isRunByMany, type ModelMention } from './model-mention';
import { isSameAmount, KIND_WORDS, moneyWords, unitWords } from './money-words';
import { rateFor, type TodaysRate } from './rate-for';
import type { UnitPrice } from './settle-units';
import type { PriceUnit } from './units';

/** What is to be said of a price in source. */
export interface Verdict {
  readonly state: 'matches' | 'stale' | 'wrong-unit' | 'unknown';
  readonly message: string;
  /** Today's price in the literal's own unit; null where it is not surely known. */
  readonly today: string | null;
  /** The day of the price list (ISO); empty where nothing was compared. */
  readonly asOf: string;
}

/** A price as it is compared. */
export interface Quote {
  /** As it is written. */
  readonly amount: string;
  readonly model: ModelMention | null;
  /** What of the model it pays for; null where nothing tells. */
  readonly kind: RateUnit | null;
  /** Null where nothing tells. */
  readonly unit: PriceUnit | null;
  /** Whether the source itself states the unit. */
  readonly isStated: boolean;
  readonly isSpecial: boolean;
  readonly currency: string;
  /** How many of what the number counts are a dollar. */
  readonly scale: string;
}

/** What is to be compared of a price that stands alone. */
export function quoteOf({ candidate, unit, isStated, scale }: UnitPrice): Quote {
  const { amount, model, unit: kind, isSpecial } = candidate;
  const currency = currencyOf(candidate);
  return { amount, model, kind, unit, isStated, isSpecial, currency, scale: String(scale) };
}

/** Compares a price with the catalog. Nothing is compared where model, kind, unit or currency are not known. */
export function verdictOf(quote: Quote): Verdict {
  const { model, unit, scale } = quote;
  if (!model?.price || unit === null || quote.currency !== 'USD' || quote.isSpecial) return unknown(quote);
  const amount = divideAmounts(quote.amount, scale);
  const today = todaysRate(quote.kind, model.price, unit, amount);
  return today === null ? unknown(quote) : compared({ quote, amount, today, unit, model: model.price });
}

/** Where nothing tells which of a model's rates is meant, the one that it is, if any. */
function todaysRate(
  kind: RateUnit | null,
  model: ModelPrice,
  unit: PriceUnit,
  amount: string,
): TodaysRate | null {
  if (kind !== null && unit.thing === 'token') return rateFor(model, kind, unit);
  if (unit.thing !== 'token') {
    const thing = unit.thing === 'minute' || unit.thing === 'hour' ? 'second' : unit.thing;
    // What an image costs depends on what is asked for.
    return thing === 'video' || thing === 'image' ? null : rateFor(model, thing, unit);
  }
  const input = rateFor(model, 'input_token', unit);
  const output = rateFor(model, 'output_token', unit);
  if (input === null || output === null) return input ?? output;
  return [input, output].find((each) => isSameAmount(each.amount, amount)) ?? null;
}

interface Comparison {
  readonly quote: Quote;
  /** In dollars. */
  readonly amount: string;
  readonly today: TodaysRate;
  readonly unit: PriceUnit;
  readonly model: ModelPrice;
}

function compared({ quote, amount, today, unit, model }: Comparison): Verdict {
  const what = `${model.model}${KIND_WORDS[today.unit] ? ` ${KIND_WORDS[today.unit]}` : ''}`;
  const worth = `${moneyWords(today.amount, today.currency)} ${unitWords(unit)}`;
  const found = { today: multiplyAmounts(today.amount, quote.scale), asOf: today.asOf };
  if (isSameAmount(amount, today.amount))
    return {
      ...found,
      state: 'matches',
      message: `matches today's price of ${what} (as of ${today.asOf}): ${worth}`,
    };
  // Their text and their pictures and sound have prices of their own.
  if (MANY_RATES.test(model.model) || isRunByMany(quote.model?.written ?? '')) return unknown(quote);
  const factor = quote.isStated ? factorOf(amount, today.amount) : null;
  const said = `this says ${moneyWords(amount, today.currency)}`;
  if (factor !== null)
    return { ...found, state: 'wrong-unit', message: `wrong unit: ${factor}x: ${what} is ${worth}, ${said}` };
  const since = model.since ? ` since ${model.since}` : '';
  return { ...found, state: 'stale', message: `stale: ${what} is ${worth}${since}, ${said}` };
}

const MANY_RATES = /image|audio|realtime|tts|transcri|live/i;

/** 1000 or a million where a price is off by just that. */
function factorOf(amount: string, today: string): number | null {
  for (const factor of [1000, 1_000_000]) {
    const by = String(factor);
    if (isSameAmount(amount, multiplyAmounts(today, by)) || isSameAmount(multiplyAmounts(amount, by), today))
      return factor;
  }
  return null;
}

function unknown({ model, kind, unit, currency }: Quote): Verdict {
  const flow = kind !== null && unit?.thing === 'token' ? ` for ${KIND_WORDS[kind] ?? 'tokens'}` : '';
  const per = unit === null ? ', unit unknown' : ` ${unitWords(unit)}${flow}`;
  const money = currency === 'USD' ? '' : ` in ${currency}`;
  return {
    state: 'unknown',
    message: `hard-coded price${per}${money}${modelWords(model)}`,
    today: null,
    asOf: '',
  };
}

function modelWords(model: ModelMention | null): string {
  if (model === null) return ', model unknown';
  return model.price ? ` of ${model.price.model}` : ` of ${model.written}, model unknown`;
}
