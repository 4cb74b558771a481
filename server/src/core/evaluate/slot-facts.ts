import type { Reads } from './recording';

/** What a top-level slot means to other slots. */
export interface SlotFacts {
  /** Names that it binds, assigns or mutates at module level, from inside functions too. `*` for a star import. */
  readonly binds: ReadonlySet<string>;
  /** Last names of the callees of all calls in it, and names it hands over as arguments. */
  readonly calls: ReadonlySet<string>;
}

/** Whether a change of the slot may change a result with these reads. */
export function affects(facts: SlotFacts, reads: Reads): boolean {
  return intersects(reads.names, facts.binds) || intersects(reads.callersOf, facts.calls);
}

function intersects(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  if (a.size > b.size) return intersects(b, a);
  for (const name of a) if (b.has(name)) return true;
  return false;
}
