import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { joinAccountFacts } from '../../../server/src/core/billing/account-facts';
import { newApiAccount } from '../../../server/src/providers/new-api/account';
import { oneApiAccount } from '../../../server/src/providers/one-api/account';
import { examples } from '../../fixtures/billing/new-api';
import { assertAdvice } from '../../support/advice';
import { answer, readBy, requestBy } from '../../support/billing';
import { changed, exampleOf } from '../../support/billing-examples';

const SUBSCRIPTION = readBy(oneApiAccount, 'subscription', exampleOf(examples, 'subscription')).facts ?? {};

const usage = (fields: Record<string, string> = {}, earlier = SUBSCRIPTION) =>
  readBy(oneApiAccount, 'usage', exampleOf(examples, 'usage'), { context: { fields }, earlier });

const subscription = (body: unknown) => readBy(oneApiAccount, 'subscription', answer(body));

const isNeeded = (query: string, earlier: Parameters<typeof joinAccountFacts>[0]) =>
  newApiAccount.queries.find(({ id }) => id === query)?.needed?.(earlier);

describe('the accounts at gateways', () => {
  it('are asked at the address that the user gave, with or without /v1', () => {
    for (const [baseUrl, page] of [
      ['https://llm.example.com', 'https://llm.example.com/v1'],
      ['https://llm.example.com/v1', 'https://llm.example.com/v1'],
      ['https://example.com/llm', 'https://example.com/llm/v1'],
    ] as const) {
      assert.equal(
        requestBy(oneApiAccount, 'subscription', { baseUrl }),
        `GET ${page}/dashboard/billing/subscription`,
      );
      assert.equal(requestBy(newApiAccount, 'usage', { baseUrl }), `GET ${page}/dashboard/billing/usage`);
    }
    assert.equal(requestBy(oneApiAccount, 'usage'), null);
  });

  it('have the limit less what was used, in the currency that the user says', () => {
    assert.deepEqual(usage().facts, {
      balance: { amount: '12.375', currency: null, unit: 'money' },
      quota: { limit: '20.5', used: '8.125' },
    });
    assert.equal(usage({ currency: 'cny' }).facts?.balance?.currency, 'CNY');
    assert.equal(usage({ currency: 'dollars' }).facts?.balance?.currency, null);
  });

  it('have no balance by the limit alone', () => {
    assert.equal(SUBSCRIPTION.balance, undefined);
    assert.deepEqual(SUBSCRIPTION.quota, { limit: '20.5', used: null });
  });

  it('take a placeholder for no limit and not for money', () => {
    const { facts } = subscription({ hard_limit_usd: 100_000_000, access_until: 1_798_761_600 });
    assert.equal(facts?.quota, undefined);
    assert.deepEqual(facts?.signals, ['unlimited']);
    assert.deepEqual(facts?.details, [
      ['Limit of the key', 'none'],
      ['Access until', '2027-01-01T00:00:00.000Z'],
    ]);
    assert.equal(usage({}, facts ?? {}).facts?.balance, undefined);
  });

  it('ask for no usage where there is no limit', () => {
    assert.equal(isNeeded('usage', {}), false);
    assert.equal(isNeeded('usage', SUBSCRIPTION), true);
  });

  it('know errors with status 200', () => {
    const error = { error: { message: 'no', type: 'upstream_error' } };
    assert.equal(subscription(error).failure?.state, 'server-error');
    assert.equal(subscription({ ...error, hard_limit_usd: 5 }).failure?.state, 'server-error');
    assert.equal(readBy(oneApiAccount, 'usage', answer(error)).failure?.state, 'server-error');
  });

  it('need both numbers', () => {
    for (const value of [undefined, null, 'all', {}]) {
      assert.equal(subscription({ hard_limit_usd: value }).failure?.state, 'malformed');
      const { failure } = readBy(oneApiAccount, 'usage', answer({ total_usage: value }), {
        earlier: SUBSCRIPTION,
      });
      assert.equal(failure?.state, 'malformed');
    }
  });

  it('advise', () => {
    for (const [account, link] of [
      [oneApiAccount, 'https://github.com/songquanpeng/one-api'],
      [newApiAccount, 'https://github.com/QuantumNous/new-api'],
    ] as const)
      assertAdvice(account, [
        ['signal:unlimited', /no limit/, link],
        ['server-error', /errors of keys/, link],
        ['always', /units of its own/, link],
      ]);
  });
});

describe('the quota of a key at new-api', () => {
  const read = (changes: Record<string, unknown>) =>
    readBy(newApiAccount, 'token-usage', changed(examples, 'token-usage', changes));

  it('is asked at the gateway itself, where no money was told', () => {
    const url = (baseUrl: string) => requestBy(newApiAccount, 'token-usage', { baseUrl });
    assert.equal(url('https://llm.example.com'), 'GET https://llm.example.com/api/usage/token');
    assert.equal(url('https://llm.example.com/v1'), null);
    assert.equal(isNeeded('token-usage', {}), true);
    assert.equal(isNeeded('token-usage', { signals: ['unlimited'] }), false);
    assert.equal(isNeeded('token-usage', usage().facts ?? {}), false);
  });

  it('is in units that are no money', () => {
    const { facts } = readBy(newApiAccount, 'token-usage', exampleOf(examples, 'token-usage'));
    assert.deepEqual(facts, {
      balance: { amount: '3750000', currency: null, unit: 'credits' },
      quota: { limit: '5000000', used: '1250000' },
      details: [['Used', '1,250,000 of 5,000,000 units of quota']],
    });
  });

  it('may have no end', () => {
    const { facts } = read({ 'data.unlimited_quota': true, 'data.expires_at': 1_798_761_600 });
    assert.equal(facts?.balance, undefined);
    assert.deepEqual(facts?.signals, ['unlimited']);
    assert.deepEqual(facts?.details, [['This key expires', '2027-01-01T00:00:00.000Z']]);
  });

  it('is not read from what says that it failed, nor from what is not as documented', () => {
    assert.equal(read({ code: false }).failure?.state, 'server-error');
    assert.equal(read({ data: null }).failure?.state, 'malformed');
    assert.equal(read({ 'data.total_available': null }).failure?.state, 'malformed');
    assert.equal(read({ 'data.total_used': 'x' }).failure?.state, 'malformed');
  });
});
