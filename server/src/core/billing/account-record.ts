import { KEEPS_LAST } from '../../../../shared/src/account';
import type { AccountApi, Failure, Reading } from './account-api';
import { type AccountFacts, joinAccountFacts } from './account-facts';

/** What is remembered of one question to a billing API. Times are ISO. */
export interface QueryRecord {
  /** What its last good answer told. */
  readonly facts: AccountFacts | null;
  readonly factsAt: string | null;
  /** Why there was no good answer the last time; null when there was. */
  readonly failure: Failure | null;
}

/** What is remembered of an account, by id of the query. */
export type AccountRecord = Readonly<Record<string, QueryRecord>>;

/** Adds what queries gave at `at` (ISO). A failure leaves the last good facts beside it. */
export function withOutcomes(
  record: AccountRecord,
  outcomes: ReadonlyMap<string, Reading>,
  at: string,
): AccountRecord {
  const next: Record<string, QueryRecord> = { ...record };
  for (const [id, { facts, failure }] of outcomes) {
    const before = record[id];
    next[id] = facts
      ? { facts, factsAt: at, failure: null }
      : { facts: before?.facts ?? null, factsAt: before?.factsAt ?? null, failure };
  }
  return next;
}

/** Whether the facts of a query still count: where the failure is one of the account itself they do not. */
export function countsStill({ facts, failure }: QueryRecord): boolean {
  return facts !== null && (failure === null || KEEPS_LAST.has(failure.state));
}

/** All facts that count, joined in the order of the queries. */
export function factsOf(api: AccountApi, record: AccountRecord): AccountFacts {
  let joined: AccountFacts = {};
  for (const { id } of api.queries) {
    const known = record[id];
    if (known?.facts && countsStill(known)) joined = joinAccountFacts(joined, known.facts);
  }
  return joined;
}
