import type { Route } from '../core/analyze/routes';
import type { Provider } from '../core/provider/provider';
import type { CallView } from '../core/rules/call-view';
import type { Rule, RuleView } from '../core/rules/rule';
import { type ModelWords, reportModels } from './wire/model-reports';
import { writtenModel } from './wire/written-model';

/** Models that are asked of somebody who does not serve them. */
export const modelNotAtProvider: Rule = {
  code: 'model-not-at-provider',
  severity: 'warning',
  about:
    'A model that is asked of a provider whose API serves only models of another maker: the call fails, or goes to somebody whose price is not the one shown.',
  check: (view) => reportModels(view, (route, call) => (isCertain(call) ? elsewhere(route, view) : null)),
};

/**
 * Whether it is told for sure whom a call asks for what: by a base URL or by the provider's own SDK, for one model. What several
 * clients and several models come together from need not be asked of each other.
 */
function isCertain({ models, routes, sdk }: CallView): boolean {
  const [route, ...others] = routes;
  if (!route || models.length > 1 || others.some(({ provider }) => provider !== route.provider)) return false;
  const { baseUrl, fixed } = route.request.provider;
  return (baseUrl !== null && !fixed) || sdk.startsWith(route.provider ?? ' ');
}

function elsewhere(route: Route, view: RuleView): ModelWords {
  const { provider: id, model, vendor, billing, price, unknown } = route;
  const provider = view.providers.find((each) => each.id === id);
  // A prefix or a slash is a gateway's spelling: where that passes it on to is not seen.
  if (!provider || !billing || model !== billing.model || model.includes('/')) return null;
  if (!isOfAnother(provider, vendor.id, model, price === null && unknown?.code === 'model-unknown'))
    return null;
  if (isAskedOfSeveral(route, view)) return null;
  const maker = view.providers.find(({ onlyModelsOf }) => onlyModelsOf === vendor.id);
  const where =
    maker && maker !== provider ? `; ask ${maker.name} for it, or give the base URL of who serves it` : '';
  return { message: `${provider.name} does not serve "${model}"${where}`, fixes: [] };
}

/** Whether the text that names the model is that of calls to several providers: which of them is made, something else decides. */
function isAskedOfSeveral(route: Route, view: RuleView): boolean {
  const written = writtenModel(route, view);
  if (written === null) return false;
  return view.calls.some(({ routes }) =>
    routes.some(
      (each) =>
        each.model === route.model &&
        each.provider !== route.provider &&
        writtenModel(each, view)?.start === written.start,
    ),
  );
}

function isOfAnother(provider: Provider, vendor: string, model: string, isUnlisted: boolean): boolean {
  if (provider.notServed?.some((beginning) => model.startsWith(beginning))) return true;
  return (
    isUnlisted &&
    provider.onlyModelsOf !== undefined &&
    vendor !== 'unknown' &&
    vendor !== provider.onlyModelsOf
  );
}
