import * as v from 'valibot';
import type { QuoteQuery } from '../../core/billing/quote';
import { amount, currency } from '../wire/fields';
import { readJson } from '../wire/json-answer';
import { modelPath, postWithKey } from '../wire/requests';
import { API, NAME } from './hosts';

const cost = v.pipe(
  amount,
  v.check((digits) => !digits.startsWith('-')),
);

const ANSWER = v.object({ total_cost: cost, currency });

/**
 * What one call of a model has cost before, whatever its arguments were: nothing of the call but its model is sent, and
 * the endpoint runs nothing. Source: fal.ai/docs, the estimate of prices by history.
 */
export const falQuote: QuoteQuery = {
  request({ model }) {
    if (modelPath(model) === null) return { request: null, refused: `${NAME} has no model of this name` };
    const body = { estimate_type: 'historical_api_price', endpoints: { [model]: { call_quantity: 1 } } };
    return { request: postWithKey(API, '/v1/models/pricing/estimate', body), refused: null };
  },
  read(response) {
    const { value, failure } = readJson(response, ANSWER, NAME);
    if (failure) return { quote: null, failure: { ...failure, charged: false } };
    const quote = {
      amount: value.total_cost,
      currency: value.currency,
      components: ['what a call of this model has cost before, whatever its arguments'],
      affordable: null,
    };
    return { quote, failure: null };
  },
};
