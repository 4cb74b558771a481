import type { Expression } from '../../core/ir/expressions';
import type { Field, Method, Statement } from '../../core/ir/statements';

/** What a piece of a class body gives to the class. */
export interface Members {
  readonly fields: readonly Field[];
  readonly methods: readonly Method[];
  readonly statements: readonly Statement[];
  /** Modules whose methods the class takes. */
  readonly mixins: readonly Expression[];
}

export const NO_MEMBERS: Members = { fields: [], methods: [], statements: [], mixins: [] };
