import { type AccountState, KEEPS_LAST } from '../../../../shared/src/account';
import type { KeyKind } from '../../../../shared/src/billing-provider';
import type { AccountApi, AccountPart, Failure, FailureState } from './account-api';
import type { AccountFacts } from './account-facts';
import type { AccountRecord, QueryRecord } from './account-record';

/** How the balance or the limits of an account came to be known, or why they are not. */
export interface PartState {
  readonly state: AccountState;
  /** What the provider or the sender said, where it failed. */
  readonly failure: Failure | null;
  /** When what is shown of it was true (ISO); null: nothing is. */
  readonly at: string | null;
}

export interface PartContext {
  readonly api: AccountApi;
  readonly kind: KeyKind;
  readonly record: AccountRecord;
  /** Whether a fact that was true at a time (ISO) is too old to pass for the present. */
  isOld(at: string): boolean;
}

/** Failures of the account as a whole: whatever asked, they hold for all parts that nothing else tells. */
const OF_ACCOUNT: ReadonlySet<FailureState> = new Set([
  'unauthorized',
  'billing-not-set-up',
  'out-of-credit',
]);

/** Of several failures the one that a person can do most about is told. */
const BY_WEIGHT: readonly FailureState[] = [
  'unauthorized',
  'out-of-credit',
  'billing-not-set-up',
  'forbidden',
  'rate-limited',
  'offline',
  'server-error',
  'malformed',
];

/** The state of one part. What it is made of is in the facts of the account. */
export function partState(part: AccountPart, context: PartContext): PartState {
  const { api, record } = context;
  const told = api.queries.flatMap(({ id }) => {
    const known = record[id];
    return known?.facts && hasPart(known.facts, part) ? [known] : [];
  });
  const good = told.filter(({ failure }) => failure === null);
  if (good.length > 0) {
    const at = newest(good);
    return { state: at !== null && context.isOld(at) ? 'stale' : 'known', failure: null, at };
  }
  const tellers = api.queries.filter(({ tells }) => tells.includes(part));
  const failure =
    heaviest(
      failuresOf(
        record,
        tellers.map(({ id }) => id),
      ),
    ) ?? heaviest(failuresOf(record, Object.keys(record)).filter(({ state }) => OF_ACCOUNT.has(state)));
  if (failure)
    return { state: failure.state, failure, at: KEEPS_LAST.has(failure.state) ? newest(told) : null };
  return { state: withoutFailure(tellers, context), failure: null, at: null };
}

/** The state of a part that nothing told and about which nothing failed. */
function withoutFailure(tellers: AccountApi['queries'], { api, kind, record }: PartContext): AccountState {
  if (tellers.length === 0 || tellers.some(({ id }) => record[id]?.facts)) return 'unpublished';
  const askable = tellers.filter(({ keys }) => keys === undefined || keys.includes(kind));
  if (askable.length === 0) return 'forbidden';
  // Nobody is asking for what only the user asks for.
  if (askable.every(({ when }) => when === 'on-demand')) return 'stale';
  return api.queries.some(({ id }) => record[id] !== undefined) ? 'unpublished' : 'loading';
}

function failuresOf(record: AccountRecord, ids: readonly string[]): readonly Failure[] {
  return ids.flatMap((id) => record[id]?.failure ?? []);
}

function heaviest(failures: readonly Failure[]): Failure | null {
  const weight = ({ state }: Failure) => BY_WEIGHT.indexOf(state);
  return [...failures].sort((one, other) => weight(one) - weight(other))[0] ?? null;
}

function newest(records: readonly QueryRecord[]): string | null {
  const times = records.flatMap(({ factsAt }) => factsAt ?? []).sort();
  return times.at(-1) ?? null;
}

function hasPart({ balance, limits }: AccountFacts, part: AccountPart): boolean {
  if (part === 'balance') return balance !== undefined;
  return limits !== undefined && Object.values(limits).some((value) => value !== undefined);
}
