import type { LiveAccount } from '../account';
import { account, ok, RETRY_SECONDS, type SandboxResponse, statusOf, type Wire } from '../wire';

function costs(live: LiveAccount): SandboxResponse {
  const day = (back: number) => new Date(live.now - back * 86_400_000).toISOString().slice(0, 10);
  return ok({
    data: [2, 1].map((back) => ({
      starting_at: `${day(back)}T00:00:00Z`,
      ending_at: `${day(back - 1)}T00:00:00Z`,
      results: [{ amount: '123.45', currency: 'USD', cost_type: 'tokens', model: 'claude-sonnet-4-6' }],
    })),
    has_more: false,
    next_page: null,
  });
}

const limits = (): SandboxResponse =>
  ok({
    data: [
      {
        type: 'rate_limit',
        id: 'rl_sandbox',
        group_type: 'model_group',
        models: ['claude-sonnet-4-6'],
        limits: [
          { type: 'requests_per_minute', value: 50 },
          { type: 'input_tokens_per_minute', value: 30_000 },
        ],
      },
    ],
    next_page: null,
  });

function rateHeaders({ account: { rateHeaders, requestsPerMinute }, remaining, resetAt }: LiveAccount) {
  if (!rateHeaders) return {};
  return {
    'anthropic-ratelimit-requests-limit': String(requestsPerMinute),
    'anthropic-ratelimit-requests-remaining': String(remaining),
    'anthropic-ratelimit-requests-reset': new Date(resetAt * 1000).toISOString(),
    'anthropic-ratelimit-input-tokens-limit': '30000',
    'anthropic-ratelimit-input-tokens-remaining': '29000',
  };
}

/** Costs are decimal texts in cents, for admin keys alone. */
export const anthropic: Wire = {
  id: 'anthropic',
  hosts: ['api.anthropic.com'],
  account: account(0, 0, { postpaid: true }),
  key: ({ headers }) => headers['x-api-key'] ?? null,
  routes: {
    'GET /v1/models': { answer: (live) => ok({ data: [], has_more: false }, rateHeaders(live)) },
    'GET /v1/organizations/cost_report': { answer: costs },
    'GET /v1/organizations/rate_limits': { answer: limits },
  },
  error: (kind) => ({
    status: statusOf(kind),
    ...(kind === 'rate-limited' && { headers: { 'retry-after': RETRY_SECONDS } }),
    body: {
      type: 'error',
      error: { type: `${kind.replace('-', '_')}_error`, message: `The sandbox says: ${kind}` },
    },
  }),
};
