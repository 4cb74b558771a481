import { account, bearer, ok, type SandboxError, statusOf, type Wire } from '../wire';

const LIMIT = 20;

/** Usage is in cents, and errors come with status 200. */
export const oneApi: Wire = {
  id: 'one-api',
  hosts: ['one-api.sandbox.example'],
  account: account(13.7, 0.02),
  key: bearer,
  routes: {
    'GET /v1/dashboard/billing/subscription': {
      answer: () =>
        ok({
          object: 'billing_subscription',
          has_payment_method: true,
          soft_limit_usd: LIMIT,
          hard_limit_usd: LIMIT,
          system_hard_limit_usd: LIMIT,
          access_until: 0,
        }),
    },
    'GET /v1/dashboard/billing/usage': {
      answer: (live) => ok({ object: 'list', total_usage: (LIMIT * 1_000_000 - live.micros) / 10_000 }),
    },
  },
  error: (kind: SandboxError) => ({
    status: kind === 'server-error' ? 200 : statusOf(kind),
    body: { error: { message: `The sandbox says: ${kind}`, type: 'one_api_error' } },
  }),
};
