import type { AdviceRow } from '../../core/billing/account-api';

const DASHBOARD = 'https://developers.serika.dev';

export const advice: readonly AdviceRow[] = [
  {
    when: 'billing-not-set-up',
    words:
      'Set billing up on the dashboard: without it only limited character information is to be had, and the premium models are refused.',
    link: DASHBOARD,
  },
  {
    when: 'unauthorized',
    words: 'Make a key on the dashboard, or make an inactive one active again there.',
    link: DASHBOARD,
  },
  {
    when: 'forbidden',
    words:
      'Give the key the permission that it lacks: text_generation, image_generation, character_info or user_info.',
    link: DASHBOARD,
  },
  {
    when: 'rate-limited',
    words:
      'Limits are by user and vary: wait as long as Retry-After says. Where the monthly spending limit is reached, raise it on the dashboard.',
    link: DASHBOARD,
  },
  {
    when: 'batch',
    words:
      'A monthly spending limit may end a batch in its middle: look before at what is left of it until the next cycle.',
    link: DASHBOARD,
  },
  {
    when: 'always',
    words:
      'A monthly spending limit can be set on the dashboard. Once it is reached all requests are refused until the next cycle begins or it is raised.',
    link: DASHBOARD,
  },
  {
    when: 'always',
    words: 'It has no balance API: usage by key and by endpoint stands on the dashboard alone.',
    link: DASHBOARD,
  },
  {
    when: 'always',
    words: 'Use is invoiced on the 1st for the month before. The invoices are on the dashboard.',
    link: DASHBOARD,
  },
];
