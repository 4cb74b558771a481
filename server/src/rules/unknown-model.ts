import type { Route } from '../core/analyze/routes';
import type { Rule, RuleView } from '../core/rules/rule';
import { type ModelWords, reportModels } from './wire/model-reports';
import { nearModel } from './wire/near-model';
import { modelFix } from './wire/written-model';

/**
 * Models that a provider does not list, where one that it does list is spelled nearly so. New models come every day, so
 * that an id is never reported for being unknown alone.
 */
export const unknownModel: Rule = {
  code: 'unknown-model',
  severity: 'warning',
  about:
    'A model that its provider does not list, spelled nearly like one that it does: the call fails, and what it costs can’t be told.',
  check: (view) => reportModels(view, (route) => misspelt(route, view)),
};

function misspelt(route: Route, view: RuleView): ModelWords {
  const { provider: id, unknown, billing } = route;
  const provider = view.providers.find((each) => each.id === id);
  if (unknown?.code !== 'model-unknown' || !provider || provider.namesDeployments || !billing) return null;
  // A gateway's own spelling of models that it passes on.
  if (billing.model.includes('/') && !provider.vendorPrefixed) return null;
  const near = nearModel(billing.model, view.modelsAt(provider.id));
  if (near === null) return null;
  const message = `${provider.name} lists no model "${billing.model}"; the nearest that it lists is "${near}"`;
  return { message, fixes: modelFix(route, near, `Use "${near}"`, view) };
}
