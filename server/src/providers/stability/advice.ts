import type { AdviceRow } from '../../core/billing/account-api';

const CREDITS = 'https://platform.stability.ai/account/credits';

export const advice: readonly AdviceRow[] = [
  { when: 'out-of-credit', words: 'Calls are refused until credits are bought.', link: CREDITS },
  { when: 'low-balance', words: 'A credit costs $0.01.', link: CREDITS },
  {
    when: 'batch',
    words: 'Calls are billed in credits, so many for each kind of call.',
    link: 'https://platform.stability.ai/pricing',
  },
];
