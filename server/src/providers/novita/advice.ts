import type { AdviceRow } from '../../core/billing/account-api';

const BILLING = 'https://novita.ai/billing';

export const advice: readonly AdviceRow[] = [
  { when: 'out-of-credit', words: 'Calls are refused until the account is topped up.', link: BILLING },
  {
    when: 'low-balance',
    words: 'Cash, credit limit and unpaid invoices stand beside what is available.',
    link: BILLING,
  },
];
