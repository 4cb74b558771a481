import type { AdviceRow } from '../../core/billing/account-api';

const BILLING = 'https://cheapaapi.com/docs/billing';
const OVERVIEW = 'https://cheapaapi.com/docs/api-overview';

export const advice: readonly AdviceRow[] = [
  {
    when: 'out-of-credit',
    words:
      'Calls are refused with 402 until the account is topped up. The key stays valid and works again then.',
    link: BILLING,
  },
  {
    when: 'unauthorized',
    words: 'A key that is missing or expired is refused with 401: connect one that is valid.',
    link: OVERVIEW,
  },
  {
    when: 'low-balance',
    words:
      'Top-ups come in $10, $25, $50, $100, $250 and $500; for more than $500 ask through the contact form.',
    link: BILLING,
  },
  {
    when: 'low-balance',
    words: 'Top-ups are paid by card, or in BTC, LTC or USDT (TRC20).',
    link: BILLING,
  },
  {
    when: 'batch',
    words: 'Images and videos that fail are free. Top-ups are not refunded: start small and add as you go.',
    link: BILLING,
  },
  {
    when: 'batch',
    words:
      'Each image or video that succeeds costs the same flat fee, however long the prompt and however large the result.',
    link: BILLING,
  },
  {
    when: 'always',
    words: 'What each request cost stands on the dashboard alone: answers carry tokens and no cost.',
    link: BILLING,
  },
  {
    when: 'always',
    words: 'The balance never expires. Dispute a charge with the id of its request.',
    link: BILLING,
  },
];
