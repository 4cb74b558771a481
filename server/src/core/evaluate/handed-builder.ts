import type { Context } from './context';
import { GivenArguments } from './given-arguments';
import { unknown } from './known';
import type { BlockScope, FunctionScope } from './scope';
import type { Arguments, FunctionValue, Value } from './values';

/**
 * What a function makes of a thing that it is handed to be set up: of its receiver, what that is when the function is
 * through; of its first argument, what the function gives back (`r -> r.model(m)`).
 */
export function setUpBy(context: Context, target: FunctionValue, given: Value, at: Arguments): Value {
  const { fn, scope } = target;
  if (fn.receiver === undefined || 'kind' in fn.body)
    return context.call(target, new GivenArguments(at.span, at.scope, [given]), () => '…');
  const args = new GivenArguments(fn, scope, [], new Map([[fn.receiver, given]]));
  const parent: FunctionScope = {
    kind: 'function',
    fn,
    parent: scope,
    args,
    receiver: target.receiver,
    passedTo: null,
  };
  const { statements } = fn.body;
  const index = statements.length - (statements.at(-1)?.kind === 'return' ? 1 : 0);
  const end: BlockScope = { kind: 'block', statements, index, owner: null, parent, iteration: null };
  return context.find(fn.receiver, end) ?? unknown(fn.receiver);
}
