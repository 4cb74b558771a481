import * as v from 'valibot';
import type { BillingResponse } from '../../../../shared/src/billing-provider';
import { addAmounts, compareAmounts } from '../../../../shared/src/money';
import { formatExactMoney } from '../../../../shared/src/money-format';
import type { AccountQuery, Reading } from '../../core/billing/account-api';
import { amountFromNumber, currency, isoOf, isoTime } from '../wire/fields';
import { readJson } from '../wire/json-answer';
import { getWithKey } from '../wire/requests';
import { NAME, ORIGIN } from './host';

const DAYS = 30;
/** The longest page that it gives. */
const PAGE = 100;

const REQUEST = v.object({
  created_at: isoTime,
  cost: v.nullish(
    v.pipe(
      amountFromNumber,
      v.check((amount) => compareAmounts(amount, '0') >= 0),
    ),
  ),
  currency: v.nullish(currency),
});

const PAGE_OF_REQUESTS = v.object({
  object: v.literal('list'),
  data: v.array(REQUEST),
  next_page_url: v.nullish(v.string()),
});

type Page = v.InferOutput<typeof PAGE_OF_REQUESTS>;

/** What the requests of the last days cost, one by one: the fields of its own sum are not published. */
export const requests: AccountQuery = {
  id: 'requests',
  tells: [],
  when: 'poll',
  request: ({ now }) =>
    getWithKey(ORIGIN, '/v1/requests', { limit: PAGE, summary: true, created_after: daysBefore(now) }),
  read: (response, { now }) => readRequests(response, daysBefore(now)),
};

function readRequests(response: BillingResponse, since: string): Reading {
  const { value, failure } = readJson(response, PAGE_OF_REQUESTS, NAME);
  if (failure) return { facts: null, failure };
  const counted = value.data.filter(({ created_at }) => created_at >= since);
  const charged = counted.filter(({ cost }) => cost != null);
  const currencies = [...new Set(charged.map((one) => one.currency ?? null))];
  const [only] = currencies;
  // Amounts in several currencies, or in none that is told, have no sum.
  if (currencies.length !== 1 || !only) return { facts: {}, failure: null };
  const amount = charged.reduce((sum, { cost }) => addAmounts(sum, cost ?? '0'), '0');
  const isWhole = isLast(value) && charged.length === counted.length;
  return {
    facts: isWhole
      ? { spending: { currency: only, recent: { days: DAYS, amount } } }
      : { details: [[`Spent in ${DAYS} days`, `at least ${formatExactMoney({ amount, currency: only })}`]] },
    failure: null,
  };
}

/** Whether there is no page behind: a full one that says nothing of the next may have one. */
function isLast({ data, next_page_url }: Page): boolean {
  return next_page_url === null || (next_page_url === undefined && data.length < PAGE);
}

function daysBefore(now: string): string {
  return isoOf(Date.parse(now) - DAYS * 86_400_000);
}
