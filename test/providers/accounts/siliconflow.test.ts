import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { siliconflowAccount } from '../../../server/src/providers/siliconflow/account';
import { siliconflowCnAccount } from '../../../server/src/providers/siliconflow-cn/account';
import { examples } from '../../fixtures/billing/siliconflow';
import { assertAdvice } from '../../support/advice';
import { answer, readBy, requestBy } from '../../support/billing';
import { changed, exampleOf } from '../../support/billing-examples';

const DOCUMENTED = exampleOf(examples, 'user-info');

describe('the accounts at SiliconFlow', () => {
  it('are asked at the site that their keys belong to', () => {
    assert.equal(requestBy(siliconflowAccount, 'user-info'), 'GET https://api.siliconflow.com/v1/user/info');
    assert.equal(requestBy(siliconflowCnAccount, 'user-info'), 'GET https://api.siliconflow.cn/v1/user/info');
  });

  it('are in US dollars, and in yuan in China', () => {
    const { facts } = readBy(siliconflowAccount, 'user-info', DOCUMENTED);
    assert.deepEqual(facts?.balance, { amount: '88.88', currency: 'USD', unit: 'money' });
    assert.deepEqual(facts?.details, [
      ['Paid in', '$88.00'],
      ['Given', '$0.88'],
    ]);
    const { facts: chinese } = readBy(siliconflowCnAccount, 'user-info', DOCUMENTED);
    assert.deepEqual(chinese?.balance, { amount: '88.88', currency: 'CNY', unit: 'money' });
  });

  it('never tell who the account belongs to', () => {
    const told = JSON.stringify(readBy(siliconflowAccount, 'user-info', DOCUMENTED));
    assert.doesNotMatch(told, /example\.com|username|userid/);
  });

  it('believe no balance of an answer that says that it failed', () => {
    const state = (body: unknown) => readBy(siliconflowAccount, 'user-info', answer(body)).failure?.state;
    assert.equal(state({ code: 20012, message: 'no', data: { totalBalance: '3' } }), 'server-error');
    assert.equal(state({ code: 20000, status: false }), 'server-error');
  });

  it('need a total', () => {
    const failed = (changes: Record<string, unknown>) =>
      readBy(siliconflowAccount, 'user-info', changed(examples, 'user-info', changes)).failure?.state;
    assert.equal(failed({ 'data.totalBalance': undefined }), 'malformed');
    assert.equal(failed({ 'data.totalBalance': '' }), 'malformed');
    assert.equal(failed({ 'data.totalBalance': {} }), 'malformed');
    assert.equal(failed({ data: [] }), 'malformed');
    assert.equal(failed({ 'data.chargeBalance': null, code: null }), undefined);
  });

  it('advise', () => {
    const rows = (docs: string, other: RegExp) =>
      [
        ['unauthorized', other, docs],
        ['out-of-credit', /topped up/, docs],
        ['low-balance', /paid in and what was given/, docs],
      ] as const;
    assertAdvice(siliconflowAccount, rows('https://docs.siliconflow.com', /siliconflow\.cn/));
    assertAdvice(siliconflowCnAccount, rows('https://docs.siliconflow.cn', /keys of api\.siliconflow\.com/));
  });
});
