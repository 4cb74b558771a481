import type { AdviceRow } from '../../core/billing/account-api';

const PROJECT = 'https://github.com/songquanpeng/one-api';

export const advice: readonly AdviceRow[] = [
  {
    when: 'signal:unlimited',
    words: 'The key has no limit: what its user has left is shown on the pages of the gateway.',
    link: PROJECT,
  },
  {
    when: 'server-error',
    words: 'The gateway answers errors of keys in this way too: try the key with a call.',
    link: PROJECT,
  },
  {
    when: 'always',
    words:
      'A gateway may count in dollars, in another currency or in units of its own: say which when you connect it.',
    link: PROJECT,
  },
];
