import { addAmounts, compareAmounts, priceOf } from '../../../../shared/src/money';
import type { ModelPrice, Rate, TieredRate } from '../price/rate';
import type { Quantity, Usage } from '../usage/quantity';
import { type Charge, chargesOf, UNIT_NAMES } from './charges';
import type { Estimate, EstimateLine, Unknown } from './estimate';
import { ratesAtTier } from './service-tier';

/** One model that a call may use: what it meters there and what that costs. */
export interface Alternative {
  /**
   * `cachedInputTokens` are not among `inputTokens`. A quantity's `high` is null only where nothing limits it, the
   * model's own limit included.
   */
  readonly usage: Usage;
  readonly price: ModelPrice;
}

export interface CostOptions {
  /** Service tier as the request names it (`batch`, `flex`, `priority`); null: the standard one. */
  readonly serviceTier: string | null;
}

/** What one execution costs. `estimate` is null exactly when `unknown` is set; known lines are listed either way. */
export interface Cost {
  readonly estimate: Estimate | null;
  readonly lines: readonly EstimateLine[];
  /** The rates that the lines use, each at every tier that low, likely and high reach. */
  readonly rates: readonly Rate[];
  readonly unknown: Unknown | null;
}

/**
 * The cost of a call, or of the models that it may use, the likely one first (at least one). Low and high span all of
 * them and all sets of rates that a price may mean; likely, lines and rates are those of the first.
 */
export function estimateCall(alternatives: readonly Alternative[], options: CostOptions): Cost {
  const costs = alternatives.flatMap(({ usage, price }) =>
    [price.rates, ...price.others].map((rates) => costOf(usage, rates, price, options)),
  );
  const [likely] = costs;
  if (likely === undefined) throw new Error('an estimate needs a model');
  const unknown = costs.find((cost) => cost.unknown !== null)?.unknown ?? null;
  if (unknown !== null) return { ...likely, estimate: null, unknown };
  return costs.slice(1).reduce(span, likely);
}

function costOf(
  usage: Usage,
  standard: readonly TieredRate[],
  price: ModelPrice,
  options: CostOptions,
): Cost {
  const rates = ratesAtTier(standard, price, options.serviceTier);
  if (rates === null) return withoutRates(usage, standard, price, options);
  const { charges, unknown } = chargesOf(usage, rates, price);
  const context = contextOf(usage);
  const lines = charges.map((charge) => lineOf(charge, context));
  const reason = unknown ?? unpricedLine(charges, price) ?? mixedCurrencies(lines);
  return {
    lines,
    rates: usedRates(charges, context),
    unknown: reason,
    estimate: reason === null ? sumOf(lines) : null,
  };
}

function withoutRates(
  usage: Usage,
  standard: readonly TieredRate[],
  price: ModelPrice,
  { serviceTier }: CostOptions,
): Cost {
  const { charges } = chargesOf(usage, standard, price);
  const lines = charges.map(({ metered, quantity }) => ({ metered, quantity, rate: null, cost: null }));
  const message = `price unknown: ${price.provider} lists no price of "${price.model}" for the ${serviceTier} tier`;
  return { estimate: null, lines, rates: [], unknown: { code: 'price-unknown', message } };
}

/** Input tokens at low, likely and high, by which tiers are chosen; null: no limit. */
type Context = readonly [number, number, number | null];

function contextOf({ inputTokens, inputImageTokens, cachedInputTokens }: Usage): Context {
  const parts = [inputTokens, inputImageTokens, cachedInputTokens].filter((part) => part !== undefined);
  const sum = (at: 'low' | 'likely') => parts.reduce((all, part) => all + part[at], 0);
  const high = parts.reduce<number | null>(
    (all, part) => (all === null || part.high === null ? null : all + part.high),
    0,
  );
  return [sum('low'), sum('likely'), high];
}

function amountAt(rate: TieredRate, inputTokens: number | null): string {
  let amount = rate.amount;
  for (const tier of rate.tiers) if (inputTokens === null || inputTokens > tier.above) amount = tier.amount;
  return amount;
}

