import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { deepseekAccount } from '../../../server/src/providers/deepseek/account';
import { examples } from '../../fixtures/billing/deepseek';
import { assertAdvice } from '../../support/advice';
import { answer, readBy, requestBy } from '../../support/billing';
import { changed, exampleOf } from '../../support/billing-examples';

const read = (body: unknown) => readBy(deepseekAccount, 'balance', answer(body));
const DOCUMENTED = readBy(deepseekAccount, 'balance', exampleOf(examples, 'balance'));
const TOP_UP = 'https://platform.deepseek.com/usage';

describe('the account at DeepSeek', () => {
  it('asks for its balance', () =>
    assert.equal(requestBy(deepseekAccount, 'balance'), 'GET https://api.deepseek.com/user/balance'));

  it('reads the balance in its currency, and what it is made of', () => {
    assert.deepEqual(DOCUMENTED.facts, {
      billing: 'prepaid',
      balance: { amount: '110', currency: 'CNY', unit: 'money' },
      details: [
        ['Granted', 'CN¥10.00'],
        ['Topped up', 'CN¥100.00'],
      ],
      signals: [],
    });
  });

  it('takes the currency that has money, and tells the others beside it', () => {
    const { facts } = read({
      is_available: true,
      balance_infos: [
        { currency: 'CNY', total_balance: '0.00' },
        { currency: 'USD', total_balance: '4.20' },
      ],
    });
    assert.deepEqual(facts?.balance, { amount: '4.2', currency: 'USD', unit: 'money' });
    assert.deepEqual(facts?.details, [['In CNY', 'CN¥0']]);
  });

  it('keeps an empty account at zero, and says that calls are refused', () => {
    const { facts } = read({
      is_available: false,
      balance_infos: [{ currency: 'USD', total_balance: '0.00' }],
    });
    assert.equal(facts?.balance?.amount, '0');
    assert.deepEqual(facts?.signals, ['out-of-credit']);
  });

  it('needs a balance with its currency, and nothing else', () => {
    const state = (changes: Record<string, unknown>) =>
      readBy(deepseekAccount, 'balance', changed(examples, 'balance', changes)).failure?.state;
    assert.equal(state({ balance_infos: [] }), 'malformed');
    assert.equal(state({ balance_infos: null }), 'malformed');
    assert.equal(state({ 'balance_infos.0.total_balance': null }), 'malformed');
    assert.equal(state({ 'balance_infos.0.total_balance': 'much' }), 'malformed');
    assert.equal(state({ 'balance_infos.0.currency': undefined }), 'malformed');
    assert.equal(state({ 'balance_infos.0.granted_balance': {}, is_available: 'yes' }), undefined);
  });

  it('advises', () =>
    assertAdvice(deepseekAccount, [
      ['signal:out-of-credit', /not enough for calls/, TOP_UP],
      ['out-of-credit', /topped up/, TOP_UP],
      ['low-balance', /before a batch/, TOP_UP],
      ['batch', /run at once/, 'https://api-docs.deepseek.com'],
    ]));
});
