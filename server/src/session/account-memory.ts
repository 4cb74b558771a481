import type { Connection } from '../../../shared/src/billing-provider';
import type { Failure, FailureState, Reading } from '../core/billing/account-api';
import { type AccountRecord, type QueryRecord, withOutcomes } from '../core/billing/account-record';
import { type BalanceHistory, type BalancePoint, withBalance } from '../core/billing/balance-history';
import { readStoredFacts } from '../core/billing/stored-facts';

/** What is remembered of one account, by all windows of a user. Times are in ms since 1970. */
export interface AccountMemory {
  readonly record: AccountRecord;
  readonly history: BalanceHistory;
  /** When it was asked last, whatever came of it; null: never. */
  readonly askedAt: number | null;
  /** How often in a row asking has failed. */
  readonly failures: number;
  /** Not to be asked before, as the provider said. */
  readonly notBefore: number | null;
}

export const NOTHING_KNOWN: AccountMemory = {
  record: {},
  history: [],
  askedAt: null,
  failures: 0,
  notBefore: null,
};

/** Failures after which it is asked later and later. */
const TO_BACK_OFF: ReadonlySet<FailureState> = new Set(['offline', 'rate-limited', 'server-error']);
/** Longer than this nobody is made to wait: such a time is somebody's mistake. */
const LONGEST_WAIT = 86_400_000;

/** What is remembered after a round of questions that ended at `now` (ms). */
export function afterRound(
  before: AccountMemory,
  outcomes: ReadonlyMap<string, Reading>,
  now: number,
): AccountMemory {
  const at = new Date(now).toISOString();
  const readings = [...outcomes.values()];
  const failed = readings.flatMap(({ failure }) => failure ?? []);
  const isFailure =
    failed.some(({ state }) => TO_BACK_OFF.has(state)) ||
    (failed.length > 0 && failed.length === readings.length);
  const amount = readings.flatMap(({ facts }) => facts?.balance?.amount ?? []).at(-1);
  return {
    record: withOutcomes(before.record, outcomes, at),
    history: amount === undefined ? before.history : withBalance(before.history, { at, amount }),
    askedAt: now,
    failures: isFailure ? before.failures + 1 : 0,
    notBefore: waitUntil(readings, now),
  };
}

/** When the provider wants to be asked again at the soonest: by `Retry-After`, or when an exhausted limit is reset. */
function waitUntil(readings: readonly Reading[], now: number): number | null {
  const waits = readings.flatMap(({ facts, failure }) => {
    if (failure) return failure.retryAfter === null ? [] : [failure.retryAfter * 1000];
    const { remaining, resetAt } = facts.limits ?? {};
    return remaining === 0 && resetAt !== undefined ? [Date.parse(resetAt) - now] : [];
  });
  const longest = Math.max(...waits.filter((wait) => wait > 0));
  return Number.isFinite(longest) ? now + Math.min(longest, LONGEST_WAIT) : null;
}

const FORMAT = 1;

/** What was told to one connection is nothing to another one, be it of the same name. */
function markOf({ provider, account, region, kind, baseUrl, fields }: Connection): string {
  return JSON.stringify([provider, account, region, kind, baseUrl, Object.entries(fields).sort()]);
}

export function memoryToText(memory: AccountMemory, connection: Connection): string {
  return JSON.stringify({ format: FORMAT, of: markOf(connection), ...memory });
}

/** Null for what was not written by `memoryToText` for this connection. Anything odd in it is left out. */
export function memoryFromText(text: string, connection: Connection): AccountMemory | null {
  const value = parsed(text);
  if (!isObject(value) || value.format !== FORMAT || value.of !== markOf(connection)) return null;
  return {
    record: readRecord(value.record),
    history: Array.isArray(value.history) ? value.history.filter(isPoint) : [],
    askedAt: numberOrNull(value.askedAt),
    failures: Math.max(0, numberOrNull(value.failures) ?? 0),
    notBefore: numberOrNull(value.notBefore),
  };
}

function readRecord(value: unknown): AccountRecord {
  const record: Record<string, QueryRecord> = {};
  for (const [id, each] of Object.entries(isObject(value) ? value : {})) {
    if (!isObject(each)) continue;
    const facts = readStoredFacts(each.facts);
    const factsAt = isTime(each.factsAt) ? each.factsAt : null;
    const isWhole = facts !== null && factsAt !== null;
    record[id] = {
      facts: isWhole ? facts : null,
      factsAt: isWhole ? factsAt : null,
      failure: readFailure(each.failure),
    };
  }
  return record;
}

const FAILURES: readonly FailureState[] = [
  'unauthorized',
  'forbidden',
  'billing-not-set-up',
  'out-of-credit',
  'rate-limited',
  'offline',
  'server-error',
  'malformed',
];

function readFailure(value: unknown): Failure | null {
  if (!isObject(value) || typeof value.message !== 'string') return null;
  const state = FAILURES.find((each) => each === value.state);
  return state ? { state, message: value.message, retryAfter: numberOrNull(value.retryAfter) } : null;
}

function isPoint(value: unknown): value is BalancePoint {
  return isObject(value) && isTime(value.at) && typeof value.amount === 'string' && DIGITS.test(value.amount);
}

const DIGITS = /^-?\d{1,40}(?:\.\d{1,40})?$/;

function isTime(value: unknown): value is string {
  return typeof value === 'string' && Number.isFinite(Date.parse(value));
}

function numberOrNull(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
