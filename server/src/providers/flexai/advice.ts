import type { AdviceRow } from '../../core/billing/account-api';

const DASHBOARD = 'https://tokens.flex.ai/dashboard/billing';
const BILLING = 'https://docs.flex.ai/inference-api/reference/billing';
const CONCURRENCY = 'https://docs.flex.ai/inference-api/guides/concurrency';

export const advice: readonly AdviceRow[] = [
  {
    when: 'out-of-credit',
    words: 'Calls are refused with 402 until funds are added: $5 at least. Nothing recharges by itself.',
    link: DASHBOARD,
  },
  {
    when: 'rate-limited',
    words:
      'Wait as long as Retry-After says. A key of the free tier has 10 requests a minute, an elevated one 60, a paid one 100.',
    link: CONCURRENCY,
  },
  {
    when: 'signal:tier:free',
    words:
      'This key has 10 requests a minute. Elevated keys have 60 and those of paying accounts 100: ask for an upgrade on the dashboard, or at support@flex.ai.',
    link: BILLING,
  },
  {
    when: 'signal:tier:elevated',
    words:
      'This key has 60 requests a minute. Keys of paying accounts have 100; for more ask on the dashboard, or at support@flex.ai.',
    link: BILLING,
  },
  {
    when: 'batch',
    words:
      'Nothing recharges by itself and no API tells the balance: look at it before a batch, and cap each output with max_tokens.',
    link: DASHBOARD,
  },
  {
    when: 'batch',
    words: 'A stream that is cut off early is still charged for the tokens that were made.',
    link: BILLING,
  },
  {
    when: 'always',
    words: 'Accounts begin with $10 of free credit, without a card. Later top-ups are $5 or more.',
    link: DASHBOARD,
  },
  {
    when: 'always',
    words: 'Its e-mails warn below $5 and at $0. Spending shows on the dashboard some minutes late.',
    link: DASHBOARD,
  },
];
