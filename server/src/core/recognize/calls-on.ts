import type { Evaluator } from '../evaluate/evaluator';
import type { CallPlace } from '../evaluate/program-index';
import { isSameMaking } from '../evaluate/same-making';
import type { Arguments, ExternalValue, Value } from '../evaluate/values';

/** More calls of methods of one name than these are not looked through. */
const MOST_CALLS = 64;

/** What is done with something stands in the file that makes it, which may be another one than that of the call. */
function callsWhereMade({ path }: ExternalValue, method: string, evaluator: Evaluator): readonly CallPlace[] {
  const making = path.findLast((step) => step.kind === 'call');
  return making?.kind === 'call'
    ? evaluator.callsNamingAt(making.args.scope, method)
    : evaluator.callsNaming(method);
}

/** Arguments of the calls of a method of something that an imported module made (`form.append(...)`), in source order. */
export function callsOn(made: Value, method: string, evaluator: Evaluator): readonly Arguments[] {
  if (made.kind !== 'external') return [];
  return callsWhereMade(made, method, evaluator)
    .slice(0, MOST_CALLS)
    .flatMap(({ call, place }) => {
      if (call.callee.kind !== 'member') return [];
      const receiver = evaluator.value(call.callee.object, place.scope);
      return receiver.kind === 'external' && isSameMaking(receiver, made)
        ? [evaluator.argumentsOf(call, place.scope)]
        : [];
    });
}
