import type { LiveAccount } from '../account';
import { account, bearer, ok, openaiErrors, type SandboxResponse, type Wire } from '../wire';

const TEXT: readonly (readonly [model: string, input: number, output: number])[] = [
  ['gpt-oss-20b', 0.02, 0.1],
  ['gpt-oss-120b', 0.03, 0.17],
];

/** In one of its three lists alone. */
const FOUND_BY_DISCOVERY: typeof TEXT = [['GLM-5.2', 0.5625, 1.8]];

function pricing(live: LiveAccount): SandboxResponse {
  const now = new Date(live.now).toISOString();
  const text = TEXT.map(([model, input, output]) => ({
    model,
    currency: 'USD',
    effective_at: '2026-10-02T00:00:00Z',
    input_per_mtok: input,
    output_per_mtok: output,
  }));
  const image = {
    model: 'FLUX.1-schnell',
    currency: 'USD',
    effective_at: '2026-10-02T00:00:00Z',
    unit_price_usd: 0.0005,
    billing_unit: 'image',
    resolution_tier: null,
    quality_tier: null,
  };
  return ok({ object: 'list', data: [...text, image], generated_at: now });
}

function models(live: LiveAccount): SandboxResponse {
  const list = TEXT.map(([id, input, output]) => ({
    id,
    object: 'model',
    created: 1_754_352_000,
    owned_by: 'flexai',
    is_free: false,
    is_ready: true,
    context_length: 131_072,
    aliases: [`openai/${id}`],
    pricing: {
      currency: 'USD',
      prompt: (input / 1_000_000).toFixed(10),
      input_per_mtok: input,
      completion: (output / 1_000_000).toFixed(10),
      output_per_mtok: output,
    },
    media_pricing: null,
  }));
  const headers = {
    'x-ratelimit-limit-requests': String(live.account.requestsPerMinute),
    'x-ratelimit-remaining-requests': String(live.remaining),
    'x-ratelimit-reset-requests': String(live.resetAt),
  };
  return ok({ object: 'list', data: list }, headers);
}

/** Publishes no balance; its limits stand in the headers of every answer. */
export const flexai: Wire = {
  id: 'flexai',
  hosts: ['tokens.flex.ai', 'api.flex.ai'],
  account: account(10, 0, { requestsPerMinute: 10, plan: 'Free' }),
  key: bearer,
  routes: {
    'GET /v1/pricing': { isPublic: true, answer: pricing },
    'GET /api/models': {
      isPublic: true,
      answer: () =>
        ok(
          [...TEXT, ...FOUND_BY_DISCOVERY].map(([id, input, output]) => ({
            slug: id,
            model_name: id,
            display_name: id,
            category: 'text',
            input_per_mtok: input,
            output_per_mtok: output,
            pricing: [],
          })),
        ),
    },
    'GET /v1/models': { answer: models },
  },
  error: openaiErrors({
    unauthorized: ['authentication_error', 'invalid_api_key'],
    'out-of-credit': ['insufficient_quota', '402'],
    'not-found': ['invalid_request_error', 'job_not_found'],
    'rate-limited': ['rate_limit_error', 'rate_limit_exceeded'],
  }),
};
