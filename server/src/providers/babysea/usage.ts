import * as v from 'valibot';
import type { BillingResponse } from '../../../../shared/src/billing-provider';
import { addAmounts, compareAmounts, multiplyAmounts } from '../../../../shared/src/money';
import type { AccountQuery, Reading } from '../../core/billing/account-api';
import { details, moneyText } from '../wire/balances';
import { amountFromNumber } from '../wire/fields';
import { getWithKey } from '../wire/requests';
import { readData } from './answers';
import { originOf } from './hosts';

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const cost = v.pipe(
  amountFromNumber,
  v.check((amount) => compareAmounts(amount, '0') >= 0),
);

const SUBMISSIONS = v.object({
  used_count: count,
  cancelled_count: count,
  failed_count: count,
  total_estimated_cost: cost,
  wasted_estimated_cost: cost,
});

const USAGE = v.object({
  usage_period_days: v.pipe(count, v.minValue(1), v.maxValue(90)),
  usage_total_generations: v.nullish(count),
  usage_total_estimated_cost: cost,
  usage_providers: v.nullish(v.array(SUBMISSIONS)),
});

type Submissions = v.InferOutput<typeof SUBMISSIONS>;

const DAYS = 30;

/** What the last days cost, as BabySea estimates it. */
export const usage: AccountQuery = {
  id: 'usage',
  tells: [],
  when: 'poll',
  request(context) {
    const origin = originOf(context);
    return origin === null ? null : getWithKey(origin, '/v1/usage', { days: DAYS });
  },
  read: readUsage,
};

function readUsage(response: BillingResponse): Reading {
  const { value, failure } = readData(response, USAGE, 'account:read');
  if (failure) return { facts: null, failure };
  const days = value.usage_period_days;
  const providers = value.usage_providers ?? [];
  const wasted = providers.reduce(
    (sum, { wasted_estimated_cost }) => addAmounts(sum, wasted_estimated_cost),
    '0',
  );
  return {
    facts: {
      spending: { currency: 'USD', recent: { days, amount: value.usage_total_estimated_cost } },
      details: details([
        [`Generations in ${days} days`, value.usage_total_generations?.toString() ?? null],
        [`Wasted in ${days} days`, wasted === '0' ? null : moneyText(wasted, 'USD')],
      ]),
      signals: [
        ...(isRefundRun(providers) ? ['refund-run'] : []),
        ...(isWasteful(wasted, providers) ? ['waste'] : []),
      ],
    },
    failure: null,
  };
}

/** Fewer failures than these are no pattern. */
const RUN = 5;

/** The answer counts but gives no order: that more failed or were cancelled than were used stands for a run of refunds. */
function isRefundRun(providers: readonly Submissions[]): boolean {
  const lost = sumOf(providers, ({ cancelled_count, failed_count }) => cancelled_count + failed_count);
  return lost >= RUN && lost > sumOf(providers, ({ used_count }) => used_count);
}

/** The part of the cost from which on waste is worth a word. Ours: none is published. */
const WASTE_SHARE = '0.1';

function isWasteful(wasted: string, providers: readonly Submissions[]): boolean {
  const total = providers.reduce(
    (sum, { total_estimated_cost }) => addAmounts(sum, total_estimated_cost),
    '0',
  );
  return compareAmounts(wasted, '0') > 0 && compareAmounts(wasted, multiplyAmounts(total, WASTE_SHARE)) >= 0;
}

function sumOf(providers: readonly Submissions[], of: (one: Submissions) => number): number {
  return providers.reduce((sum, one) => sum + of(one), 0);
}
