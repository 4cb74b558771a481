import { compareAmounts } from '../../../shared/src/money';
import type { CallView } from '../core/rules/call-view';
import type { Report, Rule, RuleView } from '../core/rules/rule';

/** Calls whose model costs less at another provider that the user has connected. */
export const cheaperProvider: Rule = {
  code: 'cheaper-provider',
  severity: 'hint',
  about: 'A call whose model costs less at another provider that you have connected.',
  check: (view) => {
    const names = connectedNames(view);
    return names.size === 0 ? [] : view.calls.flatMap((call) => cheaper(call, names));
  },
};

function connectedNames({ providers, options }: RuleView): ReadonlySet<string> {
  const connected = providers.filter(({ id }) => options.connected.includes(id));
  return new Set(connected.map(({ name }) => name));
}

function cheaper(
  { market, estimate, provider, model, callee }: CallView,
  connected: ReadonlySet<string>,
): Report[] {
  if (estimate === null || provider === null || model === null) return [];
  const own = market.provider?.name ?? '';
  for (const { model: there, providers, estimate: cost } of market.comparisons) {
    const name = providers.find((each) => connected.has(each) && each !== own);
    if (!name || !model.endsWith(there) || compareAmounts(cost.likely, estimate.likely) >= 0) continue;
    const message = `${name} takes ${cost.likely} ${cost.currency} for this call, ${own} ${estimate.likely}`;
    return [{ range: callee, message, fixes: [] }];
  }
  return [];
}
