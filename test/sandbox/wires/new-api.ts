import { ok, type Wire } from '../wire';
import { oneApi } from './one-api';

const QUOTA_PER_DOLLAR = 500_000;

/** As one-api, with what is left of a key in units of quota besides. */
export const newApi: Wire = {
  ...oneApi,
  id: 'new-api',
  hosts: ['new-api.sandbox.example'],
  routes: {
    ...oneApi.routes,
    'GET /api/usage/token': {
      answer: (live) =>
        ok({
          code: true,
          message: 'ok',
          data: {
            object: 'token_usage',
            name: 'sandbox',
            total_granted: 20 * QUOTA_PER_DOLLAR,
            total_used: Math.round(live.usedOf(20) * QUOTA_PER_DOLLAR),
            total_available: Math.round(live.dollars * QUOTA_PER_DOLLAR),
            unlimited_quota: false,
            model_limits: {},
            model_limits_enabled: false,
            expires_at: 0,
          },
        }),
    },
  },
};
