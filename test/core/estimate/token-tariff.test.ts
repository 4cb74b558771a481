import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { estimateCall } from '../../../server/src/core/estimate/estimate-call';
import { moneyOfTokens } from '../../../server/src/core/estimate/token-tariff';
import type { ModelPrice } from '../../../server/src/core/price/rate';
import type { Quantity, Usage } from '../../../server/src/core/usage/quantity';
import { realEngine } from '../../support/engine';
import { loadPriceBook, priced } from '../../support/prices';
import { seededRandom } from '../../support/random';

const DATE = '2026-11-20';
const TIERS = [null, 'batch', 'flex', 'priority', 'auto'];

/** Around the limits of tiers, and where sums have many digits. */
const COUNTS = [0, 1, 7, 128_000, 200_000, 200_001, 272_001, 1_048_577, 9_007_199_254];

function randomQuantity(random: (below: number) => number): Quantity {
  const counts = Array.from(
    { length: 3 },
    () => random(2) * random(300_000) || COUNTS[random(COUNTS.length)]!,
  );
  const [low = 0, likely = 0, high = 0] = counts.toSorted((one, other) => one - other);
  return { low, likely, high: random(5) === 0 ? null : high, how: 'assumed' };
}

function randomUsage(random: (below: number) => number): Usage {
  const quantity = () => randomQuantity(random);
  return {
    ...(random(8) > 0 && { inputTokens: quantity() }),
    ...(random(4) > 0 && { outputTokens: quantity() }),
    ...(random(20) === 0 && { images: quantity() }),
  };
}

describe('what tokens cost at a price', () => {
  it('is what the estimate of the call has, for every price that is listed', async () => {
    const random = seededRandom(5);
    const book = await loadPriceBook();
    let told = 0;
    let asked = 0;
    for (const { provider, model } of realEngine().engine.listModels(DATE)) {
      const price = priced(book.lookup({ provider, model, date: DATE, overrides: [], media: null }));
      for (let round = 0; round < 4; round++) {
        const [usage, serviceTier] = [randomUsage(random), TIERS[random(TIERS.length)] ?? null];
        const money = moneyOfTokens(usage, price, serviceTier);
        asked += 1;
        if (money === null) continue;
        told += 1;
        const { estimate, unknown } = estimateCall([{ usage, price }], { serviceTier });
        assert.ok(estimate, `${provider}/${model}: ${unknown?.message}`);
        const { lines: _, ...whole } = estimate;
        assert.deepEqual(money, whole, `${provider}/${model} ${serviceTier} ${JSON.stringify(usage)}`);
      }
    }
    assert.ok(told > asked / 3, `${told} of ${asked}`);
  });

  const base: ModelPrice = {
    provider: 'p',
    model: 'm',
    matched: 'exact',
    rates: [],
    others: [],
    required: [],
    batchMultiplier: null,
    batchCached: 'discounted',
    serviceTiers: {},
    contextWindow: null,
    retired: null,
    deprecated: false,
    notes: [],
    catalog: { id: 'c', asOf: DATE },
  };
  const rate = (unit: 'input_token' | 'output_token' | 'request', amount: string, currency = 'USD') => ({
    ...{ unit, amount, currency, per: 1_000_000, source: 's', asOf: DATE, tiers: [] },
  });
  const ten: Quantity = { low: 10, likely: 10, high: 10, how: 'exact' };

  it('is left to the estimate where it takes more than tokens to tell', () => {
    const both = { inputTokens: ten, outputTokens: ten };
    const [input, output] = [rate('input_token', '2'), rate('output_token', '8')];
    const cases: readonly (readonly [Partial<ModelPrice>, Usage])[] = [
      [{ rates: [input] }, both],
      [{ rates: [input, output], required: ['image'] }, both],
      [{ rates: [input, output], required: ['output_token'] }, { inputTokens: ten }],
      [{ rates: [input, output], others: [[output]] }, both],
      [{ rates: [input, output, rate('request', '1')] }, both],
      [{ rates: [input, rate('output_token', '8', 'EUR')] }, both],
      [{ rates: [input, output] }, {}],
      [{ rates: [rate('input_token', '0.12345678901234567'), output] }, both],
    ];
    for (const [more, usage] of cases) assert.equal(moneyOfTokens(usage, { ...base, ...more }, null), null);
    const plain = moneyOfTokens(both, { ...base, rates: [input, output] }, null);
    assert.deepEqual(plain, { currency: 'USD', low: '0.0001', likely: '0.0001', high: '0.0001' });
  });
});
