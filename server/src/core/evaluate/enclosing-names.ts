import type { ClassNode } from '../ir/statements';
import type { Scope } from './scope';

/** The functions and classes that a point of the program lies in, by their names, from the inside out. */
export function enclosingNames(scope: Scope): readonly string[] {
  const names: string[] = [];
  for (let at = scope; at.kind !== 'module'; at = at.parent) {
    const name = at.kind === 'function' ? at.fn.name : at.kind === 'class' ? nameOf(at.node) : null;
    if (name) names.push(name.name);
  }
  return names;
}

/** What extends a class elsewhere goes by the name of that. */
function nameOf({ name, extensionOf }: ClassNode): { readonly name: string } | null {
  return name ?? extensionOf ?? null;
}
