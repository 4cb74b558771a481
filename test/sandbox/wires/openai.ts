import type { LiveAccount } from '../account';
import { account, bearer, ok, openaiErrors, type SandboxResponse, type Wire } from '../wire';

const DAY = 86_400;

function costs(live: LiveAccount): SandboxResponse {
  const today = Math.floor(live.now / 1000 / DAY) * DAY;
  return ok({
    object: 'page',
    data: [2, 1].map((back) => ({
      object: 'bucket',
      start_time: today - back * DAY,
      end_time: today - (back - 1) * DAY,
      results: [
        {
          object: 'organization.costs.result',
          amount: { value: 1.25, currency: 'usd' },
          line_item: null,
          project_id: null,
        },
      ],
    })),
    has_more: false,
    next_page: null,
  });
}

const limits = (): SandboxResponse =>
  ok({
    object: 'list',
    data: [
      {
        id: 'rl-sandbox',
        object: 'project.rate_limit',
        model: 'gpt-5.2',
        max_requests_per_1_minute: 500,
        max_tokens_per_1_minute: 500_000,
      },
    ],
    has_more: false,
  });

function rateHeaders({ account: { rateHeaders, requestsPerMinute }, remaining }: LiveAccount) {
  if (!rateHeaders) return {};
  return {
    'x-ratelimit-limit-requests': String(requestsPerMinute),
    'x-ratelimit-remaining-requests': String(remaining),
    'x-ratelimit-reset-requests': '1m0s',
    'x-ratelimit-limit-tokens': '30000',
    'x-ratelimit-remaining-tokens': '29984',
  };
}

/** Has no balance for anybody; costs and limits for admin keys. */
export const openai: Wire = {
  id: 'openai',
  hosts: ['api.openai.com'],
  account: account(0, 0, { postpaid: true }),
  key: bearer,
  routes: {
    'GET /v1/models': { answer: (live) => ok({ object: 'list', data: [] }, rateHeaders(live)) },
    'GET /v1/organization/costs': { answer: costs },
    'GET /v1/organization/projects/*': { answer: limits },
  },
  error: openaiErrors({
    unauthorized: ['invalid_request_error', 'invalid_api_key'],
    'out-of-credit': ['insufficient_quota', 'insufficient_quota', 429],
    'rate-limited': ['requests', 'rate_limit_exceeded'],
  }),
};
