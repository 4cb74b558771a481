import type { TopLevel } from '../source/top-level';
import type { Scope } from './scope';

/** Whether a place stands among the tests that a file holds and `from` does not: what tests make is for them alone. */
export function isForTests(place: Scope, from: Scope): boolean {
  const slot = slotOf(place);
  return slot !== slotOf(from) && slot.statements.some((each) => each.kind === 'block' && each.forTests);
}

function slotOf(scope: Scope): TopLevel {
  let at = scope;
  while (at.kind !== 'module') at = at.parent;
  return at.slot;
}
