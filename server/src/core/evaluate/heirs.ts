import type { Context } from './context';
import { noArguments } from './given-arguments';
import { property } from './properties';
import type { Arguments, ExternalValue, Value } from './values';

/**
 * What a class of the project says that extends something from outside, where that was reached through it: what its own
 * method of a name gives, or its own field holds. Null where it says nothing.
 */
export function saidByHeir(
  context: Context,
  { heir }: ExternalValue,
  name: string,
  at: Arguments,
): Value | null {
  if (!heir) return null;
  const member = property(context, { kind: 'instance', of: heir, args: null }, name, () => name);
  if (member.kind === 'function') return context.call(member, noArguments(at), () => name);
  return member.kind === 'external' && member.heir ? null : member;
}
