import type { AdviceRow } from '../../core/billing/account-api';
import { UNLIMITED_SIGNAL } from './gateway-dashboard';

/** What users of a gateway should know that has the dashboard pages of OpenAI; `project` is the page of its makers. */
export function gatewayAdvice(project: string): readonly AdviceRow[] {
  return [
    {
      when: `signal:${UNLIMITED_SIGNAL}`,
      words: 'The key has no limit: what its user has left is shown on the pages of the gateway.',
      link: project,
    },
    {
      when: 'server-error',
      words: 'The gateway answers errors of keys in this way too: try the key with a call.',
      link: project,
    },
    {
      when: 'always',
      words:
        'A gateway may count in dollars, in another currency or in units of its own: say which when you connect it.',
      link: project,
    },
  ];
}
