import type { TieredRate } from '../core/price/rate';
import type { CallView } from '../core/rules/call-view';
import type { Report, Rule } from '../core/rules/rule';

/** Prompts that cross the length from which a model takes a higher price for all of it. */
export const tierCliff: Rule = {
  code: 'tier-cliff',
  severity: 'hint',
  about:
    'A prompt that crosses a price tier of its model: above that length every token of the request costs more.',
  check: ({ calls }) => calls.flatMap(cliff),
};

function cliff({ routes, usage, callee }: CallView): Report[] {
  const { inputTokens } = usage;
  const [route, ...others] = routes;
  const rate = route?.price?.rates.find(({ unit }) => unit === 'input_token');
  if (!inputTokens || inputTokens.high === null || !rate || others.length > 0) return [];
  const { low, likely, high, how } = inputTokens;
  // The ends of a band are seldom met; what is counted is one of a few alternatives.
  const most = how === 'counted' ? high : likely;
  const tier = rate.tiers.findLast(({ above }) => most > above);
  if (!tier) return [];
  const length = low > tier.above ? `at least ${words(low)}` : `up to ${words(most)}`;
  const message = `the prompt has ${length} tokens; above ${words(tier.above)} "${route?.model}" takes ${prices(rate, tier.amount)} for all of it`;
  return [{ range: callee, message, fixes: [] }];
}

function prices({ amount, per, currency }: TieredRate, above: string): string {
  return `${above} instead of ${amount} ${currency} per ${words(per)} input tokens`;
}

const words = (count: number) => count.toLocaleString('en-US');
