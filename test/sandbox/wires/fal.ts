import { account, afterScheme, ok, type SandboxError, statusOf, type Wire } from '../wire';

export const fal: Wire = {
  id: 'fal',
  hosts: ['api.fal.ai', 'rest.alpha.fal.ai'],
  account: account(9.87, 0.02),
  key: ({ headers }) => afterScheme(headers.authorization, 'Key'),
  routes: {
    'GET /v1/account/billing': {
      answer: (live) =>
        ok({ username: 'sandbox', credits: { current_balance: live.dollars, currency: 'USD' } }),
    },
    'GET /billing/user_balance': { answer: (live) => ok(live.dollars) },
    'POST /v1/models/pricing/estimate': {
      answer: () => ok({ estimate_type: 'historical_api_price', total_cost: 0.0375, currency: 'USD' }),
    },
    'GET /v1/models/pricing': {
      answer: (_, { query }) =>
        ok({
          prices: query
            .getAll('endpoint_id')
            .map((id) => ({ endpoint_id: id, unit_price: 0.025, unit: 'images', currency: 'USD' })),
        }),
    },
  },
  error: (kind: SandboxError) => ({
    status: statusOf(kind),
    body: { error: { type: kind.replaceAll('-', '_'), message: `The sandbox says: ${kind}` } },
  }),
};
