import { attemptsOf } from './attempts';
import { calleeName } from './children';
import type { Context } from './context';
import { countOf, ONCE, sizeOfValue } from './counts';
import type { Count, Frame } from './frames';
import { untilLeft } from './leaving';
import type { FunctionScope } from './scope';

/** How often the inside of a frame runs for each run of its outside. */
export function iterationsOf(context: Context, frame: Frame): Count {
  switch (frame.kind) {
    case 'loop': {
      const { iterable } = frame.loop;
      const tried = iterable && attemptsOf(context, context.value(iterable, frame.scope));
      return tried ?? untilLeft(countOf(context, frame.loop, frame.scope), frame.loop);
    }
    case 'comprehension': {
      const clause = frame.node.clauses[frame.clause];
      return clause ? sizeOfValue(context.value(clause.iterable, frame.scope)) : ONCE;
    }
    case 'function':
      return handedTo(context, frame.scope);
    default:
      return ONCE;
  }
}

/** A function whose decorator tries it again runs more than once each time it is called. */
function decorated(
  context: Context,
  { decorators }: FunctionScope['fn'],
  scope: FunctionScope['parent'],
): Count {
  for (const decorator of decorators) {
    const tried = attemptsOf(context, context.value(decorator, scope));
    if (tried !== null) return tried;
  }
  return ONCE;
}

/** A function that is handed to `map` and its like runs once for each item; one that is handed to a retry, until it succeeds. */
function handedTo(context: Context, { passedTo, fn, parent }: FunctionScope): Count {
  if (passedTo === null) return decorated(context, fn, parent);
  const { call, scope, position } = passedTo;
  const { callee, args } = call;
  if (callee.kind === 'member') {
    const intrinsic = context.intrinsics.ofAnyMethod(calleeName(callee));
    const goesThrough =
      intrinsic === 'map' || intrinsic === 'for-each' || intrinsic === 'flat-map' || intrinsic === 'filter';
    if (goesThrough && position === 0) {
      const receiver = context.value(callee.object, scope);
      if (receiver.kind !== 'external' || args.length === 1) return sizeOfValue(receiver);
    }
  }
  const target = context.value(callee, scope);
  const meaning = target.kind === 'external' ? context.intrinsics.ofExternal(target) : null;
  if (meaning === 'retry') return attemptsOf(context, context.value(call, scope)) ?? ONCE;
  if (meaning === 'map' && position === 0 && args[1]) return sizeOfValue(context.value(args[1].value, scope));
  if (meaning === 'array-from' && position === 1) return lengthOfSource(context, call, scope);
  return ONCE;
}

function lengthOfSource(
  context: Context,
  call: Parameters<Context['argumentsOf']>[0],
  scope: FunctionScope['parent'],
): Count {
  const source = call.args[0];
  if (!source) return ONCE;
  const value = context.value(source.value, scope);
  if (value.kind !== 'object') return sizeOfValue(value);
  const length = value.entries.get('length');
  const count = length?.kind === 'number' ? length.value : null;
  return count === null
    ? { low: 0, likely: null, high: null, how: 'unbounded' }
    : { low: count, likely: count, high: count, how: 'exact' };
}
