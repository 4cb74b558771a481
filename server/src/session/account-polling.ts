import type { Chance } from '../ports/chance';
import type { AccountMemory } from './account-memory';

/** No account is asked more often, by whatever window; but for the user's own refresh. */
export const LEAST_GAP = 5 * 60_000;
/** Failures double the wait up to this. */
const LONGEST_PAUSE = 6 * 3_600_000;
/** Waits are longer by up to this part, so that many programs do not ask in step. */
const JITTER = 0.2;

/** When an account is to be asked next, in ms since 1970; in the past when it is due. `interval` is the usual wait. */
export function nextAsk(memory: AccountMemory, interval: number, now: number, chance: Chance): number {
  const { askedAt, failures, notBefore } = memory;
  if (askedAt === null) return now;
  const wait = Math.min(
    Math.max(interval, LEAST_GAP) * 2 ** Math.min(failures, 10),
    Math.max(interval, LONGEST_PAUSE),
  );
  // A clock that was set back must not put it off for ever.
  const from = Math.min(askedAt, now);
  return Math.max(from + wait * (1 + JITTER * chance()), notBefore ?? 0);
}

/** Whether any window asked so lately that its answer is taken instead of asking. */
export function wasAskedLately({ askedAt }: AccountMemory, now: number): boolean {
  return askedAt !== null && askedAt <= now && now - askedAt < LEAST_GAP;
}
