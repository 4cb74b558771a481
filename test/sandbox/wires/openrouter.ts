import { account, bearer, ok, type SandboxError, statusOf, type Wire } from '../wire';

const LIMIT = 100.5;

const MODELS = [
  {
    id: 'openai/gpt-5.2',
    canonical_slug: 'openai/gpt-5.2',
    pricing: { prompt: '0.00000125', completion: '0.00001', request: '0', image: '0' },
  },
  {
    id: 'sandbox/storyteller',
    canonical_slug: 'sandbox/storyteller',
    pricing: { prompt: '0.000002', completion: '0.00001' },
  },
  { id: 'openrouter/auto', canonical_slug: 'openrouter/auto', pricing: { prompt: '-1', completion: '-1' } },
];

export const openrouter: Wire = {
  id: 'openrouter',
  hosts: ['openrouter.ai'],
  account: account(74.75, 0.1),
  key: bearer,
  routes: {
    'GET /api/v1/key': {
      answer: (live) =>
        ok({
          data: {
            label: 'sandbox',
            limit: LIMIT,
            limit_remaining: live.dollars,
            limit_reset: null,
            usage: live.usedOf(LIMIT),
            usage_daily: 0.8,
            usage_weekly: 4.2,
            usage_monthly: 12.5,
            byok_usage: 0,
            is_free_tier: false,
            is_management_key: false,
            is_provisioning_key: false,
            include_byok_in_limit: false,
            expires_at: null,
            rate_limit: { requests: -1, interval: '10s', note: 'deprecated' },
          },
        }),
    },
    'GET /api/v1/credits': {
      answer: (live) => ok({ data: { total_credits: LIMIT, total_usage: live.usedOf(LIMIT) } }),
    },
    'GET /api/v1/models': { isPublic: true, answer: () => ok({ data: MODELS }) },
  },
  error: (kind: SandboxError) => ({
    status: statusOf(kind),
    body: { error: { code: statusOf(kind), message: `The sandbox says: ${kind}` } },
  }),
};
