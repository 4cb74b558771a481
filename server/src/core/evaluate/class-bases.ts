import { alternatives } from './alternatives';
import { partsOf } from './class-parts';
import type { Context } from './context';
import type { ClassValue, ExternalValue } from './values';

/** How far inheritance is followed. */
export const BASES = 8;

/** The class that a class extends: of this file, or from outside; null when there is none that is known. */
export function baseOf(context: Context, of: ClassValue): ClassValue | ExternalValue | null {
  for (const { node, scope } of partsOf(context, of))
    for (const base of node.bases)
      for (const value of alternatives(context.value(base, scope)))
        if (value.kind === 'class' || value.kind === 'external') return value;
  return null;
}

/** Whether a class of the project, or one that it extends, declares a member of this name. */
export function declaresMember(context: Context, of: ClassValue, name: string, depth = BASES): boolean {
  const isNamed = (each: { readonly name: string }) => each.name === name;
  if (partsOf(context, of).some(({ node }) => node.fields.some(isNamed) || node.methods.some(isNamed)))
    return true;
  const base = depth > 0 ? baseOf(context, of) : null;
  return base?.kind === 'class' && declaresMember(context, base, name, depth - 1);
}
