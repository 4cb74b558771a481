import type { Fix } from '../../core/analyze/file-analysis';
import type { Route } from '../../core/analyze/routes';
import { knownText } from '../../core/evaluate/known';
import type { Value } from '../../core/evaluate/values';
import type { RuleView } from '../../core/rules/rule';
import { rangeOf, type TextRange } from '../../core/source/span';

/**
 * Where the text stands that is the model of a route; null where it is made of parts, comes from another file, or is a
 * constant of the SDK.
 */
export function writtenModel({ request, model }: Route, { text, holds }: RuleView): TextRange | null {
  if (model === null) return null;
  const values = request.choices?.map((choice) => choice.model) ?? [request.model];
  for (const value of values.flatMap((each) => (each ? optionsOf(each) : []))) {
    const [piece, ...others] = value.kind === 'text' ? value.pieces : [];
    if (piece?.kind !== 'known' || others.length > 0 || piece.origin === null) continue;
    if (knownText(value) !== model || !holds(piece.origin)) continue;
    const range = rangeOf(piece.origin);
    return text.slice(range.start, range.end).split(model).length === 2 ? range : null;
  }
  return null;
}

function optionsOf(value: Value): readonly Value[] {
  if (value.kind === 'one-of') return value.options.flatMap(optionsOf);
  return value.kind === 'unknown' && value.fallback ? optionsOf(value.fallback) : [value];
}

/** Names another model in the place of the one that is written; nothing where that is not one text of this file. */
export function modelFix(route: Route, id: string, title: string, view: RuleView): readonly Fix[] {
  const { model, billing } = route;
  const written = writtenModel(route, view);
  if (written === null || model === null || !billing || !model.endsWith(billing.model)) return [];
  const start = view.text.indexOf(model, written.start) + model.length - billing.model.length;
  return [{ title, edits: [{ range: { start, end: start + billing.model.length }, newText: id }] }];
}
