import type { AdviceRow } from '../../core/billing/account-api';

const CONSOLE = 'https://console.x.ai';
const KEYS = 'https://docs.x.ai/developers/management-api';

export const advice: readonly AdviceRow[] = [
  {
    when: 'unauthorized',
    words: 'The balance is told to management keys alone, not to the keys that calls are made with.',
    link: KEYS,
  },
  {
    when: 'forbidden',
    words: 'The management key must be one of this team and may not lack the permission to read its bills.',
    link: KEYS,
  },
  { when: 'out-of-credit', words: 'Calls are refused until credit is bought for the team.', link: CONSOLE },
  { when: 'low-balance', words: 'What is left is the prepaid credit of the whole team.', link: CONSOLE },
];
