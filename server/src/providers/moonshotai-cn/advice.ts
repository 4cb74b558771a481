import type { AdviceRow } from '../../core/billing/account-api';

const DOCS = 'https://platform.moonshot.cn/docs';

export const advice: readonly AdviceRow[] = [
  {
    when: 'unauthorized',
    words: 'Keys of api.moonshot.ai are not valid here: connect those to Moonshot AI.',
    link: DOCS,
  },
  { when: 'out-of-credit', words: 'Calls are refused until the account is topped up.', link: DOCS },
  {
    when: 'low-balance',
    words: 'The balance is cash and vouchers together; cash may be below zero while vouchers last.',
    link: DOCS,
  },
];
