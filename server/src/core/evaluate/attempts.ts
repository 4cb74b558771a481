import type { Context } from './context';
import { ONCE } from './counts';
import type { Count } from './frames';
import type { Arguments, ExternalValue, Value } from './values';

/** Arguments that say how often something is tried at most, and those that say how often again. */
const MOST = [
  'max_tries',
  'tries',
  'max_attempts',
  'attempts',
  'maxAttempts',
  'numOfAttempts',
  'maxTry',
  'stop_max_attempt_number',
];
const AGAIN = ['retries', 'max_retries', 'maxRetries', 'num_retries'];

/**
 * How often a function runs that is tried again until it succeeds (`@retry(stop=stop_after_attempt(3))`); null when
 * the value tries nothing again. Mostly the first attempt succeeds.
 */
export function attemptsOf(context: Context, value: Value): Count | null {
  if (value.kind !== 'external') return null;
  const made = value.path.find((step) => step.kind !== 'member');
  if (context.intrinsics.ofExternal(maker(value)) !== 'retry') return null;
  const most = made?.kind === 'call' ? mostAttempts(made.args) : null;
  return most === 1 ? ONCE : { low: 1, likely: 1, high: most, how: 'assumed' };
}

function maker(value: ExternalValue): ExternalValue {
  const called = value.path.findIndex(({ kind }) => kind !== 'member');
  return called < 0 ? value : { kind: 'external', module: value.module, path: value.path.slice(0, called) };
}

function mostAttempts(args: Arguments): number | null {
  const most = numberAmong(args, MOST) ?? afterAttempts(argument(args, 'stop'));
  if (most !== null) return Math.max(1, most);
  const again = numberAmong(args, AGAIN);
  return again === null ? null : Math.max(1, again + 1);
}

function numberAmong(args: Arguments, names: readonly string[]): number | null {
  for (const name of names) {
    const value = argument(args, name);
    if (value?.kind === 'number') return value.value;
  }
  return null;
}

/** A keyword, or a key of an options object before or behind the function. */
function argument(args: Arguments, name: string): Value | null {
  const named = args.named(name);
  if (named) return named;
  for (const index of [1, 0]) {
    const options = args.positional(index);
    if (options?.kind === 'object') return options.entries.get(name) ?? null;
  }
  return null;
}

/** The number in `stop_after_attempt(3)`. */
function afterAttempts(stop: Value | null): number | null {
  if (stop?.kind !== 'external') return null;
  const call = stop.path.at(-1);
  const name = stop.path.at(-2);
  if (call?.kind !== 'call' || name?.kind !== 'member' || !/attempt/i.test(name.name)) return null;
  const count = call.args.positional(0) ?? call.args.named('max_attempt_number');
  return count?.kind === 'number' ? count.value : null;
}
