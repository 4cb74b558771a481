import * as v from 'valibot';
import { compareAmounts } from '../../../../shared/src/money';
import { formatExactMoney } from '../../../../shared/src/money-format';
import type { LiveModel, PriceListQuery } from '../../core/billing/price-list';
import { amountFromNumber, aside } from '../wire/fields';
import { readJson } from '../wire/json-answer';
import { getWithKey } from '../wire/requests';
import { NAME, ORIGIN } from './host';

const ANSWER = v.object({
  data: v.array(
    v.object({
      id: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200)),
      starting_price: aside(amountFromNumber),
    }),
  ),
});

/**
 * The list of models, which may say what the price of a model starts at. The field is not documented, and what it is the price of
 * is not said, so that no rate is made of it. Source: what the provider's own browser extension reads (2026-02-23).
 */
export const lowestPrices: PriceListQuery = {
  id: 'models',
  isPublic: false,
  isLowestOnly: true,
  request: () => getWithKey(ORIGIN, '/openai/v1/models'),
  read(response) {
    const { value, failure } = readJson(response, ANSWER, NAME);
    if (failure) return { models: null, failure };
    const models = value.data.flatMap(({ id, starting_price: lowest }): LiveModel[] =>
      lowest === null || compareAmounts(lowest, '0') <= 0
        ? []
        : [{ id, aliases: [], rates: [], unpriced: wordsOf(lowest), effectiveAt: null }],
    );
    return { models, failure: null };
  },
};

function wordsOf(lowest: string): string {
  const from = formatExactMoney({ amount: lowest, currency: 'USD' });
  return `its own list has it from ${from} and does not say for what; get the provider's quote of the call`;
}
