import type { Provider } from '../../core/provider/provider';
import type { CallView } from '../../core/rules/call-view';
import type { RuleView } from '../../core/rules/rule';
import { itemLoopOf } from './item-loop';
import { looksAtCost } from './looks-at-cost';
import { providerOf } from './provider-of';

/** What a provider tells before a call is made, in words; null: nothing that is known. */
export function preflightOf({ account }: Provider): string | null {
  const tellsBalance =
    account?.queries.some(({ tells }) => tells.includes('balance')) === true &&
    !account.unpublished.includes('balance');
  if (account?.quote) return tellsBalance ? 'an estimate and the balance' : 'an estimate';
  return tellsBalance ? 'the balance' : null;
}

/** Whether a call runs for each of many items at a provider that tells beforehand, and nothing asks. */
export function lacksPreflight(call: CallView, view: RuleView): boolean {
  const provider = providerOf(call, view);
  if (!provider || preflightOf(provider) === null || provider.free !== null) return false;
  return itemLoopOf(call) !== null && !looksAtCost(view.text);
}
