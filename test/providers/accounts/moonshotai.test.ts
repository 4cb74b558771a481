import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { moonshotaiAccount } from '../../../server/src/providers/moonshotai/account';
import { moonshotaiCnAccount } from '../../../server/src/providers/moonshotai-cn/account';
import { examples } from '../../fixtures/billing/moonshotai';
import { examples as chinese } from '../../fixtures/billing/moonshotai-cn';
import { assertAdvice } from '../../support/advice';
import { answer, readBy, requestBy } from '../../support/billing';
import { changed, exampleOf } from '../../support/billing-examples';

const state = (body: unknown) => readBy(moonshotaiAccount, 'balance', answer(body)).failure?.state;

describe('the accounts at Moonshot AI', () => {
  it('are asked at the site that their keys belong to', () => {
    assert.equal(requestBy(moonshotaiAccount, 'balance'), 'GET https://api.moonshot.ai/v1/users/me/balance');
    assert.equal(
      requestBy(moonshotaiCnAccount, 'balance'),
      'GET https://api.moonshot.cn/v1/users/me/balance',
    );
  });

  it('are in US dollars', () => {
    const { facts } = readBy(moonshotaiAccount, 'balance', exampleOf(examples, 'balance'));
    assert.deepEqual(facts?.balance, { amount: '49.58894', currency: 'USD', unit: 'money' });
    assert.deepEqual(facts?.details, [
      ['Cash', '$3.00'],
      ['Vouchers', '$46.59'],
    ]);
  });

  it('are in yuan in China, and may owe cash', () => {
    const { facts } = readBy(moonshotaiCnAccount, 'balance', exampleOf(chinese, 'balance'));
    assert.deepEqual(facts?.balance, { amount: '16.5', currency: 'CNY', unit: 'money' });
    assert.deepEqual(facts?.details?.[0], ['Cash', '-CN¥3.50']);
  });

  it('believe no balance of an answer that says that it failed', () => {
    assert.equal(state({ code: 5, status: false, data: { available_balance: 3 } }), 'server-error');
    assert.equal(state({ code: 0, status: false }), 'server-error');
  });

  it('need a balance', () => {
    const failed = (changes: Record<string, unknown>) =>
      readBy(moonshotaiAccount, 'balance', changed(examples, 'balance', changes)).failure?.state;
    assert.equal(failed({ data: null }), 'malformed');
    assert.equal(failed({ 'data.available_balance': undefined }), 'malformed');
    assert.equal(failed({ 'data.available_balance': null }), 'malformed');
    assert.equal(failed({ 'data.available_balance': [] }), 'malformed');
    assert.equal(failed({ 'data.cash_balance': null, code: undefined, status: null }), undefined);
  });

  it('advise', () => {
    const rows = (docs: string, other: RegExp) =>
      [
        ['unauthorized', other, docs],
        ['out-of-credit', /topped up/, docs],
        ['low-balance', /cash and vouchers/, docs],
      ] as const;
    assertAdvice(moonshotaiAccount, rows('https://platform.kimi.ai/docs', /moonshot\.cn/));
    assertAdvice(moonshotaiCnAccount, rows('https://platform.moonshot.cn/docs', /moonshot\.ai/));
  });
});
