import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { babyseaAccount } from '../../../server/src/providers/babysea/account';
import { examples } from '../../fixtures/billing/babysea';
import { answer, readBy, requestBy } from '../../support/billing';
import { changed, exampleOf } from '../../support/billing-examples';

const usage = (changes: Record<string, unknown>) =>
  readBy(babyseaAccount, 'usage', changed(examples, 'usage', changes));
const signals = (...providers: readonly Record<string, number>[]) =>
  usage({
    'data.usage_providers': providers.map((given) => ({
      used_count: 0,
      cancelled_count: 0,
      failed_count: 0,
      total_estimated_cost: 0,
      wasted_estimated_cost: 0,
      ...given,
    })),
  }).facts?.signals;

describe('the usage at BabySea', () => {
  it('is asked for a month', () => {
    assert.equal(
      requestBy(babyseaAccount, 'usage', { region: 'jp' }),
      'GET https://api.jp.babysea.ai/v1/usage?days=30',
    );
  });

  it('tells what was spent and what of it was wasted', () => {
    assert.deepEqual(readBy(babyseaAccount, 'usage', exampleOf(examples, 'usage')).facts, {
      spending: { currency: 'USD', recent: { days: 30, amount: '4.215' } },
      details: [
        ['Generations in 30 days', '120'],
        ['Wasted in 30 days', '$0.16'],
      ],
      signals: [],
    });
  });

  it('signals when more is refunded than used', () => {
    assert.deepEqual(signals({ used_count: 4, failed_count: 3, cancelled_count: 2 }), ['refund-run']);
    assert.deepEqual(signals({ used_count: 4, failed_count: 3 }, { cancelled_count: 2 }), ['refund-run']);
    assert.deepEqual(signals({ used_count: 5, failed_count: 3, cancelled_count: 2 }), []);
    assert.deepEqual(signals({ used_count: 0, failed_count: 4 }), []);
  });

  it('signals when a tenth is wasted', () => {
    assert.deepEqual(signals({ used_count: 9, total_estimated_cost: 1, wasted_estimated_cost: 0.1 }), [
      'waste',
    ]);
    assert.deepEqual(signals({ used_count: 9, total_estimated_cost: 1, wasted_estimated_cost: 0.099 }), []);
    assert.deepEqual(signals({ used_count: 9 }), []);
    assert.deepEqual(signals(), []);
  });

  it('goes without what may be missing', () => {
    const { facts } = usage({ 'data.usage_providers': null, 'data.usage_total_generations': undefined });
    assert.deepEqual(facts?.details, []);
    assert.equal(facts?.spending?.recent?.amount, '4.215');
  });

  it('takes nothing that is not as documented', () => {
    const state = (changes: Record<string, unknown>) => usage(changes).failure?.state;
    assert.equal(state({ 'data.usage_total_estimated_cost': null }), 'malformed');
    assert.equal(state({ 'data.usage_total_estimated_cost': '4.2' }), 'malformed');
    assert.equal(state({ 'data.usage_total_estimated_cost': -1 }), 'malformed');
    assert.equal(state({ 'data.usage_period_days': 0 }), 'malformed');
    assert.equal(state({ 'data.usage_period_days': 1.5 }), 'malformed');
    assert.equal(state({ 'data.usage_providers': {} }), 'malformed');
    assert.equal(state({ 'data.usage_providers.0.failed_count': 'many' }), 'malformed');
    assert.equal(readBy(babyseaAccount, 'usage', answer('<html>')).failure?.state, 'malformed');
  });

  it('says which permission the key lacks', () => {
    const forbidden = examples.errors[403];
    assert.match(
      (forbidden && readBy(babyseaAccount, 'usage', forbidden).failure?.message) ?? '',
      /account:read/,
    );
  });
});
