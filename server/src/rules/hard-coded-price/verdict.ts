import { divideAmounts, multiplyAmounts } from '../../../../shared/src/money';
import type { ModelPrice } from '../../core/price/rate';
import type { Candidate } from './candidate';
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

/** Compares a price with the catalog. Nothing is compared where model, kind, unit or currency are not known. */
export function verdictOf(price: UnitPrice): Verdict {
  const { candidate, unit } = price;
  const { model } = candidate;
  const currency = currencyOf(candidate);
  if (!model?.price || unit === null || currency !== 'USD' || candidate.isSpecial)
    return unknown(price, currency);
  const scale = scaleOfMoney(candidate);
  const amount = divideAmounts(candidate.amount, scale);
  const today = todaysRate(candidate, model.price, unit, amount);
  if (today === null) return unknown(price, currency);
  return compared({ price, amount, today, unit, scale, name: model.price.model });
}

/** Where nothing tells which of a model's rates is meant, the one that it is, if any. */
function todaysRate(
  { unit: kind }: Candidate,
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
  readonly price: UnitPrice;
  /** In dollars. */
  readonly amount: string;
  readonly today: TodaysRate;
  readonly unit: PriceUnit;
  /** How many of what the literal counts are a dollar. */
  readonly scale: string;
  readonly name: string;
}

function compared({ price, amount, today, unit, scale, name }: Comparison): Verdict {
  const what = `${name}${KIND_WORDS[today.unit] ? ` ${KIND_WORDS[today.unit]}` : ''}`;
  const worth = `${moneyWords(today.amount, today.currency)} ${unitWords(unit)}`;
  const inSource = multiplyAmounts(today.amount, scale);
  if (isSameAmount(amount, today.amount))
    return {
      state: 'matches',
      message: `matches today's price of ${what} (as of ${today.asOf}): ${worth}`,
      today: inSource,
      asOf: today.asOf,
    };
  const factor = price.isStated ? factorOf(amount, today.amount) : null;
  const said = moneyWords(amount, today.currency);
  if (factor !== null)
    return {
      state: 'wrong-unit',
      message: `wrong unit: ${factor}x: ${what} is ${worth}, this says ${said}`,
      today: inSource,
      asOf: today.asOf,
    };
  const since = price.candidate.model?.price?.since;
  return {
    state: 'stale',
    message: `stale: ${what} is ${worth}${since ? ` since ${since}` : ''}, this says ${said}`,
    today: inSource,
    asOf: today.asOf,
  };
}

/** 1000 or a million where a price is off by just that. */
function factorOf(amount: string, today: string): number | null {
  for (const factor of [1000, 1_000_000]) {
    const by = String(factor);
    if (isSameAmount(amount, multiplyAmounts(today, by)) || isSameAmount(multiplyAmounts(amount, by), today))
      return factor;
  }
  return null;
}

function unknown({ candidate, unit }: UnitPrice, currency: string): Verdict {
  const { model, unit: kind } = candidate;
  const flow = kind !== null && unit?.thing === 'token' ? ` for ${KIND_WORDS[kind] ?? 'tokens'}` : '';
  const per = unit === null ? ', unit unknown' : ` ${unitWords(unit)}${flow}`;
  const money = currency === 'USD' ? '' : ` in ${currency}`;
  const whose =
    model === null
      ? ', model unknown'
      : model.price
        ? ` of ${model.price.model}`
        : ` of ${model.written}, model unknown`;
  return { state: 'unknown', message: `hard-coded price${per}${money}${whose}`, today: null, asOf: '' };
}

const CURRENCY_WORDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    eur: 'EUR',
    euro: 'EUR',
    gbp: 'GBP',
    inr: 'INR',
    cny: 'CNY',
    rmb: 'CNY',
    yuan: 'CNY',
    jpy: 'JPY',
    yen: 'JPY',
    krw: 'KRW',
    brl: 'BRL',
    rub: 'RUB',
  }),
);
const CURRENCY_SIGNS: readonly (readonly [RegExp, string])[] = [
  [/€|\bEUR\b/, 'EUR'],
  [/£|\bGBP\b/, 'GBP'],
  [/[¥￥元]|\b(?:CNY|RMB)\b|人民币/, 'CNY'],
  [/円|\bJPY\b/, 'JPY'],
  [/₹|\bINR\b/, 'INR'],
  [/₽|руб/, 'RUB'],
  [/R\$|\bBRL\b/, 'BRL'],
  [/원|₩|\bKRW\b/, 'KRW'],
];

function currencyOf({ place, comments, placed }: Candidate): string {
  for (const { words } of [...place.names, ...place.outer])
    for (const word of words) {
      const named = CURRENCY_WORDS.get(word);
      if (named) return named;
    }
  const literal = placed.literal.kind === 'string' ? placed.literal.value : '';
  for (const text of [literal, comments.own, comments.above, comments.near, comments.head]) {
    if (/(?<![RA])\$|\bUSD\b/i.test(text)) return 'USD';
    const found = CURRENCY_SIGNS.find(([sign]) => sign.test(text));
    if (found) return found[1];
  }
  return 'USD';
}

/** How many of what a number counts are one dollar. */
function scaleOfMoney({ place }: Candidate): string {
  const words = place.names.flatMap((each) => each.words);
  if (words.includes('millicents')) return '100000';
  if (words.includes('cents') || words.includes('cent')) return '100';
  return words.includes('microdollars') || words.includes('micros') || words.includes('microusd')
    ? '1000000'
    : '1';
}
