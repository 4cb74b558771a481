import type { AdviceRow } from '../../core/billing/account-api';

const BILLING = 'https://fal.ai/dashboard/billing';
const DOCS = 'https://fal.ai/docs';

export const advice: readonly AdviceRow[] = [
  {
    when: 'unauthorized',
    words: 'Billing is told to admin keys: make one in the dashboard and connect it as such.',
    link: DOCS,
  },
  {
    when: 'forbidden',
    words: 'Billing is told to admin keys: make one in the dashboard and connect it as such.',
    link: DOCS,
  },
  { when: 'out-of-credit', words: 'Calls are refused until credits are bought.', link: BILLING },
  { when: 'low-balance', words: 'Buy credits before a batch uses up what is left.', link: BILLING },
];
