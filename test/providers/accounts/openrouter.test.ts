import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { AccountFacts } from '../../../server/src/core/billing/account-facts';
import { openrouterAccount } from '../../../server/src/providers/openrouter/account';
import { openrouterPrices } from '../../../server/src/providers/openrouter/prices';
import { examples } from '../../fixtures/billing/openrouter';
import { assertAdvice } from '../../support/advice';
import { accountContext, answer, readBy, requestBy } from '../../support/billing';
import { changed, exampleOf } from '../../support/billing-examples';

const key = (changes: Record<string, unknown>) =>
  readBy(openrouterAccount, 'key', changed(examples, 'key', changes));

const KEY = readBy(openrouterAccount, 'key', exampleOf(examples, 'key')).facts ?? {};
const CREDITS = exampleOf(examples, 'credits');
const credits = (response = CREDITS, earlier: AccountFacts = KEY) =>
  readBy(openrouterAccount, 'credits', response, { earlier });

describe('the account at OpenRouter', () => {
  it('asks for the key first, and then for the credits', () => {
    assert.deepEqual(
      openrouterAccount.queries.map(({ id }) => requestBy(openrouterAccount, id)),
      ['GET https://openrouter.ai/api/v1/key', 'GET https://openrouter.ai/api/v1/credits'],
    );
    assert.equal(openrouterAccount.check, 'key');
  });

  it('reads what the key tells of itself', () => {
    assert.deepEqual(KEY, {
      billing: 'prepaid',
      balance: { amount: '74.5', currency: 'USD', unit: 'money' },
      limits: { monthlySpend: '100' },
      spending: { currency: 'USD', today: '2.5', thisWeek: '12.25', thisMonth: '25.5' },
      details: [
        ['Limit of this key', '$100.00 monthly'],
        ['Left of this limit', '$74.50'],
        ['Used by this key', '$25.50'],
        ['With your own keys this month', '$17.38'],
        ['This key expires', '2027-12-31T23:59:59.000Z'],
      ],
      signals: [],
    });
  });

  it('has no balance by a key without a limit', () => {
    const { facts } = key({ 'data.limit': null, 'data.limit_remaining': null, 'data.limit_reset': null });
    assert.equal(facts?.balance, undefined);
    assert.equal(facts?.limits, undefined);
    assert.deepEqual(facts?.details?.[0], ['Limit of this key', 'none']);
  });

  it('takes a limit for a month alone as that of a month', () =>
    assert.equal(key({ 'data.limit_reset': 'weekly' }).facts?.limits, undefined));

  it('never tells the label, which holds a part of the key', () =>
    assert.doesNotMatch(JSON.stringify(KEY), /sk-or|user_/));

  it('says that nothing was ever bought', () => {
    const { facts } = key({ 'data.is_free_tier': true });
    assert.equal(facts?.plan, 'Free tier');
    assert.deepEqual(facts?.signals, ['free-tier']);
  });

  it('needs what the key used, and does without the rest', () => {
    for (const value of [undefined, null, 'some', {}])
      assert.equal(key({ 'data.usage': value }).failure?.state, 'malformed');
    assert.equal(key({ 'data.limit_remaining': [] }).failure?.state, 'malformed');
    const { facts } = key({ 'data.usage_daily': null, 'data.expires_at': 5, 'data.is_free_tier': 'no' });
    assert.deepEqual(facts?.spending, { currency: 'USD', thisWeek: '12.25', thisMonth: '25.5' });
  });

  it('has the credits less what was used, and no more than the key may spend', () => {
    const { facts } = credits();
    assert.deepEqual(facts?.balance, { amount: '74.5', currency: 'USD', unit: 'money' });
    assert.deepEqual(facts?.details, [['Credits of the account', '$74.75']]);
    const spent = credits(answer({ data: { total_credits: 10, total_usage: 9.5 } }));
    assert.equal(spent.facts?.balance?.amount, '0.5');
    assert.equal(credits(CREDITS, {}).facts?.balance?.amount, '74.75');
  });

  it('takes a refusal of the credits for no failure where the key has a limit', () => {
    for (const status of [401, 403]) {
      const { facts, failure } = credits(answer({ error: {} }, status));
      assert.equal(failure, null);
      assert.equal(facts?.balance, undefined);
      assert.deepEqual(facts?.signals, ['balance-of-key']);
    }
  });

  it('says what kind of key would tell where there is no limit', () => {
    const { spending } = KEY;
    const { failure } = credits(answer({}, 401), { spending: spending ?? {} });
    assert.equal(failure?.state, 'forbidden');
    assert.match(failure?.message ?? '', /management keys alone/);
  });

  it('knows a wrong key, which told nothing before', () =>
    assert.equal(credits(answer({}, 401), {}).failure?.state, 'unauthorized'));

  it('needs both numbers of the credits', () => {
    for (const value of [undefined, null, 'all', {}]) {
      assert.equal(
        credits(answer({ data: { total_credits: value, total_usage: 1 } })).failure?.state,
        'malformed',
      );
      assert.equal(
        credits(answer({ data: { total_credits: 1, total_usage: value } })).failure?.state,
        'malformed',
      );
    }
  });

  it('advises', () => {
    const page = 'https://openrouter.ai/settings/credits';
    const docs = 'https://openrouter.ai/docs';
    assertAdvice(openrouterAccount, [
      ['out-of-credit', /402/, page],
      ['forbidden', /management keys/, docs],
      ['signal:balance-of-key', /limit of this key/, page],
      ['signal:free-tier', /free tier/, page],
      ['low-balance', /credits/, page],
      ['batch', /429/, docs],
    ]);
  });
});

