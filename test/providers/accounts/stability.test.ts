import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { stabilityAccount } from '../../../server/src/providers/stability/account';
import { examples } from '../../fixtures/billing/stability';
import { assertAdvice } from '../../support/advice';
import { answer, readBy, requestBy } from '../../support/billing';
import { exampleOf } from '../../support/billing-examples';

const state = (body: unknown) => readBy(stabilityAccount, 'balance', answer(body)).failure?.state;

describe('the account at Stability AI', () => {
  it('asks for its balance', () =>
    assert.equal(requestBy(stabilityAccount, 'balance'), 'GET https://api.stability.ai/v1/user/balance'));

  it('counts in credits, and says what they are worth', () => {
    const { facts } = readBy(stabilityAccount, 'balance', exampleOf(examples, 'balance'));
    assert.deepEqual(facts?.balance, { amount: '0.6336833840314097', currency: null, unit: 'credits' });
    assert.deepEqual(facts?.details, [['Worth', '$0.0063']]);
  });

  it('needs them', () => {
    for (const credits of [undefined, null, 'all', {}, true]) assert.equal(state({ credits }), 'malformed');
  });

  it('advises', () => {
    const credits = 'https://platform.stability.ai/account/credits';
    assertAdvice(stabilityAccount, [
      ['out-of-credit', /bought/, credits],
      ['low-balance', /\$0\.01/, credits],
      ['batch', /credits/, 'https://platform.stability.ai/pricing'],
    ]);
  });
});
