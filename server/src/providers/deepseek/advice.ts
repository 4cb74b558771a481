import type { AdviceRow } from '../../core/billing/account-api';

const TOP_UP = 'https://platform.deepseek.com/usage';

export const advice: readonly AdviceRow[] = [
  {
    when: 'signal:out-of-credit',
    words: 'DeepSeek says that the balance is not enough for calls: top the account up.',
    link: TOP_UP,
  },
  { when: 'out-of-credit', words: 'Calls are refused until the account is topped up.', link: TOP_UP },
  { when: 'low-balance', words: 'Top the account up before a batch uses up what is left.', link: TOP_UP },
  {
    when: 'batch',
    words: 'DeepSeek limits how many calls run at once, by model, and not how many are sent in a minute.',
    link: 'https://api-docs.deepseek.com',
  },
];
