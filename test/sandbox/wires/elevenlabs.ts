import { account, ok, type SandboxError, statusOf, type Wire } from '../wire';

const LIMIT = 100_000;

const STATUSES: Partial<Record<SandboxError, string>> = {
  unauthorized: 'invalid_api_key',
  forbidden: 'missing_permissions',
  'rate-limited': 'too_many_concurrent_requests',
};

/** Counts characters, not money. */
export const elevenlabs: Wire = {
  id: 'elevenlabs',
  hosts: ['api.elevenlabs.io'],
  account: account(0.0756, 0, { plan: 'creator' }),
  key: ({ headers }) => headers['xi-api-key'] ?? null,
  routes: {
    'GET /v1/user/subscription': {
      answer: (live) =>
        ok({
          tier: live.account.plan,
          character_count: LIMIT - live.micros,
          character_limit: LIMIT,
          next_character_count_reset_unix: Math.floor(live.now / 1000) + 86_400 * 9,
          can_extend_character_limit: true,
          allowed_to_extend_character_limit: true,
          currency: 'usd',
          status: 'active',
          billing_period: 'monthly_period',
          character_refresh_period: 'monthly_period',
          next_invoice: null,
          has_open_invoices: false,
        }),
    },
  },
  // A key that lacks the permission is refused with the status of a wrong one.
  error: (kind: SandboxError) => ({
    status: kind === 'forbidden' ? 401 : statusOf(kind),
    body: { detail: { status: STATUSES[kind] ?? kind, message: `The sandbox says: ${kind}` } },
  }),
};
