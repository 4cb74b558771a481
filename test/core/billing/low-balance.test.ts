import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { adviceFor } from '../../../server/src/core/billing/advice-for';
import { type LowBalanceThresholds, lowBalance } from '../../../server/src/core/billing/low-balance';

const none: LowBalanceThresholds = { amount: null, percent: null, daysLeft: null };
const level = { amount: '4.99', highestSinceTopUp: '50', daysLeft: 6 };
const isLow = (thresholds: Partial<LowBalanceThresholds>, given = {}) =>
  lowBalance({ ...level, ...given }, { ...none, ...thresholds }) !== null;

describe('a low balance', () => {
  it("is below the user's own threshold, and no other", () => {
    assert.equal(isLow({}, { amount: '0' }), false);
    assert.equal(isLow({ amount: '5' }), true);
    assert.equal(isLow({ amount: '4.99' }), false);
    assert.equal(isLow({ percent: 10 }), true);
    assert.equal(isLow({ percent: 9 }), false);
    assert.equal(isLow({ daysLeft: 7 }), true);
    assert.equal(isLow({ daysLeft: 6 }), false);
  });

  it('is none where nothing is known', () => {
    assert.equal(isLow({ amount: '5', percent: 99, daysLeft: 99 }, { amount: null }), false);
    assert.equal(isLow({ percent: 99 }, { highestSinceTopUp: null }), false);
    assert.equal(isLow({ daysLeft: 99 }, { daysLeft: null }), false);
  });
});

describe('advice', () => {
  const rows = (['always', 'signal:plan', 'low-balance', 'offline', 'batch'] as const).map((when) => ({
    when,
    words: when,
    link: null,
  }));
  const account = {
    balance: { state: 'offline', amount: null, currency: null, unit: 'money' },
    limits: {
      state: 'unpublished',
      requestsPerMinute: null,
      tokensPerMinute: null,
      remaining: null,
      resetAt: null,
      monthlySpend: null,
    },
  } as const;
  const words = (given: object) =>
    adviceFor(rows, { account, signals: [], isLow: false, isBatch: false, ...given }).map((row) => row.words);

  it('is given on its occasion, what always holds last', () => {
    assert.deepEqual(words({}), ['offline', 'always']);
    assert.deepEqual(words({ isLow: true, signals: ['plan'] }), [
      'signal:plan',
      'low-balance',
      'offline',
      'always',
    ]);
    assert.deepEqual(words({ isBatch: true }), ['offline', 'batch', 'always']);
  });
});
