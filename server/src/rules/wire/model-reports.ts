import type { Fix } from '../../core/analyze/file-analysis';
import { modelIdsOf } from '../../core/analyze/model-choices';
import type { Route } from '../../core/analyze/routes';
import type { CallView } from '../../core/rules/call-view';
import type { Report, RuleView } from '../../core/rules/rule';
import type { TextRange } from '../../core/source/span';
import { callPlace } from './call-place';
import { writtenModel } from './written-model';

/** What a rule says of a model that a call names; null: nothing. */
export type ModelWords = { readonly message: string; readonly fixes: readonly Fix[] } | null;

/**
 * Reports on the models that calls name themselves, where each is written, else at the call; once where several calls take
 * theirs from one text. What a comment or an alias of the settings names is not looked at.
 */
export function reportModels(view: RuleView, look: (route: Route, call: CallView) => ModelWords): Report[] {
  const found = new Map<string, Report>();
  for (const call of view.calls) {
    for (const route of call.routes) {
      if (route.model === null || route.alias !== null || isStated(route)) continue;
      const words = look(route, call);
      if (words === null) continue;
      const written = writtenModel(route, view);
      const range = written ?? call.callee;
      const key = `${range.start} ${words.message}`;
      const related = written === null || isWithin(written, call.range) ? [] : [callPlace(call)];
      if (!found.has(key)) found.set(key, { range, ...words, related });
    }
  }
  return [...found.values()];
}

function isWithin(inner: TextRange, outer: TextRange): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether the request itself names no such model, so that a comment does. */
function isStated({ request, model }: Route): boolean {
  const values = request.choices?.map((choice) => choice.model) ?? [request.model];
  return !values.flatMap(modelIdsOf).some((each) => 'id' in each && each.id === model);
}
