import type { FunctionNode } from '../ir/statements';
import type { Arguments, FunctionValue } from './values';

/** Of functions of one name, the first that takes the arguments of a call; the first of all where none does. */
export function overloadFor<T>(
  candidates: readonly T[],
  fnOf: (each: T) => FunctionNode,
  args: Arguments,
): T {
  const first = candidates[0]!;
  if (candidates.length === 1) return first;
  return candidates.find((each) => takes(fnOf(each), args)) ?? first;
}

/** The function that a call with these arguments runs. */
export function meantBy(target: FunctionValue, args: Arguments): FunctionValue {
  return target.overloads ? overloadFor([target, ...target.overloads], ({ fn }) => fn, args) : target;
}

function takes({ parameters }: FunctionNode, args: Arguments): boolean {
  const given = args.names();
  const plain = parameters.filter(({ kind }) => kind === 'plain');
  const takesRest = parameters.some(({ kind }) => kind === 'rest');
  if (!args.open && !takesRest && args.positionalCount > plain.length) return false;
  const takesAnyName = parameters.some(({ kind }) => kind === 'keywords');
  const names = new Set(
    parameters.flatMap(({ target }) => (target.kind === 'bind' ? [target.name.name] : [])),
  );
  if (!takesAnyName && given.some((name) => !names.has(name))) return false;
  if (args.open) return true;
  return plain.every(
    ({ target, fallback }, index) =>
      index < args.positionalCount ||
      fallback !== null ||
      (target.kind === 'bind' && given.includes(target.name.name)),
  );
}
