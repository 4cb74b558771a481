import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type {
  AccountApi,
  Failure,
  FailureState,
  Reading,
} from '../../../server/src/core/billing/account-api';
import type { AccountFacts } from '../../../server/src/core/billing/account-facts';
import { type AccountRecord, withOutcomes } from '../../../server/src/core/billing/account-record';
import { accountMessage, STATE_WORDS } from '../../../server/src/core/billing/account-words';
import { assembleAccount } from '../../../server/src/core/billing/assemble-account';
import { ACCOUNT_STATES } from '../../../shared/src/account';
import { accountProvider, dollars, factsQuery } from '../../support/account-provider';

const NOW = '2026-11-20T12:00:00.000Z';
const BEFORE = '2026-11-20T11:50:00.000Z';

const good = (facts: AccountFacts): Reading => ({ facts, failure: null });
const failureOf = (state: FailureState): Failure => ({
  state,
  message: `Acme AI: ${state}.`,
  retryAfter: null,
});
const bad = (state: FailureState): Reading => ({ facts: null, failure: failureOf(state) });

function recordOf(...rounds: (readonly [at: string, outcomes: Record<string, Reading>])[]): AccountRecord {
  let record: AccountRecord = {};
  for (const [at, outcomes] of rounds) record = withOutcomes(record, new Map(Object.entries(outcomes)), at);
  return record;
}

function assemble(
  record: AccountRecord,
  api: Partial<AccountApi> = {},
  given: { now?: string; notBefore?: string } = {},
) {
  return assembleAccount({
    provider: accountProvider(api),
    connection: { account: 'default', kind: 'ordinary' },
    sandbox: false,
    record,
    now: NOW,
    freshMs: 3_600_000,
    ...given,
  });
}

const balanceIn = (record: AccountRecord, api: Partial<AccountApi> = {}, given = {}) => {
  const { balance } = assemble(record, api, given).account;
  return `${balance.state} ${balance.amount}`;
};

const TO_DO = {
  'rate-limited': 'Ask again later.',
  offline: 'Check the network and the proxy, then ask again.',
  'server-error': 'Ask again later.',
  malformed: 'See its billing page instead.',
};

