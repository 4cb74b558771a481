import type { AdviceRow } from '../../core/billing/account-api';

const BILLING = 'https://docs.lumenfall.ai/billing';
const BALANCE = 'https://docs.lumenfall.ai/api-reference/balance';
const ESTIMATES = 'https://docs.lumenfall.ai/api-reference/cost-estimation';

export const advice: readonly AdviceRow[] = [
  {
    when: 'out-of-credit',
    words:
      'A 402 means that the balance is too low for the estimated cost of the call. Top up, switch auto top-up on, or ask for postpaid billing with a credit limit.',
    link: BILLING,
  },
  {
    when: 'postpaid',
    words:
      'Use is invoiced up to a credit limit, which no API tells: the balance of a postpaid account is null and not zero.',
    link: BALANCE,
  },
  {
    when: 'server-error',
    words:
      'A prepaid balance may be null for a while: that is not zero and says nothing of what is left. Ask again later.',
    link: BALANCE,
  },
  {
    when: 'low-balance',
    words: 'While the balance is low it is looked at before each request, which makes requests slower.',
    link: BILLING,
  },
  {
    when: 'low-balance',
    words: 'Auto top-up keeps a prepaid account from running dry.',
    link: BILLING,
  },
  {
    when: 'batch',
    words:
      'Add dryRun=true to the address of one call for its estimate, and multiply by the rows. Estimates are near the cost, not equal to it.',
    link: ESTIMATES,
  },
  {
    when: 'always',
    words:
      'What a call really cost stands in metadata.cost of its answer. The metadata.cost_estimate of a video under way may differ from it.',
    link: BILLING,
  },
];
