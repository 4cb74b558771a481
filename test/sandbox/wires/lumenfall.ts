import type { LiveAccount } from '../account';
import {
  account,
  bearer,
  ok,
  openaiErrors,
  type SandboxRequest,
  type SandboxResponse,
  type Wire,
} from '../wire';

const IMAGE_MICROS = 40_000;

function balance(live: LiveAccount): SandboxResponse {
  return ok({
    object: 'balance',
    billing_type: live.account.postpaid ? 'postpaid' : 'prepaid',
    available: {
      amount: live.account.postpaid ? null : Math.round(live.dollars * 100) / 100,
      currency: 'usd',
    },
  });
}

function requests(live: LiveAccount): SandboxResponse {
  const at = (hours: number) => new Date(live.now - hours * 3_600_000).toISOString();
  const item = (id: string, hours: number, cost: number) => ({
    id: `req_${id}`,
    object: 'request',
    created_at: at(hours),
    model: 'gemini-3-pro-image-preview',
    modality: 'image',
    endpoint: '/images/generations',
    status: 'completed',
    cost,
    currency: 'usd',
    duration_ms: 5200,
    key_id: 'key_sandbox',
    error_code: null,
    error_message: null,
  });
  return ok({
    object: 'list',
    data: [item('a', 2, 0.045), item('b', 26, 0.08)],
    next_page_url: null,
    previous_page_url: null,
  });
}

/** Only an estimate is ever answered: without `dryRun` a real server would run the request and charge for it. */
function generate(live: LiveAccount, { query, body }: SandboxRequest): SandboxResponse {
  const asked: { model?: unknown; n?: unknown } = JSON.parse(body);
  const count = typeof asked.n === 'number' ? asked.n : 1;
  if (query.get('dryRun') !== 'true')
    return ok({
      created: Math.floor(live.now / 1000),
      data: [{ url: 'https://media.lumenfall.ai/sandbox' }],
    });
  return ok({
    estimated: true,
    model: asked.model,
    provider: 'vertex',
    total_cost_micros: IMAGE_MICROS * count,
    currency: 'USD',
    components: [
      {
        type: 'output',
        metric: 'image',
        quantity: count,
        billable_quantity: count,
        unit_price: IMAGE_MICROS / 1_000_000,
        total_cost: IMAGE_MICROS * count,
      },
    ],
  });
}

const models = (): SandboxResponse =>
  ok({
    object: 'list',
    data: [
      {
        id: 'flux.1-schnell',
        object: 'model',
        created: 1_750_000_000,
        owned_by: 'bfl',
        starting_price: 0.003,
      },
    ],
  });

/** A dry run is in micro-dollars, everything else in dollars. */
export const lumenfall: Wire = {
  id: 'lumenfall',
  hosts: ['api.lumenfall.ai'],
  account: account(12.5, 0.01),
  key: bearer,
  routes: {
    'GET /v1/balance': { answer: balance },
    'GET /v1/requests': { answer: requests },
    'GET /openai/v1/models': { answer: models },
    'POST /openai/v1/images/generations': { answer: generate },
    'POST /openai/v1/chat/completions': { answer: generate },
    'POST /openai/v1/videos': { answer: generate },
  },
  error: openaiErrors({
    unauthorized: ['authentication_error', 'AUTHENTICATION_FAILED'],
    'out-of-credit': ['billing_error', 'INSUFFICIENT_BALANCE'],
    'not-found': ['invalid_request_error', 'MODEL_NOT_FOUND'],
    'rate-limited': ['rate_limit_error', 'RATE_LIMITED'],
    'server-error': ['api_error', 'INTERNAL_ERROR'],
    unavailable: ['api_error', 'ALL_PROVIDERS_EXHAUSTED', 502],
  }),
};
