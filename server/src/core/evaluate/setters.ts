import type { Expression } from '../ir/expressions';
import type { Statement } from '../ir/statements';
import type { TopLevel } from '../source/top-level';
import { walkCalls } from './call-walk';
import type { Scope } from './scope';

/** An assignment to a member of something that is not the receiver: `bot.model = value`. */
export interface Setter {
  readonly name: string;
  /** Whether it is an item by a key that is written out: `state['model'] = value`. */
  readonly keyed: boolean;
  readonly object: Expression;
  readonly value: Expression;
  /** The point before it. */
  readonly scope: Scope;
}

/** Stands for "a member of this name is assigned somewhere" among the calls that a result depends on. */
export function setterKey(name: string): string {
  return `.${name} =`;
}

/** What a statement assigns to a member, or by a key that is written out; null when it does no such thing. */
export function setBy(statement: Statement): Omit<Setter, 'scope'> | null {
  if (statement.kind !== 'assign' || statement.operator !== '=' || statement.value === null) return null;
  const { target, value } = statement;
  if (target.kind !== 'place') return null;
  const { place } = target;
  if (place.kind === 'index')
    return place.index.kind === 'string'
      ? { name: place.index.value, keyed: true, object: place.object, value }
      : null;
  if (place.kind !== 'member' || place.object.kind === 'self') return null;
  return { name: place.property.name, keyed: false, object: place.object, value };
}

export function findSetters(slot: TopLevel): readonly Setter[] {
  const found: Setter[] = [];
  const assigned = (statement: Statement, scope: Scope) => {
    const setter = setBy(statement);
    if (setter) found.push({ ...setter, scope });
  };
  walkCalls(slot, { callee: () => false, assigned }, () => {});
  return found;
}
