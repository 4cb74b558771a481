import type { AdviceRow } from '../../core/billing/account-api';

const DOCS = 'https://docs.siliconflow.com';

export const advice: readonly AdviceRow[] = [
  {
    when: 'unauthorized',
    words: 'This site is api.siliconflow.com: keys of api.siliconflow.cn belong to SiliconFlow (China).',
    link: DOCS,
  },
  { when: 'out-of-credit', words: 'Calls are refused until the account is topped up.', link: DOCS },
  { when: 'low-balance', words: 'The balance is what was paid in and what was given together.', link: DOCS },
];
