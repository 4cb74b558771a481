import type { Expression } from '../ir/expressions';
import type { Statement } from '../ir/statements';
import type { TopLevel } from '../source/top-level';
import { walkCalls } from './call-walk';
import type { Scope } from './scope';

/** An assignment to a member of something that is not the receiver: `bot.model = value`. */
export interface Setter {
  readonly name: string;
  readonly object: Expression;
  readonly value: Expression;
  /** The point before it. */
  readonly scope: Scope;
}

/** Stands for "a member of this name is assigned somewhere" among the calls that a result depends on. */
export function setterKey(name: string): string {
  return `.${name} =`;
}

/** What a statement assigns to a member; null when it does no such thing. */
export function setBy(statement: Statement): Omit<Setter, 'scope'> | null {
  if (statement.kind !== 'assign' || statement.operator !== '=' || statement.value === null) return null;
  const { target, value } = statement;
  if (target.kind !== 'place' || target.place.kind !== 'member') return null;
  const { object, property } = target.place;
  return object.kind === 'self' ? null : { name: property.name, object, value };
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
