import type { AdviceRow } from '../../core/billing/account-api';

const CREDITS = 'https://openrouter.ai/settings/credits';
const DOCS = 'https://openrouter.ai/docs';

export const advice: readonly AdviceRow[] = [
  { when: 'out-of-credit', words: 'Calls are refused with 402 until credits are bought.', link: CREDITS },
  {
    when: 'forbidden',
    words:
      'The credits of the account are told to management keys; a limit on this key would be told to itself.',
    link: DOCS,
  },
  {
    when: 'signal:balance-of-key',
    words: 'What is shown is left of the limit of this key; the account may have less.',
    link: CREDITS,
  },
  {
    when: 'signal:free-tier',
    words: 'No credits were ever bought for this account, so that the limits of the free tier hold.',
    link: CREDITS,
  },
  {
    when: 'low-balance',
    words: 'Buy credits before a batch, or raise the limit of the key where that is what ends.',
    link: CREDITS,
  },
  {
    when: 'batch',
    words: 'Successful answers carry no rate headers: a refusal with 429 says how long to wait.',
    link: DOCS,
  },
];
