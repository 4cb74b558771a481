import type { Provider } from '../../core/provider/provider';
import type { CallView } from '../../core/rules/call-view';
import type { RuleView } from '../../core/rules/rule';

/** Who bills for a call; undefined where nobody knows. */
export function providerOf({ provider }: CallView, { providers }: RuleView): Provider | undefined {
  return providers.find(({ id }) => id === provider);
}
