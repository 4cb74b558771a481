import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { compactPrices } from '../../server/src/catalogs/published/published-prices';
import { loadPublishedPrices } from '../support/prices';

const ORIGIN = { name: 'published', version: '1', asOf: '2026-11-20' };
const GOOD = { id: 'good', match: { equals: 'good' }, prices: { input_mtok: 1 } };

/** What is read of one model beside a good one, and why it was left out. */
function readModel(model: object) {
  const reasons: string[] = [];
  const published = [{ id: 'x', models: [GOOD, { id: 'm', match: { equals: 'm' }, prices: {}, ...model }] }];
  const data = compactPrices(published, ORIGIN, (reason) => reasons.push(reason));
  return { reasons, models: data.providers.x?.models ?? [] };
}

describe('published price data', () => {
  it('leaves out what it does not understand, with the reason, and keeps the rest', () => {
    const failures: [object, RegExp][] = [
      [{ prices: { input_furlongs: 1 } }, /x m: unknown price key input_furlongs/],
      [{ prices: { input_mtok: 1e-9 } }, /not a price: 1e-9/],
      [{ prices: { input_mtok: -1 } }, /not a price: -1/],
      [{ prices: { input_mtok: 'free' } }, /x m: unknown shape at prices/],
      [{ match: { regex: '^m.*' } }, /unknown pattern/],
      [{ match: { regex: '^(a+)+$' } }, /unknown pattern/],
      [{ match: { like: 'm' } }, /unknown match/],
      [{ match: null }, /unknown match/],
      [{ prices: [{ constraint: { type: 'moon_phase' }, prices: {} }] }, /unknown constraint moon_phase/],
      [{ prices: [{ constraint: { start_date: 'soon' }, prices: {} }] }, /unknown shape/],
    ];
    for (const [model, reason] of failures) {
      const { reasons, models } = readModel(model);
      assert.match(reasons.join(), reason);
      assert.deepEqual(
        models.map(({ id }) => id),
        ['good'],
      );
    }
  });

  it('reads constraints with and without their type', () => {
    const entry = (constraint: object) => readModel({ prices: [{ constraint, prices: { output_mtok: 2 } }] });
    for (const type of [{}, { type: 'start_date' }]) {
      const { models } = entry({ start_date: '2026-01-02', ...type });
      assert.deepEqual(models[1]?.prices, [{ from: '2026-01-02', rates: { output_mtok: '2' } }]);
    }
    const { models } = entry({ start_time: '01:00:00Z', end_time: '02:00:00Z' });
    assert.deepEqual(models[1]?.prices[0]?.hours, ['01:00:00Z', '02:00:00Z']);
  });

  it('is refused as a whole when it is no list of providers', () => {
    for (const other of [null, {}, [{}], [{ id: '../x', models: [] }], 'x', [{ id: 'x', models: {} }]])
      assert.throws(() => compactPrices(other, ORIGIN, () => undefined), /not a list of providers/);
  });

  it('is understood to the last model of the installed package', async () => {
    const { providers, origin } = await loadPublishedPrices();
    const reasons: string[] = [];
    compactPrices(providers, origin, (reason) => reasons.push(reason));
    assert.deepEqual(reasons, []);
  });
});
