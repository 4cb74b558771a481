import type { Field, Method, Statement } from '../../core/ir/statements';

/** What stands in a class body. */
export interface Members {
  readonly fields: readonly Field[];
  readonly methods: readonly Method[];
  readonly statements: readonly Statement[];
}

export const NO_MEMBERS: Members = { fields: [], methods: [], statements: [] };

export function joinMembers(all: readonly Members[]): Members {
  return {
    fields: all.flatMap(({ fields }) => fields),
    methods: all.flatMap(({ methods }) => methods),
    statements: all.flatMap(({ statements }) => statements),
  };
}
