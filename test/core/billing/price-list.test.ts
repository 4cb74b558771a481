import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { joinLiveModels, type LiveModel, type LiveRate } from '../../../server/src/core/billing/price-list';

const rate = (unit: LiveRate['unit'], amount: string): LiveRate => ({
  unit,
  per: 1,
  amount,
  currency: 'USD',
});
const model = (id: string, rates: readonly LiveRate[], aliases: readonly string[] = []): LiveModel => ({
  id,
  aliases,
  rates,
  effectiveAt: null,
});

describe('several lists of one provider', () => {
  it('are joined by model, the earlier winning', () => {
    const earlier = [model('chat', [rate('input_token', '1')], ['a'])];
    const later = [
      model('chat', [rate('input_token', '2'), rate('output_token', '3')], ['a', 'b']),
      model('paint', [rate('image', '4')]),
    ];
    assert.deepEqual(joinLiveModels(earlier, later), [
      model('chat', [rate('input_token', '1'), rate('output_token', '3')], ['a', 'b']),
      model('paint', [rate('image', '4')]),
    ]);
  });
});
