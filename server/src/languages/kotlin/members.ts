import type { Field, Method } from '../../core/ir/statements';

/** What stands in a class body. */
export interface Members {
  readonly fields: readonly Field[];
  readonly methods: readonly Method[];
}

export const NO_MEMBERS: Members = { fields: [], methods: [] };

export function joinMembers(all: readonly Members[]): Members {
  return {
    fields: all.flatMap(({ fields }) => fields),
    methods: all.flatMap(({ methods }) => methods),
  };
}

/**
 * Where the members of a class get their values: `static`: an object or companion, of which there is one; `constructed`: in
 * the constructor, which sees its parameters; `plain`: where they are declared.
 */
export type ClassKind = 'static' | 'constructed' | 'plain';
