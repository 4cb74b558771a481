import type { LiveAccount } from '../account';
import {
  account,
  bearer,
  ok,
  RETRY_SECONDS,
  type SandboxError,
  type SandboxRequest,
  type SandboxResponse,
  statusOf,
  type Wire,
} from '../wire';

const MODELS: Readonly<Record<string, number | Readonly<Record<string, number>>>> = {
  'bfl/flux-schnell': 0.005,
  'bfl/flux-1.1-pro': 0.052,
  'sandbox/video': { '480p': 0.03, '720p': 0.062, '1080p': 0.166 },
};

const ERRORS: Readonly<Record<SandboxError, readonly [code: string, type: string]>> = {
  unauthorized: ['BSE1002', 'authentication_failed'],
  'out-of-credit': ['BSE1004', 'insufficient_credits'],
  forbidden: ['BSE1003', 'insufficient_permissions'],
  'not-found': ['BSE1008', 'account_not_found'],
  'rate-limited': ['BSE1005', 'rate_limit_exceeded'],
  'server-error': ['BSE3001', 'provider_error'],
  unavailable: ['BSE3002', 'provider_timeout'],
};

function success(live: LiveAccount, data: unknown): SandboxResponse {
  return ok(
    {
      status: 'success',
      request_id: 'req_sandbox',
      message: 'Retrieved successfully',
      timestamp: new Date(live.now).toISOString(),
      data,
    },
    {
      'x-ratelimit-limit': String(live.account.requestsPerMinute),
      'x-ratelimit-remaining': String(live.remaining),
      'x-ratelimit-reset': String(live.resetAt),
    },
  );
}

function error(kind: SandboxError): SandboxResponse {
  const [code, type] = ERRORS[kind];
  const limited = kind === 'rate-limited';
  return {
    status: statusOf(kind),
    ...(limited && { headers: { 'retry-after': RETRY_SECONDS } }),
    body: {
      status: 'error',
      request_id: 'req_sandbox',
      error: {
        code,
        type,
        message: `The sandbox says: ${kind}`,
        retryable: limited,
        ...(limited && { details: { retry_after_seconds: Number(RETRY_SECONDS), limit: 60 } }),
      },
    },
  };
}

function billing(live: LiveAccount): SandboxResponse {
  const now = new Date(live.now);
  const month = (by: number) =>
    new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + by, 1)).toISOString();
  return success(live, {
    account_id: 'acc_sandbox',
    billing_plan: `${live.account.plan} Monthly`,
    billing_credit_balance: rounded(live.dollars),
    billing_subscription_status: 'active',
    billing_cancel_at_period_end: false,
    billing_currency: 'USD',
    billing_period_starts_at: month(0),
    billing_period_ends_at: month(1),
    billing_created_at: '2026-01-05T00:00:00.000Z',
    billing_updated_at: now.toISOString(),
  });
}

function usage(live: LiveAccount, { query }: SandboxRequest): SandboxResponse {
  return success(live, {
    account_id: 'acc_sandbox',
    usage_period_days: Number(query.get('days') ?? 30),
    usage_credit_balance: rounded(live.dollars),
    usage_total_requests: 220,
    usage_total_success: 214,
    usage_total_client_errors: 5,
    usage_total_server_errors: 1,
    usage_total_generations: 120,
    usage_total_provider_submissions: 124,
    usage_total_estimated_cost: 6.3,
    usage_endpoints: [
      {
        endpoint: '/v1/generate/image',
        total_requests: 120,
        success_count: 118,
        client_error_count: 1,
        server_error_count: 1,
        error_codes: { BSE2001: 1 },
      },
    ],
    usage_providers: [
      {
        provider: 'replicate',
        total_submissions: 124,
        used_count: 118,
        cancelled_count: 2,
        discarded_count: 1,
        failed_count: 3,
        total_estimated_cost: 6.3,
        wasted_estimated_cost: 0.12,
      },
    ],
  });
}

function estimate(live: LiveAccount, { path, query }: SandboxRequest): SandboxResponse {
  const model = decodeURIComponent(path.slice('/v1/estimate/'.length));
  const price = MODELS[model];
  if (price === undefined) return { ...error('not-found'), status: 404 };
  const count = Number(query.get('count') ?? 1);
  const one = typeof price === 'number' ? price : (price[query.get('resolution') ?? '720p'] ?? 0.062);
  const seconds = typeof price === 'number' ? null : Number(query.get('duration') ?? 5);
  const each = rounded(one * (seconds ?? 1));
  return success(live, {
    model_identifier: model,
    model_type: seconds === null ? 'image' : 'video',
    assets_count: count,
    ...(seconds !== null && { cost_per_second: one, duration_seconds: seconds }),
    cost_per_generation: each,
    cost_total_consumed: rounded(each * count),
    credit_balance: rounded(live.dollars),
    credit_balance_can_afford: live.dollars >= each * count,
    credit_balance_max_affordable: Math.floor(live.dollars / each),
  });
}

function models(live: LiveAccount): SandboxResponse {
  const list = Object.entries(MODELS).map(([id, price]) => ({
    model_type: typeof price === 'number' ? 'image' : 'video',
    model_identifier: id,
    model_pricing: price,
    model_supported_provider: ['replicate', 'fal'],
    schema: { generation_prompt: true, generation_ratio: ['1:1'], generation_output_number: 1 },
    specific_schema: [],
  }));
  return success(live, { models: list, models_total: list.length });
}

/** Credits have three decimals. */
const rounded = (dollars: number): number => Math.round(dollars * 1000) / 1000;

/** In credits of one dollar each. */
export const babysea: Wire = {
  id: 'babysea',
  hosts: ['api.us.babysea.ai', 'api.eu.babysea.ai', 'api.jp.babysea.ai'],
  account: account(12.48, 0.02),
  key: bearer,
  routes: {
    'GET /v1/user/billing': { answer: billing },
    'GET /v1/usage': { answer: usage },
    'GET /v1/library/models': { answer: models },
    'GET /v1/estimate/*': { answer: estimate },
  },
  error,
};
