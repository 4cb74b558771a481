import type { Route } from '../core/analyze/routes';
import type { Rule, RuleView } from '../core/rules/rule';
import { type ModelWords, reportModels } from './wire/model-reports';
import { modelFix } from './wire/written-model';

/** Models that their provider has withdrawn, or will within days. */
export const retiredModel: Rule = {
  code: 'retired-model',
  severity: 'warning',
  about:
    'A model that its provider has withdrawn, or withdraws within 30 days: calls fail from then on, and what runs in its place has another price.',
  check: (view) => reportModels(view, (route) => withdrawn(route, view)),
};

/** So many days before its end a model is told of. */
const NOTICE_DAYS = 30;

function withdrawn(route: Route, view: RuleView): ModelWords {
  const { price, provider: id, billing } = route;
  const { date } = view.options;
  if (!price || price.retired === null || !billing || date < daysBefore(price.retired, NOTICE_DAYS))
    return null;
  const provider = view.providers.find((each) => each.id === id);
  const verb = price.retired <= date ? 'was withdrawn' : 'will be withdrawn';
  const { successor = null } = price;
  const words = successor === null ? '' : `; its successor is "${successor}"`;
  const message = `"${billing.model}" ${verb} by ${provider?.name ?? id} on ${price.retired}${words}`;
  const fixes =
    successor === null ? [] : modelFix(route, successor, `Use its successor "${successor}"`, view);
  return { message, fixes };
}

function daysBefore(date: string, days: number): string {
  const at = Date.parse(`${date}T00:00:00Z`) - days * 24 * 60 * 60 * 1000;
  return new Date(at).toISOString().slice(0, 10);
}