describe('an account', () => {
  it('is known by what was told', () => {
    const facts = dollars('12.48', { plan: 'Starter', billing: 'prepaid' });
    const { account } = assemble(recordOf([NOW, { balance: good(facts) }]));
    assert.deepEqual(account, {
      provider: 'acme',
      account: 'default',
      sandbox: false,
      message: '$12.48 left at Acme AI.',
      plan: 'Starter',
      billing: 'prepaid',
      balance: { state: 'known', amount: '12.48', currency: 'USD', unit: 'money' },
      limits: {
        state: 'unpublished',
        requestsPerMinute: null,
        tokensPerMinute: null,
        remaining: null,
        resetAt: null,
        monthlySpend: null,
      },
      period: null,
      asOf: NOW,
    });
  });

  it('is being asked before anything is known', () => assert.equal(balanceIn({}), 'loading null'));

  it('says of limits what is wrong with them where the balance is fine', () => {
    const queries = [factsQuery('balance'), factsQuery('limits', { tells: ['limits'] })];
    const record = recordOf([NOW, { balance: good(dollars('3')), limits: bad('rate-limited') }]);
    const { account } = assemble(record, { queries, unpublished: [] });
    assert.equal(account.message, '$3.00 left at Acme AI. Acme AI: rate-limited. Ask again later.');
  });

  it('is never being asked for what the user alone asks for', () => {
    const queries = [factsQuery('limits', { tells: ['limits'], when: 'on-demand' })];
    const { account } = assemble({}, { queries, check: 'limits', unpublished: ['balance'] });
    assert.deepEqual([account.balance.state, account.limits.state], ['unpublished', 'stale']);
  });

  it('keeps the last amount where only the asking failed', () => {
    for (const state of ['rate-limited', 'offline', 'server-error', 'malformed'] as const) {
      const record = recordOf([BEFORE, { balance: good(dollars('3')) }], [NOW, { balance: bad(state) }]);
      assert.equal(balanceIn(record), `${state} 3`);
      const { account, balanceAt } = assemble(record);
      assert.equal(account.message, `Acme AI: ${state}. ${TO_DO[state]} Last known: $3.00.`);
      assert.deepEqual([account.asOf, balanceAt], [BEFORE, BEFORE]);
    }
  });

  it('says when to ask again, and where to look where an answer is not understood', () => {
    const message = (failure: Partial<Failure>, given: { notBefore?: string } = {}, api = {}) => {
      const outcome = { facts: null, failure: { ...failureOf('rate-limited'), ...failure } };
      return assemble(recordOf([NOW, { balance: outcome }]), api, given).account.message;
    };
    assert.match(message({ retryAfter: 34 }), /Ask again in 34 seconds\.$/);
    assert.match(message({ retryAfter: 0.2 }), /Ask again in 1 second\.$/);
    assert.match(message({ retryAfter: 600 }), /Ask again in 10 minutes\.$/);
    assert.match(message({ retryAfter: 80_000 }), /Ask again in 23 hours\.$/);
    const notBefore = '2026-11-20T12:34:00.000Z';
    assert.match(message({ retryAfter: 34 }, { notBefore }), /Ask again after 2026-11-20 12:34 UTC\.$/);
    assert.match(message({}, { notBefore: BEFORE }), /Ask again later\.$/);
    const ifMisread = 'Check the base URL.';
    assert.match(message({ state: 'malformed' }, {}, { ifMisread }), /Check the base URL\.$/);
  });

  it('forgets the last amount where the account itself says no', () => {
    for (const state of ['unauthorized', 'forbidden', 'billing-not-set-up', 'out-of-credit'] as const) {
      const record = recordOf(
        [BEFORE, { balance: good(dollars('3', { plan: 'Pro' })) }],
        [NOW, { balance: bad(state) }],
      );
      assert.equal(balanceIn(record), `${state} null`);
      assert.equal(assemble(record).account.plan, null);
    }
  });

  it('is stale when it was known too long ago', () => {
    const record = recordOf([BEFORE, { balance: good(dollars('3')) }]);
    assert.equal(balanceIn(record, {}, { now: '2026-11-20T13:00:00.000Z' }), 'stale 3');
  });

  it('is out of credit at nothing, unless it is billed afterwards', () => {
    assert.equal(balanceIn(recordOf([NOW, { balance: good(dollars('0')) }])), 'out-of-credit 0');
    assert.equal(balanceIn(recordOf([NOW, { balance: good(dollars('-0.2')) }])), 'out-of-credit -0.2');
    const postpaid = dollars('-2', { billing: 'postpaid' });
    assert.equal(balanceIn(recordOf([NOW, { balance: good(postpaid) }])), 'known -2');
  });

  it('has no balance where it is billed afterwards', () => {
    const none: AccountFacts = { balance: { amount: null, currency: null, unit: 'money' } };
    assert.equal(balanceIn(recordOf([NOW, { balance: good(none) }])), 'postpaid null');
    assert.equal(balanceIn(recordOf([NOW, { balance: good({ billing: 'postpaid' }) }])), 'postpaid null');
  });

  it('tells what its provider does not publish, before it is asked too', () => {
    const api = {
      queries: [factsQuery('models', { tells: [] })],
      check: 'models',
      unpublished: ['balance'] as const,
    };
    assert.equal(balanceIn({}, api), 'unpublished null');
    const answered = recordOf([NOW, { models: good({ billing: 'postpaid' }) }]);
    assert.equal(balanceIn(answered, api), 'unpublished null');
    assert.match(assemble(answered, api).account.message, /no balance API; it bills afterwards/);
    assert.equal(balanceIn(recordOf([NOW, { models: bad('offline') }]), api), 'unpublished null');
    assert.equal(balanceIn(recordOf([NOW, { models: bad('unauthorized') }]), api), 'unauthorized null');
  });

  it('is known by any query that tells it', () => {
    const api = { queries: [factsQuery('credits'), factsQuery('key')], check: 'key' };
    const record = recordOf([NOW, { credits: bad('forbidden'), key: good(dollars('5')) }]);
    assert.equal(balanceIn(record, api), 'known 5');
    const both = recordOf([NOW, { credits: bad('server-error'), key: bad('unauthorized') }]);
    assert.equal(balanceIn(both, api), 'unauthorized null');
  });

  it('needs another kind of key where the one it has may not ask', () => {
    assert.equal(balanceIn({}, { queries: [factsQuery('balance', { keys: ['admin'] })] }), 'forbidden null');
  });

  it('does not tell what was left of a minute that is over', () => {
    const limits = { requestsPerMinute: 60, remaining: 58, resetAt: '2026-11-20T12:01:00.000Z' };
    const api = { queries: [factsQuery('balance', { tells: ['balance', 'limits'] })], unpublished: [] };
    const record = recordOf([NOW, { balance: good(dollars('1', { limits })) }]);
    const { account } = assemble(record, api);
    assert.deepEqual([account.limits.state, account.limits.remaining], ['known', 58]);
    const later = assemble(record, api, { now: '2026-11-20T12:01:00.000Z' }).account.limits;
    assert.deepEqual([later.requestsPerMinute, later.remaining, later.resetAt], [60, null, null]);
  });

  it('does not tell what was left before asking failed', () => {
    const limits = { requestsPerMinute: 60, remaining: 58, resetAt: '2026-11-20T12:01:00.000Z' };
    const api = { queries: [factsQuery('balance', { tells: ['balance', 'limits'] })], unpublished: [] };
    const record = recordOf(
      [NOW, { balance: good(dollars('1', { limits })) }],
      [NOW, { balance: bad('rate-limited') }],
    );
    const { state, requestsPerMinute, remaining, resetAt } = assemble(record, api).account.limits;
    assert.deepEqual([state, requestsPerMinute, remaining, resetAt], ['rate-limited', 60, null, null]);
  });

  it('is not connected', () => {
    const { account } = assembleAccount({
      provider: accountProvider(),
      connection: null,
      sandbox: false,
      record: {},
      now: NOW,
      freshMs: 1,
    });
    assert.deepEqual([account.balance.state, account.limits.state], ['not-connected', 'not-connected']);
    assert.match(account.message, /set ACME_API_KEY/);
  });

  it('has words of its own for each state', () => {
    const words = (state: (typeof ACCOUNT_STATES)[number]) =>
      accountMessage({
        name: 'Acme AI',
        balance: { state, amount: null, currency: null, unit: 'money' },
        billing: null,
        failure: null,
        failureOfLimits: null,
        keyVariables: [],
        billingPage: null,
        api: {},
        notBefore: null,
      });
    assert.equal(new Set(ACCOUNT_STATES.map(words)).size, 14);
    assert.equal(new Set(Object.values(STATE_WORDS)).size, 14);
    for (const state of ACCOUNT_STATES) assert.match(words(state), /Acme AI/);
  });
});
