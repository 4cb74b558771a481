import { account, bearer, ok, openaiErrors, type Wire } from '../wire';

/** In cents, and what is left has a minus before it. */
export const xai: Wire = {
  id: 'xai',
  hosts: ['management-api.x.ai', 'api.x.ai'],
  account: account(25, 0.05),
  key: bearer,
  routes: {
    'GET /v1/billing/teams/*': { answer: (live) => ok({ total: { val: -Math.round(live.dollars * 100) } }) },
  },
  error: openaiErrors(),
};
