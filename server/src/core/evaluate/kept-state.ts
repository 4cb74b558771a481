import type { Expression } from '../ir/expressions';
import { alternatives, oneOf } from './alternatives';
import type { Context } from './context';
import { CUT, list, TOO_COMPLEX, unknown } from './known';
import { setterKey } from './setters';
import type { ExternalValue, Value } from './values';

/** More assignments to members of one name than these are not looked at. */
const MOST_SET = 16;

/**
 * A member of a state that outlives a run of the program: whatever is assigned to it anywhere in the file
 * (`state.model = ...`, `state['model'] = ...`), for an earlier run may have done so. Null where nothing is.
 */
export function keptMember(context: Context, state: ExternalValue, name: string): Value | null {
  const { machine, modules } = context;
  machine.readCallers(setterKey(name));
  const setters = modules.home.index.settersOf(name);
  const values = setters.slice(0, MOST_SET).flatMap(({ object, value, scope }) => {
    if (!isSpelledAs(object, state)) return [];
    const found = machine.guard(`kept ${machine.idOf(value)}`, () => context.value(value, scope));
    return alternatives(found).flatMap((each) => kept(each, name));
  });
  if (setters.length > MOST_SET) values.push(TOO_COMPLEX);
  return values.length === 0 ? null : oneOf(values);
}

/** What may have been added to a list or an object by earlier runs is not seen. */
function kept(value: Value, name: string): Value | [] {
  if (value === CUT || value.kind === 'null') return [];
  if (value.kind === 'list') return list(value.items, { each: unknown(name), low: 0, high: null });
  return value.kind === 'object' ? { ...value, open: true } : value;
}

/**
 * Whether an expression ends in the name of the state. It is not evaluated: what it is at that point would ask for what
 * the state holds there, and so for itself.
 */
function isSpelledAs(expression: Expression, state: ExternalValue): boolean {
  const last = state.path.at(-1);
  if (last?.kind !== 'member') return false;
  if (expression.kind === 'member') return expression.property.name === last.name;
  return expression.kind === 'name' && expression.name === last.name;
}
