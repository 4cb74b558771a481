import { compareAmounts } from '../../../shared/src/money';
import type { CallView } from '../core/rules/call-view';
import type { Report, Rule } from '../core/rules/rule';
import { capFix } from './wire/cap-fix';

/** Calls whose answer nothing caps, where one long answer is expensive. Off: what is shown at the call says `no cap`. */
export const unboundedOutput: Rule = {
  code: 'unbounded-output',
  severity: 'off',
  about:
    'A call without a cap on its output whose longest answer is expensive: a runaway answer is paid for, also by streams that stop early.',
  check: (view) => view.calls.flatMap((call) => unbounded(call, capFix(call, view))),
};

/** The longest answer of a call must cost this much (in the currency of its price) to be worth a word. */
const LARGE = '0.5';

function unbounded({ usage, estimate, capName, routes, callee }: CallView, fixes: Report['fixes']): Report[] {
  const { outputTokens } = usage;
  const high = estimate?.high ?? null;
  const isOpen = capName === null && routes.every(({ request }) => request.output.cap === null);
  if (outputTokens?.how !== 'unbounded' || !isOpen || estimate === null || high === null) return [];
  if (outputTokens.high === null || compareAmounts(high, LARGE) < 0) return [];
  const tokens = outputTokens.high.toLocaleString('en-US');
  const message = `nothing caps the output of this call: its longest answer has ${tokens} tokens`;
  return [{ range: callee, message, fixes }];
}
