import { account, bearer, ok, type SandboxError, statusOf, type Wire } from '../wire';

/** A credit is a cent. */
const CREDITS_PER_DOLLAR = 100;

export const stability: Wire = {
  id: 'stability',
  hosts: ['api.stability.ai'],
  account: account(6.3, 0.01),
  key: bearer,
  routes: {
    'GET /v1/user/balance': { answer: (live) => ok({ credits: live.dollars * CREDITS_PER_DOLLAR }) },
  },
  error: (kind: SandboxError) => ({
    status: statusOf(kind),
    body: { id: 'sandbox', name: kind.replaceAll('-', '_'), message: `The sandbox says: ${kind}` },
  }),
};
