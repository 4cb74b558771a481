import {
  digitsOf,
  overPower,
  plusShort,
  type ShortDecimal,
  shortDecimal,
} from '../../../../shared/src/short-decimal';
import type { ModelPrice, TieredRate } from '../price/rate';
import type { Quantity, Usage } from '../usage/quantity';
import type { Estimate } from './estimate';
import { ratesAtTier } from './service-tier';

/** What something costs without what that is made up of. */
export type MoneyBand = Pick<Estimate, 'currency' | 'low' | 'likely' | 'high'>;

/** What one token costs, in the tariff's units: the last step whose `above` the prompt exceeds holds. */
interface TokenRate {
  readonly steps: readonly { readonly above: number; readonly units: number }[];
  readonly isRequired: boolean;
}

/**
 * What tokens cost at one price, in whole units of which ten to the power of `scale` are one of its currency: a million requests
 * of a batch differ in nothing but their tokens.
 */
interface TokenTariff {
  readonly currency: string;
  readonly scale: number;
  readonly input: TokenRate | null;
  readonly output: TokenRate | null;
}

/** By the service tier. */
const known = new WeakMap<ModelPrice, Map<string | null, TokenTariff | null>>();

/**
 * What input and output tokens cost, exactly as `estimateCall` has it; null where a price, or what else a request meters, needs
 * that to be asked.
 */
export function moneyOfTokens(usage: Usage, price: ModelPrice, serviceTier: string | null): MoneyBand | null {
  const tariff = tariffOf(price, serviceTier);
  return tariff && bandOf(usage, tariff);
}

function tariffOf(price: ModelPrice, serviceTier: string | null): TokenTariff | null {
  let tariffs = known.get(price);
  if (!tariffs) {
    tariffs = new Map();
    known.set(price, tariffs);
  }
  let tariff = tariffs.get(serviceTier);
  if (tariff === undefined) {
    tariff = readTariff(price, serviceTier);
    tariffs.set(serviceTier, tariff);
  }
  return tariff;
}

function readTariff(price: ModelPrice, serviceTier: string | null): TokenTariff | null {
  const rates = ratesAtTier(price.rates, price, serviceTier);
  if (rates === null || price.others.length > 0) return null;
  if (rates.some(({ unit }) => unit === 'generation' || unit === 'request')) return null;
  const ofUnit = (wanted: TieredRate['unit']) => rates.find(({ unit }) => unit === wanted);
  const [input, output] = [ofUnit('input_token'), ofUnit('output_token')];
  if (price.required.some((unit) => unit !== input?.unit && unit !== output?.unit)) return null;
  const some = input ?? output;
  if (!some || (input && output && input.currency !== output.currency)) return null;
  const read = [input, output].flatMap((rate) => (rate ? decimalsOf(rate) : []));
  const scale = Math.max(...read.map((decimal) => decimal?.scale ?? 0));
  const rateOf = (rate: TieredRate | undefined) => (rate ? tokenRate(rate, scale, price) : null);
  const tariff = { currency: some.currency, scale, input: rateOf(input), output: rateOf(output) };
  return (input && !tariff.input) || (output && !tariff.output) ? null : tariff;
}

/** What one token costs at each step; null for what has too many digits. */
function decimalsOf({ amount, tiers, per }: TieredRate): readonly (ShortDecimal | null)[] {
  return [amount, ...tiers.map((tier) => tier.amount)].map((each) => {
    const decimal = shortDecimal(each);
    return decimal && overPower(decimal, per);
  });
}

function tokenRate(rate: TieredRate, scale: number, { required }: ModelPrice): TokenRate | null {
  const starts = [Number.NEGATIVE_INFINITY, ...rate.tiers.map(({ above }) => above)];
  const units = decimalsOf(rate).map((decimal) => decimal && plusShort({ units: 0, scale }, decimal));
  const steps = units.flatMap((each, index) => (each ? { above: starts[index]!, units: each.units } : []));
  return steps.length === starts.length ? { steps, isRequired: required.includes(rate.unit) } : null;
}

/** Sums in units; `high` is null where nothing limits it. */
interface UnitBand {
  low: number;
  likely: number;
  high: number | null;
}

function bandOf(usage: Usage, tariff: TokenTariff): MoneyBand | null {
  for (const metered in usage) if (metered !== 'inputTokens' && metered !== 'outputTokens') return null;
  const { inputTokens, outputTokens } = usage;
  const band: UnitBand = { low: 0, likely: 0, high: 0 };
  const isInput = addTokens(band, inputTokens, tariff.input, inputTokens);
  const isOutput = addTokens(band, outputTokens, tariff.output, inputTokens);
  return isInput === null || isOutput === null || !(isInput || isOutput) ? null : moneyOf(band, tariff);
}

/** Whether tokens are billed; null where it takes more to tell. `prompt` decides which step of a rate holds. */
function addTokens(
  band: UnitBand,
  tokens: Quantity | undefined,
  rate: TokenRate | null,
  prompt: Quantity | undefined,
): boolean | null {
  if (tokens === undefined) return rate?.isRequired ? null : false;
  if (rate === null) return tokens.high === 0 ? false : null;
  band.low += tokens.low * unitsAt(rate, prompt?.low ?? 0);
  band.likely += tokens.likely * unitsAt(rate, prompt?.likely ?? 0);
  const most = unitsAt(rate, prompt === undefined ? 0 : prompt.high);
  if (tokens.high !== null) band.high = band.high === null ? null : band.high + tokens.high * most;
  else if (most > 0) band.high = null;
  return true;
}

/** `prompt` is null where nothing limits it. */
function unitsAt({ steps }: TokenRate, prompt: number | null): number {
  let units = 0;
  for (const step of steps) if (prompt === null || prompt > step.above) units = step.units;
  return units;
}

function moneyOf({ low, likely, high }: UnitBand, { currency, scale }: TokenTariff): MoneyBand | null {
  const isExact = Number.isSafeInteger(low) && Number.isSafeInteger(likely);
  if (!isExact || (high !== null && !Number.isSafeInteger(high))) return null;
  const digits = digitsOf({ units: likely, scale });
  const digitsAt = (units: number) => (units === likely ? digits : digitsOf({ units, scale }));
  return { currency, low: digitsAt(low), likely: digits, high: high === null ? null : digitsAt(high) };
}