function lineOf({ metered, quantity, rate }: Charge, context: Context): EstimateLine {
  if (rate === null) return { metered, quantity, rate: null, cost: null };
  const [low, likely, high] = context.map((tokens) => amountAt(rate, tokens)) as [string, string, string];
  return {
    metered,
    quantity,
    rate: plainRate(rate, likely),
    cost: {
      low: priceOf(quantity.low, low, rate.per),
      likely: priceOf(quantity.likely, likely, rate.per),
      high: highCost(quantity, high, rate.per),
    },
  };
}

function highCost({ high }: Quantity, amount: string, per: number): string | null {
  if (high !== null) return priceOf(high, amount, per);
  return compareAmounts(amount, '0') === 0 ? '0' : null;
}

function plainRate({ tiers: _, ...rate }: TieredRate, amount: string): Rate {
  return { ...rate, amount };
}

function usedRates(charges: readonly Charge[], context: Context): readonly Rate[] {
  return charges.flatMap(({ rate }) => {
    if (rate === null) return [];
    const amounts = new Set(context.map((tokens) => amountAt(rate, tokens)));
    return [...amounts].map((amount) => plainRate(rate, amount));
  });
}

function unpricedLine(charges: readonly Charge[], price: ModelPrice): Unknown | null {
  const charge = charges.find(({ rate }) => rate === null);
  if (charge === undefined) return null;
  const what = METERED_NAMES[charge.metered];
  return {
    code: 'price-unknown',
    message: `price unknown: ${price.provider} lists no price of ${what} for "${price.model}"`,
  };
}

const METERED_NAMES = {
  inputTokens: `an ${UNIT_NAMES.input_token}`,
  inputImageTokens: `a ${UNIT_NAMES.input_image_token}`,
  outputTokens: `an ${UNIT_NAMES.output_token}`,
  cachedInputTokens: `a ${UNIT_NAMES.cached_input_token}`,
  inputImages: `an ${UNIT_NAMES.input_image}`,
  images: `an ${UNIT_NAMES.image}`,
  partialImages: `a ${UNIT_NAMES.partial_image}`,
  seconds: `a ${UNIT_NAMES.second}`,
  characters: `a ${UNIT_NAMES.character}`,
  searches: `a ${UNIT_NAMES.search}`,
  pages: `a ${UNIT_NAMES.page}`,
  requests: `a ${UNIT_NAMES.request}`,
} as const;

function mixedCurrencies(lines: readonly EstimateLine[]): Unknown | null {
  const currencies = new Set(lines.flatMap(({ rate }) => (rate === null ? [] : [rate.currency])));
  return currencies.size > 1 ? differentCurrencies([...currencies]) : null;
}

function differentCurrencies(currencies: readonly string[]): Unknown {
  const message = `price unknown: its prices are in ${currencies.join(' and ')}, which can't be added`;
  return { code: 'price-unknown', message };
}

function sumOf(lines: readonly EstimateLine[]): Estimate {
  let [low, likely]: [string, string] = ['0', '0'];
  let high: string | null = '0';
  for (const { cost } of lines) {
    if (cost === null) continue;
    low = addAmounts(low, cost.low);
    likely = addAmounts(likely, cost.likely);
    high = high === null || cost.high === null ? null : addAmounts(high, cost.high);
  }
  return { currency: lines[0]?.rate?.currency ?? 'USD', low, likely, high, lines };
}

function span(first: Cost, other: Cost): Cost {
  const [left, right] = [first.estimate, other.estimate];
  if (left === null || right === null) return first;
  if (left.currency !== right.currency) {
    const unknown = differentCurrencies([left.currency, right.currency]);
    return { ...first, estimate: null, unknown };
  }
  const low = compareAmounts(right.low, left.low) < 0 ? right.low : left.low;
  const high = left.high === null || right.high === null ? null : larger(left.high, right.high);
  return { ...first, estimate: { ...left, low, high } };
}

function larger(left: string, right: string): string {
  return compareAmounts(left, right) < 0 ? right : left;
}
