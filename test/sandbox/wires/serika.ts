import { account, bearer, ok, openaiErrors, type Wire } from '../wire';

/** Publishes no balance, no usage and no prices: a list of models is all there is to ask. */
export const serika: Wire = {
  id: 'serika',
  hosts: ['api.serika.dev'],
  account: account(0, 0, { postpaid: true }),
  key: bearer,
  routes: {
    'GET /api/openai/v1/models': {
      answer: () => ok({ object: 'list', data: [{ id: 'openai/gpt-4o-mini', object: 'model' }] }),
    },
  },
  error: openaiErrors({
    unauthorized: ['invalid_request_error', 'invalid_api_key'],
    'out-of-credit': ['billing_error', 'billing_not_setup', 403],
    forbidden: ['permission_error', 'insufficient_permissions'],
    'rate-limited': ['rate_limit_error', 'rate_limit_exceeded'],
  }),
};
