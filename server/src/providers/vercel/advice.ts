import type { AdviceRow } from '../../core/billing/account-api';

const DOCS = 'https://vercel.com/docs/ai-gateway';

export const advice: readonly AdviceRow[] = [
  { when: 'out-of-credit', words: 'Calls are refused until credits are bought.', link: DOCS },
  {
    when: 'low-balance',
    words: 'Credits are US dollars; buy more in the dashboard of the team.',
    link: DOCS,
  },
];
