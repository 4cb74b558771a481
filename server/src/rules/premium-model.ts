import type { CallView } from '../core/rules/call-view';
import type { Report, Rule } from '../core/rules/rule';
import { modelFix } from './wire/written-model';

/** Calls with short answers and without tools, for which a cheaper model of the same family is to be had. */
export const premiumModel: Rule = {
  code: 'premium-model',
  severity: 'off',
  about:
    'A call with a short capped answer, no tools and no reasoning, where a cheaper model of the same family may do the same work.',
  check: (view) =>
    view.calls.flatMap((call) => dear(call, (id, title) => modelFix(call.routes[0]!, id, title, view))),
};

/** A longer answer is more than a label, a name or a few sentences. */
const SHORT = 300;

function dear(call: CallView, fix: (id: string, title: string) => Report['fixes']): Report[] {
  const { routes, usage, market, model, callee } = call;
  const [route] = routes;
  const { outputTokens } = usage;
  if (!route || routes.length > 1 || outputTokens?.how !== 'capped' || (outputTokens.high ?? SHORT) >= SHORT)
    return [];
  const { tools, schema, output } = route.request;
  if (tools !== null || schema !== null || output.reasoning !== null) return [];
  const own = market.provider?.name ?? '';
  const [cheaper] = market.comparisons.filter((each) => each.model !== model && each.providers.includes(own));
  if (!cheaper) return [];
  const message = `"${cheaper.model}" costs less for the same call; "${model}" may be more than a short answer needs`;
  return [{ range: callee, message, fixes: fix(cheaper.model, `Use "${cheaper.model}"`) }];
}
