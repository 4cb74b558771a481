import { account, bearer, ok, openaiErrors, type Wire } from '../wire';

const GRANTED = 50;

/** The answer is not published: this is the summary as OpenAI's dashboard had it. */
export const cheapa: Wire = {
  id: 'cheapa',
  hosts: ['api.cheapaapi.com'],
  account: account(12.48, 0.05),
  key: bearer,
  routes: {
    'GET /v1/dashboard/billing/credit_grants': {
      answer: (live) =>
        ok({
          object: 'credit_summary',
          total_granted: GRANTED,
          total_used: live.usedOf(GRANTED),
          total_available: live.dollars,
          grants: { object: 'list', data: [] },
        }),
    },
  },
  error: openaiErrors(),
};
