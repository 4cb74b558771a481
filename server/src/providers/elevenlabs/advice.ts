import type { AdviceRow } from '../../core/billing/account-api';

const SUBSCRIPTION = 'https://elevenlabs.io/app/subscription';

export const advice: readonly AdviceRow[] = [
  {
    when: 'forbidden',
    words: 'The key is restricted: give it the permission to read the user (`user_read`).',
    link: 'https://elevenlabs.io/docs',
  },
  { when: 'signal:open-invoices', words: 'Invoices are open: pay them.', link: SUBSCRIPTION },
  {
    when: 'out-of-credit',
    words: 'The credits of this period are used up: wait for the next one or change the plan.',
    link: SUBSCRIPTION,
  },
  {
    when: 'low-balance',
    words: 'Credits are those of the period: the next one begins on the day that is shown.',
    link: SUBSCRIPTION,
  },
  {
    when: 'batch',
    words: 'Speech takes credits by the characters of the text.',
    link: 'https://elevenlabs.io/pricing/api',
  },
];
