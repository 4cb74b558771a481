import type { Assumption, Value } from './values';

/** What an evaluation looked at outside its own top-level statement. Changes elsewhere do not touch its result. */
export interface Reads {
  /** Names that were looked up at module level, found or not. */
  readonly names: ReadonlySet<string>;
  /** Names of functions, methods and classes whose calls in the file were looked for. */
  readonly callersOf: ReadonlySet<string>;
  /** Literals (as `LiteralCells` knows them) whose content was looked at, not only passed on. */
  readonly literals: ReadonlySet<object>;
}

/** A result with what it took to be so and what it depends on. */
export interface Recorded<T> {
  readonly value: T;
  readonly assumptions: readonly Assumption[];
  readonly reads: Reads;
}

export type Evaluated = Recorded<Value>;

/** Looks at something, and tells the literals (as in `Reads`) whose content was read for it: it may change in place. */
export type LiteralWatch = <T>(look: () => T) => { readonly value: T } & Pick<Reads, 'literals'>;

/** For who looks once and needs not know what may change afterwards. */
export const NO_LITERALS: Reads['literals'] = new Set();

/** Whether one of the literals that were read is among those that have changed. */
export function readsAny(read: Reads['literals'], changed: Reads['literals']): boolean {
  if (read.size === 0) return false;
  for (const each of changed) if (read.has(each)) return true;
  return false;
}
