import type { Context } from './context';
import { knownText, NULL } from './known';
import type { Arguments, Value } from './values';

const KEY = /^[\w.-]{1,80}$/;

/**
 * What a call of this name gives in place of what nobody sees: `settings.get('model', 'gpt-4o')` is the fallback unless
 * something is kept under the key. Null where it looks nothing up, or has no fallback that is written out.
 */
export function lookedUp(
  { intrinsics }: Context,
  name: string,
  args: Arguments,
  unseen: () => Extract<Value, { kind: 'unknown' }>,
): Value | null {
  const count = args.positionalCount;
  if (!intrinsics.lookups.has(name) || args.open || count < 2 || count > 3) return null;
  const key = knownText(args.positional(count - 2) ?? NULL);
  const fallback = args.positional(count - 1);
  if (key === null || !KEY.test(key) || !isSaid(fallback)) return null;
  return { ...unseen(), fallback };
}

function isSaid(value: Value | null): value is Value {
  if (value?.kind === 'unknown') return value.fallback !== undefined;
  return value?.kind === 'text' || value?.kind === 'one-of';
}
