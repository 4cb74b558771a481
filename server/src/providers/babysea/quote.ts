import * as v from 'valibot';
import type { BillingResponse } from '../../../../shared/src/billing-provider';
import { compareAmounts } from '../../../../shared/src/money';
import { formatExactMoney } from '../../../../shared/src/money-format';
import type { AccountContext, Failure } from '../../core/billing/account-api';
import type { QuotedCall, QuoteQuery, QuoteReading, QuoteRequest } from '../../core/billing/quote';
import { malformed } from '../wire/failures';
import { amountFromNumber } from '../wire/fields';
import { getWithKey, modelPath } from '../wire/requests';
import { readData } from './answers';
import { NAME, originOf } from './hosts';
import { type PricedArguments, pricedArguments } from './priced-arguments';

const cost = v.pipe(
  amountFromNumber,
  v.check((amount) => compareAmounts(amount, '0') >= 0),
);

const ESTIMATE = v.object({
  model_identifier: v.string(),
  assets_count: v.number(),
  duration_seconds: v.nullish(v.number()),
  resolution: v.nullish(v.string()),
  cost_per_second: v.nullish(cost),
  cost_per_generation: cost,
  cost_total_consumed: cost,
  credit_balance_can_afford: v.nullish(v.boolean()),
});

type Estimate = v.InferOutput<typeof ESTIMATE>;

/** The free estimate of a call by its model and by the arguments that set the price; the prompt is not sent. */
export const quote: QuoteQuery = { request, read };

function request(call: QuotedCall, context: AccountContext): QuoteRequest {
  const { priced, refused } = pricedArguments(call);
  if (refused !== null) return { request: null, refused };
  const model = modelPath(call.model);
  if (model === null) return { request: null, refused: `${NAME} has no model of this name` };
  const origin = originOf(context);
  if (origin === null) return { request: null, refused: `${NAME} has no such region` };
  return { request: getWithKey(origin, `/v1/estimate/${model}`, { ...priced }), refused: null };
}

function read(response: BillingResponse, call: QuotedCall): QuoteReading {
  const { value, failure } = readData(response, ESTIMATE, 'library:read');
  if (failure) return failed(failure);
  const { priced } = pricedArguments(call);
  const other = drift(
    value,
    call.model,
    priced ?? { count: null, duration: null, resolution: null, audio: null },
  );
  if (other !== null) return failed(malformed(response, NAME, other));
  return {
    quote: {
      amount: value.cost_total_consumed,
      currency: 'USD',
      components: [componentOf(value)],
      // Null is a balance that is not known.
      affordable: value.credit_balance_can_afford ?? null,
    },
    failure: null,
  };
}

/** How an estimate differs from the call that it was asked for; null where it does not. */
function drift(estimate: Estimate, model: string, asked: PricedArguments): string | null {
  if (estimate.model_identifier !== model) return 'the estimate is for another model';
  if (estimate.assets_count !== (asked.count ?? 1)) return 'the estimate is for another number of results';
  if (differ(estimate.duration_seconds, asked.duration)) return 'the estimate is for another duration';
  if (differ(estimate.resolution, asked.resolution)) return 'the estimate is for another resolution';
  return null;
}

function differ<T>(told: T | null | undefined, asked: T | null): boolean {
  return told != null && asked !== null && told !== asked;
}

function componentOf({
  assets_count,
  cost_per_generation,
  cost_per_second,
  duration_seconds,
}: Estimate): string {
  const results = `${assets_count} ${assets_count === 1 ? 'generation' : 'generations'} at ${dollars(cost_per_generation)}`;
  return cost_per_second == null || duration_seconds == null
    ? results
    : `${results} (${duration_seconds} s at ${dollars(cost_per_second)})`;
}

function dollars(amount: string): string {
  return formatExactMoney({ amount, currency: 'USD' });
}

/** An estimate runs nothing, whatever comes of it. */
function failed(failure: Failure): QuoteReading {
  return { quote: null, failure: { ...failure, charged: false } };
}
