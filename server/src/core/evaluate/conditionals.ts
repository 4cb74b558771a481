import type { Conditional } from '../ir/expressions';
import { oneOf } from './alternatives';
import type { Context } from './context';
import { decide } from './decisions';
import { narrowed } from './narrowed-scope';
import type { Scope } from './scope';
import { isMadeOfTested } from './tested-places';
import type { Value } from './values';

/** `test ? then : otherwise`, by what the test decides. */
export function conditionalValue(
  context: Context,
  { test, then, otherwise }: Conditional,
  scope: Scope,
): Value {
  const { holds, likely } = decide(context, test, scope);
  if (holds !== null) return context.value(holds ? then : otherwise, scope);
  const met = context.value(then, narrowed(context, test, scope, 'present'));
  const unmet = context.value(otherwise, narrowed(context, test, scope, 'missing'));
  const isGiven = likely === null && met.kind === 'unknown' && unmet.kind !== 'unknown';
  const isFallback = isGiven && isMadeOfTested(context, then, test, scope);
  return oneOf([met, unmet], likely === false || isFallback ? 1 : 0);
}
