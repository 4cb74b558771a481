import { account, bearer, ok, openaiErrors, type Wire } from '../wire';

/** In ten-thousandths of a dollar. */
const UNITS = 10_000;

export const novita: Wire = {
  id: 'novita',
  hosts: ['api.novita.ai'],
  account: account(4.56, 0.01),
  key: bearer,
  routes: {
    'GET /v3/user/balance': {
      answer: (live) =>
        ok({
          availableBalance: Math.round(live.dollars * UNITS),
          cashBalance: Math.round(live.dollars * UNITS),
          creditLimit: 0,
          outstandingInvoices: 0,
        }),
    },
  },
  error: openaiErrors(),
};
