import type { Evaluator } from '../evaluate/evaluator';
import type { Arguments, ExternalValue, Step, Value } from '../evaluate/values';

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
      return receiver.kind === 'external' && isSame(receiver, made)
        ? [evaluator.argumentsOf(call, place.scope)]
        : [];
    });
}

/** Whether two values are what the same call made; what is called on the way to the receiver may give it back (`set()`). */
function isSame(receiver: ExternalValue, made: ExternalValue): boolean {
  if (receiver.module !== made.module || receiver.path.length < made.path.length) return false;
  return made.path.every((step, index) => isSameStep(step, receiver.path[index]));
}

function isSameStep(one: Step, other: Step | undefined): boolean {
  if (one.kind === 'member') return other?.kind === 'member' && one.name === other.name;
  if (one.kind === 'instance') return other?.kind === 'instance';
  const [a, b] = [one.args.span, other?.kind === 'call' ? other.args.span : null];
  return b !== null && a.anchor === b.anchor && a.start === b.start && a.end === b.end;
}
