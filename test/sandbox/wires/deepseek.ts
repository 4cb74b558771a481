import { account, bearer, ok, openaiErrors, type Wire } from '../wire';

/** Money is text. */
export const deepseek: Wire = {
  id: 'deepseek',
  hosts: ['api.deepseek.com'],
  account: account(8.2, 0.01),
  key: bearer,
  routes: {
    'GET /user/balance': {
      answer: (live) =>
        ok({
          is_available: live.micros > 0,
          balance_infos: [
            {
              currency: 'USD',
              total_balance: live.dollars.toFixed(2),
              granted_balance: '0.00',
              topped_up_balance: live.dollars.toFixed(2),
            },
          ],
        }),
    },
  },
  error: openaiErrors(),
};
