import type { AdviceRow } from '../../core/billing/account-api';

const DASHBOARD = 'https://docs.babysea.ai/dashboard/credits';
const GUIDE = 'https://docs.babysea.ai/guides/credits/best-practices';
const USAGE = 'https://docs.babysea.ai/guides/credits/usage';
const PRICES = 'https://babysea.ai/model-pricing';
const PLAYGROUND = 'https://us.babysea.ai/playground';
const API = 'https://docs.babysea.ai/setup/api';
const ERRORS = 'https://docs.babysea.ai/setup/errors';

export const advice: readonly AdviceRow[] = [
  {
    when: 'out-of-credit',
    words:
      'Generations are refused with 402 (BSE1004) until the plan renews or credits are added. Packs of 10 to 1,000 credits are sold to the primary owner of an account with an active subscription.',
    link: DASHBOARD,
  },
  {
    when: 'unauthorized',
    words: 'A key is good in the region alone that it was made in: us, eu or jp. Connect it with its region.',
    link: API,
  },
  {
    when: 'forbidden',
    words:
      'Balance and usage need a key with account:read. One of the preset generate_only lacks it, and can still ask for estimates.',
    link: API,
  },
  {
    when: 'rate-limited',
    words: 'Wait as long as Retry-After says. X-RateLimit-Remaining in every answer tells how many are left.',
    link: ERRORS,
  },
  {
    when: 'low-balance',
    words:
      'Packs come in 10, 25, 50, 100, 500 and 1,000 credits of $1. The webhook credits.low_balance warns before the end.',
    link: DASHBOARD,
  },
  {
    when: 'signal:refund-run',
    words:
      'More generations failed or were cancelled than were used: they are refunded one after the other, so look at the error codes before going on.',
    link: GUIDE,
  },
  {
    when: 'signal:waste',
    words:
      'A tenth or more of what providers were sent was wasted: look which one fails, and put it last in the order.',
    link: GUIDE,
  },
  {
    when: 'signal:plan:Free',
    words: 'Packs are sold to accounts with an active subscription alone: choose a plan before more credits.',
    link: 'https://babysea.ai/pricing-plan',
  },
  {
    when: 'batch',
    words:
      'Estimate one generation with the duration, resolution and sound of the call itself, and multiply its cost per generation by the number of rows.',
    link: GUIDE,
  },
  {
    when: 'batch',
    words:
      'The field credit_balance_can_afford is null where the balance is not known: stop when it is false, not when it is not true.',
    link: USAGE,
  },
  {
    when: 'batch',
    words: 'Buy a pack before a volume run, so that it is not refused in its middle.',
    link: DASHBOARD,
  },
  {
    when: 'batch',
    words: 'What each model costs stands on the price page.',
    link: PRICES,
  },
  {
    when: 'batch',
    words: 'Try the model in the playground before a volume run.',
    link: PLAYGROUND,
  },
  {
    when: 'batch',
    words: 'Stop a pipeline when the balance falls below a floor, before its calls are refused.',
    link: GUIDE,
  },
  {
    when: 'always',
    words:
      'A charge that nobody expects stands in the ledger of the dashboard alone: compare it with the estimate of the same duration, resolution and sound. Where nobody of yours knows the id of its generation a key has leaked: replace it.',
    link: DASHBOARD,
  },
  {
    when: 'always',
    words:
      'Credits are reserved, then charged or refunded. A reserve that neither follows is a generation that did not come to its end: no API tells, look in the ledger of the dashboard.',
    link: USAGE,
  },
  {
    when: 'always',
    words:
      'The audit trail reaches back 30 days on Free, 90 on Starter, 180 on Pro, a year on Scale and Enterprise.',
    link: GUIDE,
  },
];
