import type { CallView } from '../core/rules/call-view';
import type { Report, Rule, RuleView } from '../core/rules/rule';
import { lacksPreflight, preflightOf } from './wire/preflight';
import { providerOf } from './wire/provider-of';

/** Batches at a provider that tells the cost or the balance beforehand, where nothing asks. */
export const missingPreflight: Rule = {
  code: 'missing-preflight',
  severity: 'hint',
  about:
    'A batch at a provider that tells an estimate or the balance beforehand, where nothing asks: it stops in the middle when the credit ends.',
  check: (view) => view.calls.flatMap((call) => unasked(call, view)),
};

function unasked(call: CallView, view: RuleView): Report[] {
  const provider = providerOf(call, view);
  const told = provider && lacksPreflight(call, view) ? preflightOf(provider) : null;
  if (!provider || told === null) return [];
  const message = `a batch that asks nothing before it starts: ${provider.name} tells ${told}`;
  return [{ range: call.callee, message, fixes: [] }];
}