describe('the prices of OpenRouter', () => {
  const pricing = (changes: Record<string, unknown>) => {
    const prefixed = Object.entries(changes).map(([name, value]) => [`data.0.pricing.${name}`, value]);
    const response = changed(examples, 'models', Object.fromEntries(prefixed));
    const model = openrouterPrices
      .read(response, accountContext())
      .models?.find(({ id }) => id === 'openai/gpt-4');
    return model?.rates.map(({ unit, amount, per, currency }) => `${unit} ${amount} ${currency}/${per}`);
  };

  it('are public', () => {
    const request = openrouterPrices.request(accountContext());
    assert.deepEqual([request?.url, request?.withKey], ['https://openrouter.ai/api/v1/models', false]);
  });

  it('are for one token, and zero extras are no prices', () => {
    assert.deepEqual(pricing({}), [
      'input_token 0.00003 USD/1',
      'output_token 0.00006 USD/1',
      'cached_input_token 0.000015 USD/1',
    ]);
  });

  it('have a fee for a request, for audio, for reasoning', () => {
    const shown = pricing({
      request: '0.005',
      audio: '0.0001',
      audio_output: '0.0002',
      input_audio_cache: '0.00001',
      input_cache_read: null,
      input_cache_write: '0.0000375',
      input_cache_write_1h: '0.00006',
      internal_reasoning: '0.00007',
    });
    assert.deepEqual(shown?.slice(2), [
      'request 0.005 USD/1',
      'input_audio_token 0.0001 USD/1',
      'output_audio_token 0.0002 USD/1',
      'cached_audio_token 0.00001 USD/1',
      'cache_write_token 0.0000375 USD/1',
      'cache_write_1h_token 0.00006 USD/1',
      'reasoning_token 0.00007 USD/1',
    ]);
  });

  it('are zero for free models', () =>
    assert.deepEqual(pricing({ prompt: '0', completion: '0', input_cache_read: '0' }), [
      'input_token 0 USD/1',
      'output_token 0 USD/1',
    ]));

  it('are left out where they vary or can not be told', () => {
    assert.equal(pricing({ prompt: '-1' }), undefined);
    assert.equal(pricing({ completion: '-1' }), undefined);
    assert.equal(pricing({ request: '-1' }), undefined);
    assert.equal(pricing({ prompt: undefined }), undefined);
    assert.equal(pricing({ prompt: 0.00003 }), undefined);
    assert.equal(pricing({ prompt: 'free' }), undefined);
    assert.equal(pricing({ image_output: '0.00003' }), undefined);
    assert.equal(pricing({ discount: 0.5 }), undefined);
    assert.notEqual(pricing({ discount: 0 }), undefined);
    assert.equal(pricing({ overrides: [{ min_prompt_tokens: 200000, prompt: '0.00006' }] }), undefined);
    assert.notEqual(pricing({ overrides: [] }), undefined);
  });

  it('have no model whose price varies', () => {
    const { models } = openrouterPrices.read(exampleOf(examples, 'models'), accountContext());
    assert.deepEqual(
      models?.map(({ id }) => id),
      ['openai/gpt-4', 'perplexity/sonar'],
    );
  });
});
