import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { litellmProxyAccount } from '../../../server/src/providers/litellm-proxy/account';
import { proxyPrices } from '../../../server/src/providers/litellm-proxy/prices';
import { examples } from '../../fixtures/billing/litellm-proxy';
import { assertAdvice } from '../../support/advice';
import { accountContext, answer, readBy, requestBy } from '../../support/billing';
import { changed, exampleOf } from '../../support/billing-examples';

const BASE = { baseUrl: 'https://llm.example.com' };
const read = (changes: Record<string, unknown>) =>
  readBy(litellmProxyAccount, 'key-info', changed(examples, 'key-info', changes));

describe('the account at a LiteLLM proxy', () => {
  it('asks the proxy itself, at the address that the user gave', () => {
    assert.equal(requestBy(litellmProxyAccount, 'key-info', BASE), 'GET https://llm.example.com/key/info');
    assert.equal(requestBy(litellmProxyAccount, 'key-info'), null);
    assert.equal(requestBy(litellmProxyAccount, 'key-info', { baseUrl: 'https://llm.example.com/v1' }), null);
    assert.deepEqual(litellmProxyAccount.hosts, []);
  });

  it('has what is left of the budget of the key, and its limits', () => {
    const { facts } = readBy(litellmProxyAccount, 'key-info', exampleOf(examples, 'key-info'));
    assert.deepEqual(facts, {
      balance: { amount: '9.9997795', currency: 'USD', unit: 'money' },
      quota: { limit: '10', used: '0.0002205' },
      limits: { requestsPerMinute: 100, tokensPerMinute: 20000 },
      period: { startsAt: null, endsAt: '2026-12-01T00:00:00.000Z' },
      details: [
        ['Budget of this key', '$10.00 each 30d'],
        ['Spent by this key', '$0.00022'],
        ['This key expires', '2027-04-10T00:00:00.000Z'],
      ],
    });
  });

  it('never tells the key nor who it belongs to', () => {
    const told = JSON.stringify(readBy(litellmProxyAccount, 'key-info', exampleOf(examples, 'key-info')));
    assert.doesNotMatch(told, /sk-|88dc28|someone/);
  });

  it('has no balance without a budget, and no limits where none are set', () => {
    const { facts } = read({
      'info.max_budget': null,
      'info.rpm_limit': null,
      'info.tpm_limit': undefined,
      'info.budget_reset_at': null,
    });
    assert.equal(facts?.balance, undefined);
    assert.equal(facts?.limits, undefined);
    assert.equal(facts?.period, undefined);
    assert.deepEqual(facts?.details?.[0], ['Budget of this key', 'none']);
  });

  it('goes below zero where more was spent than granted', () =>
    assert.equal(read({ 'info.spend': 12 }).facts?.balance?.amount, '-2'));

  it('needs what was spent', () => {
    for (const value of [undefined, null, 'much', {}])
      assert.equal(read({ 'info.spend': value }).failure?.state, 'malformed');
    assert.equal(read({ 'info.max_budget': 'all' }).failure?.state, 'malformed');
    assert.equal(read({ info: null }).failure?.state, 'malformed');
  });

  it('knows a budget that is spent, whatever the status', () => {
    const state = (body: unknown, status: number) =>
      readBy(litellmProxyAccount, 'key-info', answer(body, status)).failure?.state;
    assert.equal(state({ error: { type: 'budget_exceeded' } }, 400), 'out-of-credit');
    assert.equal(state({ error: { type: 'budget_exceeded' } }, 401), 'out-of-credit');
    assert.equal(state({ error: { type: 'other' } }, 401), 'unauthorized');
  });

  it('advises', () => {
    const keys = 'https://docs.litellm.ai/docs/proxy/virtual_keys';
    assertAdvice(litellmProxyAccount, [
      ['out-of-credit', /who runs the proxy/, keys],
      ['low-balance', /budget of this key/, keys],
      ['loading', /\/v1/, keys],
    ]);
  });
});

describe('the prices of a LiteLLM proxy', () => {
  const rows = (changes: Record<string, unknown>) => {
    const prefixed = Object.entries(changes).map(([name, value]) => [`data.0.model_info.${name}`, value]);
    const { models } = proxyPrices.read(
      changed(examples, 'model-info', Object.fromEntries(prefixed)),
      accountContext(BASE),
    );
    return models?.map(({ id, rates }) => [id, ...rates.map(({ unit, amount }) => `${unit} ${amount}`)]);
  };

  it('stand below the address of the proxy', () => {
    assert.equal(proxyPrices.request(accountContext(BASE))?.url, 'https://llm.example.com/model/info');
    assert.equal(proxyPrices.request(accountContext()), null);
  });

  it('are for one token, by the names of the proxy; two zeros tell nothing', () =>
    assert.deepEqual(rows({}), [
      ['gpt-4o', 'input_token 0.0000025', 'output_token 0.00001', 'cached_input_token 0.00000125'],
    ]));

  it('are left out where they can not be told', () => {
    assert.deepEqual(
      rows({ input_cost_per_token: null, output_cost_per_token: null, cache_read_input_token_cost: null }),
      [],
    );
    assert.deepEqual(rows({ input_cost_per_token: -1 }), []);
    assert.deepEqual(rows({ input_cost_per_token: {} }), []);
    assert.deepEqual(rows({ mode: 'image_generation' }), []);
    assert.deepEqual(rows({ input_cost_per_token_above_200k_tokens: 0.000005 }), []);
    assert.deepEqual(rows({ input_cost_per_token_above_200k_tokens: { toString: null } }), []);
    assert.equal(rows({ input_cost_per_token_above_200k_tokens: 0 })?.length, 1);
    assert.equal(rows({ input_cost_per_token_above_200k_tokens: null })?.length, 1);
    assert.equal(rows({ mode: null })?.length, 1);
  });

  it('are left out where deployments of one name differ', () => {
    const deployment = (cost: unknown) => ({
      model_name: 'gpt-4o',
      model_info: { input_cost_per_token: cost, output_cost_per_token: 1e-5 },
    });
    const listed = (...costs: readonly unknown[]) =>
      proxyPrices.read(answer({ data: costs.map(deployment) }), accountContext(BASE)).models?.length;
    assert.equal(listed(2.5e-6, 2.5e-6), 1);
    assert.equal(listed(2.5e-6, 3e-6), 0);
    assert.equal(listed(2.5e-6, 'unknown'), 0);
    assert.equal(listed('unknown', 2.5e-6), 0);
  });
});
