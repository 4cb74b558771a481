import { alternatives, oneOf } from './alternatives';
import type { Context } from './context';
import { GivenArguments } from './given-arguments';
import { CUT, text } from './known';
import type { Arguments, ExternalValue, FunctionValue, InstanceValue, Value } from './values';

/** What the IR calls the method that gives any member that nothing declares, by its name. */
export const MEMBER_OF_ANY_NAME = '__getattr__';

/** The same where the method gives what calling the member gives, behind its name told how. */
export const CALL_OF_ANY_NAME = '__call_any__';

/**
 * A member that a class does not declare where it answers for any by a method of its own, as what stands for a client does until
 * that is needed. Null where it has no such method, or that gives nothing for the name.
 */
export function missingMember(
  context: Context,
  instance: InstanceValue,
  name: string,
  methodNamed: (name: string) => Value | null,
): Value | null {
  if (name === MEMBER_OF_ANY_NAME || name === CALL_OF_ANY_NAME) return null;
  const { machine } = context;
  const answer = (method: Value | null) =>
    method?.kind === 'function'
      ? machine.guard(`missing ${machine.idOf(instance.of.node)} ${name}`, () => asked(context, method, name))
      : null;
  const given = answer(methodNamed(MEMBER_OF_ANY_NAME));
  if (given !== null) return told(given);
  const called = answer(methodNamed(CALL_OF_ANY_NAME));
  return called === null ? null : told(mapCalled(called, name));
}

function asked(context: Context, method: FunctionValue, name: string): Value {
  const args: Arguments = new GivenArguments(method.fn, method.scope, [text(name)]);
  return context.call(method, args, () => name);
}

function told(value: Value): Value | null {
  const known = alternatives(value).filter(
    (each) => each !== CUT && each.kind !== 'unknown' && each.kind !== 'null',
  );
  return known.length === 0 ? null : oneOf(known);
}

/** What was called there: by the name, of something outside of the project. */
function mapCalled(value: Value, name: string): Value {
  const callees = alternatives(value).flatMap((each) =>
    each.kind === 'external' ? calledBy(each, name) : [],
  );
  return callees.length === 0 ? CUT : oneOf(callees);
}

function calledBy(value: ExternalValue, name: string): readonly Value[] {
  const [member, call] = value.path.slice(-2);
  if (call?.kind !== 'call' || member?.kind !== 'member' || member.name !== name) return [];
  return [{ ...value, path: value.path.slice(0, -1) }];
}
