import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { AccountFacts } from '../../../server/src/core/billing/account-facts';
import { readStoredFacts } from '../../../server/src/core/billing/stored-facts';

describe('facts that were stored', () => {
  it('come back as they were', () => {
    const facts: AccountFacts = {
      balance: { amount: '12.5', currency: 'USD', unit: 'money' },
      billing: 'prepaid',
      plan: 'Starter',
      limits: {
        requestsPerMinute: 60,
        tokensPerMinute: 1000,
        remaining: 3,
        resetAt: '2026-11-20T12:01:00.000Z',
        monthlySpend: '100',
      },
      period: { startsAt: null, endsAt: '2026-12-01T00:00:00.000Z' },
      spending: {
        currency: 'EUR',
        today: '1',
        thisWeek: '2',
        thisMonth: '3',
        recent: { days: 30, amount: '4' },
      },
      quota: { limit: '20', used: null },
      details: [['Tier', 'free']],
      signals: ['tier:free'],
    };
    assert.deepEqual(readStoredFacts(JSON.parse(JSON.stringify(facts))), facts);
    const used: AccountFacts = { quota: { limit: '20', used: '6.3' } };
    assert.deepEqual(readStoredFacts(JSON.parse(JSON.stringify(used))), used);
  });

  it('are left out where they are none', () => {
    assert.deepEqual(
      readStoredFacts({ quota: { limit: 'lots', used: '1' }, spending: { currency: 7, today: 'x' } }),
      {
        spending: {},
      },
    );
    assert.equal(readStoredFacts('nonsense'), null);
  });
});
