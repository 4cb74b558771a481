import type { Context } from './context';
import type { Scope } from './scope';
import type { Value } from './values';

/**
 * A function that is imported by its name from the package that a receiver comes from: it extends what it is called on, and
 * so is a step of that. Null where what the name is bound to is something else. `receivers` are local names, from the inside out.
 */
export function extensionOf(
  context: Context,
  receivers: readonly string[],
  bound: Value,
  name: string,
  scope: Scope,
): Value | null {
  if (bound.kind !== 'external' || bound.path.length !== 1) return null;
  for (const each of receivers) {
    const receiver = context.find(each, scope);
    if (receiver?.kind === 'external' && isOfPackage(receiver.module, bound.module))
      return context.property(receiver, name, () => name);
  }
  return null;
}

/** Whether two modules are of one package: `io.ktor.client`, `io.ktor.client.request`. */
function isOfPackage(one: string, other: string): boolean {
  const [a, b] = [one, other].map((module) => module.split('.').slice(0, 2).join('.'));
  return a === b && a !== '';
}
