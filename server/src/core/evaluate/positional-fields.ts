import type { ClassNode } from '../ir/statements';

/**
 * The place of a field among the arguments of a class without a constructor; null where it takes none by place. A decorated
 * data class takes the fields that say their types, a struct all of them.
 */
export function positionOf({ decorators, fields, bases }: ClassNode, name: string): number | null {
  const isData = decorators.length > 0;
  if (!isData && (bases.length > 0 || fields.some(({ value }) => value !== null))) return null;
  const taken = isData ? fields.filter(({ annotation }) => annotation !== null) : fields;
  const index = taken.findIndex((each) => each.name === name);
  return index < 0 ? null : index;
}
