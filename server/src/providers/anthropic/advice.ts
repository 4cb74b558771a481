import type { AdviceRow } from '../../core/billing/account-api';

const BILLING = 'https://platform.claude.com/settings/billing';
const ADMIN = 'https://platform.claude.com/docs/en/manage-claude/usage-cost-api';

export const advice: readonly AdviceRow[] = [
  { when: 'out-of-credit', words: 'Calls are refused until credit is bought.', link: BILLING },
  {
    when: 'forbidden',
    words:
      'An organization can make an admin key (sk-ant-admin...), which may see costs and the rate limits of models. Individual accounts have none.',
    link: ADMIN,
  },
  {
    when: 'signal:ordinary-key',
    words: 'Ordinary keys such as this one are told neither balance nor costs.',
    link: ADMIN,
  },
  {
    when: 'signal:costs',
    words: 'Reports of costs lag by about 24 hours: what was spent today is hardly in them.',
    link: ADMIN,
  },
  {
    when: 'always',
    words: 'Anthropic tells the credit that is left on its billing page alone.',
    link: BILLING,
  },
  {
    when: 'batch',
    words: 'A message batch takes 100,000 requests and 256 MB and costs half.',
    link: 'https://platform.claude.com/docs',
  },
];
