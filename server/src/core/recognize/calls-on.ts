import type { Evaluator } from '../evaluate/evaluator';
import { isSameMaking } from '../evaluate/same-making';
import type { Arguments, Value } from '../evaluate/values';

/** More calls of methods of one name than these are not looked through. */
const MOST_CALLS = 64;

/** Arguments of the calls of a method of something that an imported module made (`form.append(...)`), in source order. */
export function callsOn(made: Value, method: string, evaluator: Evaluator): readonly Arguments[] {
  if (made.kind !== 'external') return [];
  return evaluator
    .callsNaming(method)
    .slice(0, MOST_CALLS)
    .flatMap(({ call, place }) => {
      if (call.callee.kind !== 'member') return [];
      const receiver = evaluator.value(call.callee.object, place.scope);
      return receiver.kind === 'external' && isSameMaking(receiver, made)
        ? [evaluator.argumentsOf(call, place.scope)]
        : [];
    });
}
