import { alternatives } from './alternatives';
import { partsOf } from './class-parts';
import type { Context } from './context';
import type { ClassValue, ExternalValue } from './values';

/** How far inheritance is followed. */
export const BASES = 8;

/** The class that a class extends: of this file, or from outside; null when there is none that is known. */
export function baseOf(context: Context, of: ClassValue): ClassValue | ExternalValue | null {
  for (const base of allBases(context, of)) return base;
  return null;
}

function* allBases(context: Context, of: ClassValue): Iterable<ClassValue | ExternalValue> {
  for (const { node, scope } of partsOf(context, of))
    for (const base of node.bases)
      for (const value of alternatives(context.value(base, scope)))
        if (value.kind === 'class' || value.kind === 'external') yield value;
}

/** Classes of the project that a class extends beside its first base: several bases, mixins. */
export function furtherBases(context: Context, of: ClassValue): readonly ClassValue[] {
  if (partsOf(context, of).every(({ node }) => node.bases.length < 2)) return [];
  return [...allBases(context, of)].slice(1).filter((base) => base.kind === 'class');
}

/** Whether a class of the project, or one that it extends, declares a member of this name. */
export function declaresMember(context: Context, of: ClassValue, name: string, depth = BASES): boolean {
  const isNamed = (each: { readonly name: string }) => each.name === name;
  if (partsOf(context, of).some(({ node }) => node.fields.some(isNamed) || node.methods.some(isNamed)))
    return true;
  if (depth === 0) return false;
  const base = baseOf(context, of);
  const bases = base?.kind === 'class' ? [base, ...furtherBases(context, of)] : furtherBases(context, of);
  return bases.some((each) => declaresMember(context, each, name, depth - 1));
}

/** Whether a class is another one or extends it. */
export function isOrExtends(context: Context, of: ClassValue, other: ClassValue, depth = BASES): boolean {
  if (of.node === other.node) return true;
  if (depth === 0) return false;
  for (const base of allBases(context, of))
    if (base.kind === 'class' && isOrExtends(context, base, other, depth - 1)) return true;
  return false;
}
