import type { AdviceRow } from '../../core/billing/account-api';

const KEYS = 'https://docs.litellm.ai/docs/proxy/virtual_keys';

export const advice: readonly AdviceRow[] = [
  {
    when: 'out-of-credit',
    words:
      'The budget of the key is spent: ask who runs the proxy to raise it, or wait until it begins anew.',
    link: KEYS,
  },
  {
    when: 'low-balance',
    words: 'What is left is of the budget of this key alone; a team may have its own.',
    link: KEYS,
  },
  {
    when: 'loading',
    words: 'Connect the proxy by its own address: a base URL that ends in /v1 tells nothing of keys.',
    link: KEYS,
  },
];
