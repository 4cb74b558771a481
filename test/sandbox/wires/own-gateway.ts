import { account, ok, openaiErrors, type Wire } from '../wire';

/** A gateway of the user's own that no list knows: its account is read as the settings describe it. */
export const ownGateway: Wire = {
  id: 'own-gateway',
  hosts: ['own-gateway.sandbox.example'],
  account: account(7.5, 0.03),
  key: ({ headers }) => headers['x-gateway-key'] ?? null,
  routes: {
    'GET /v1/credits': {
      answer: (live) => ok({ left: { cents: Math.round(live.dollars * 100) }, tier: live.account.plan }),
    },
    'GET /v1/limits': { answer: (live) => ok({ rpm: live.account.requestsPerMinute }) },
    'GET /v1/prices': {
      isPublic: true,
      answer: () => ok({ models: [{ name: 'our-model', in: '0.5', out: '1.5' }] }),
    },
  },
  error: openaiErrors(),
};
