import type { AdviceRow } from '../../core/billing/account-api';

const BILLING = 'https://platform.openai.com/settings/organization/billing/overview';
const DOCS = 'https://developers.openai.com/api/docs';

export const advice: readonly AdviceRow[] = [
  { when: 'out-of-credit', words: 'Calls are refused until credit is bought.', link: BILLING },
  {
    when: 'forbidden',
    words:
      'An admin key (sk-admin-...), which an owner of the organization makes, may see costs and the rate limits of models.',
    link: DOCS,
  },
  {
    when: 'signal:ordinary-key',
    words: 'Ordinary keys such as this one are told neither balance nor costs.',
    link: DOCS,
  },
  { when: 'always', words: 'OpenAI tells the credit that is left on its billing page alone.', link: BILLING },
  {
    when: 'batch',
    words: 'The batch API takes 50,000 requests and 200 MB a file and costs half.',
    link: DOCS,
  },
];
