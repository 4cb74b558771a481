import type { TopLevel } from '../source/top-level';
import { walkCalls } from './call-walk';
import { calleeName } from './children';
import type { ClassValue } from './values';

/** Stands for "a class that extends one of this name is written somewhere" among the calls that a result depends on. */
export function heirKey(name: string): string {
  return `: ${name}`;
}

/** A class with the name of what it extends. */
export interface Heir {
  readonly base: string;
  readonly of: ClassValue;
}

/** The classes in a slot that extend something, wherever they stand. */
export function findHeirs(slot: TopLevel): readonly Heir[] {
  const found: Heir[] = [];
  walkCalls(
    slot,
    {
      callee: () => false,
      declared: (node, scope) => {
        for (const base of node.bases)
          found.push({ base: calleeName(base), of: { kind: 'class', node, scope } });
      },
    },
    () => {},
  );
  return found;
}
