import { addAmounts, compareAmounts, priceOf } from '../../../../shared/src/money';
import type { ModelPrice } from './rate';

/** A price of a model at one of those who may run it. */
export interface HostPrice {
  readonly host: string;
  readonly price: ModelPrice;
}

/** By what one is chosen who runs a model, where an id ends so. */
const POLICIES = ['fastest', 'cheapest', 'preferred'] as const;

export type HostPolicy = (typeof POLICIES)[number];

/** An id without the policy that it ends in (`:cheapest`). */
export function withoutPolicy(model: string): { readonly id: string; readonly policy: HostPolicy | null } {
  const policy = POLICIES.find((each) => model.endsWith(`:${each}`)) ?? null;
  return { id: policy === null ? model : model.slice(0, -policy.length - 1), policy };
}

/**
 * The price of a model that one of several may run: likely that in the middle, or the lowest where the cheapest is
 * asked for; low and high span all. Null for fewer than two, which would pass for one that is sure.
 */
export function priceAtHosts(prices: readonly HostPrice[], policy: HostPolicy | null): ModelPrice | null {
  const sorted = [...prices].sort((one, other) => compareAmounts(costOf(one), costOf(other)));
  const likely = sorted[policy === 'cheapest' ? 0 : Math.floor((sorted.length - 1) / 2)];
  if (likely === undefined || sorted.length < 2) return null;
  const others = sorted.filter((each) => each !== likely);
  const names = sorted.map(({ host }) => host).join(', ');
  const how = policy === null ? 'chosen when it runs' : `the ${policy} one`;
  return {
    ...likely.price,
    others: [likely, ...others].flatMap(({ price }, index) => [
      ...(index === 0 ? [] : [price.rates]),
      ...price.others,
    ]),
    notes: [
      ...likely.price.notes,
      `who runs it is ${how}; low and high span those whose prices are known: ${names}. The likely cost is that of ${likely.host}`,
    ],
  };
}

/** What a token in and a token out cost together, for the order alone. */
function costOf({ price }: HostPrice): string {
  return price.rates
    .filter(({ unit }) => unit === 'input_token' || unit === 'output_token')
    .reduce((sum, { amount, per }) => addAmounts(sum, priceOf(1, amount, per)), '0');
}
