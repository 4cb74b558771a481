import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { type PriceData, readPriceData } from '../../server/src/catalogs/bundled/price-data';
import { PRICE_UNITS, REPEATED_PRICE_KEYS } from '../../server/src/catalogs/bundled/price-units';
import { providers } from '../../server/src/providers/list';
import { loadPriceData, loadPriceScript } from '../support/prices';

describe('the price file', () => {
  let data: PriceData;

  before(async () => {
    data = await loadPriceData();
  });

  it('says the version that the manifest pins and the day that version was published', () => {
    const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
    // Both change together: the day is that of `npm view @pydantic/genai-prices time`.
    assert.equal(dependencies['@pydantic/genai-prices'], '0.1.8');
    assert.deepEqual(
      { name: data.name, version: data.version, asOf: data.asOf },
      { name: 'genai-prices', version: '0.1.8', asOf: '2026-09-23' },
    );
  });

  it('is the same every time', async () => {
    assert.deepEqual(await loadPriceData(), data);
  });

  it('writes amounts as digits', () => {
    for (const [provider, { models }] of Object.entries(data.providers)) {
      for (const model of models) {
        for (const { rates } of model.prices) {
          for (const amount of Object.values(rates)) {
            const [base, ...tiers] = typeof amount === 'string' ? [amount] : amount;
            for (const digits of [base, ...tiers.map(([, text]) => text)]) {
              assert.match(digits, /^\d+(?:\.\d+)?$/, `${provider} ${model.id}`);
              assert.ok(digits.replace(/\D/g, '').length <= 17, `${provider} ${model.id}: ${digits}`);
            }
          }
        }
      }
    }
  });

  it('knows a unit for every price key', async () => {
    const { PRICE_KEYS } = await loadPriceScript();
    const known = [...Object.keys(PRICE_UNITS), ...REPEATED_PRICE_KEYS];
    assert.deepEqual([...PRICE_KEYS].sort(), known.sort());
  });

  it('has every provider that a definition takes its prices from', () => {
    for (const { id, priceDataId, priceDataByHost = {} } of providers) {
      for (const dataId of [priceDataId, ...Object.values(priceDataByHost)]) {
        if (dataId !== null) assert.ok(dataId in data.providers, `${id}: ${dataId}`);
      }
    }
  });

  it('refuses what it can not read', async () => {
    const { compactPrices } = await loadPriceScript();
    const withModel = (model: object) => [
      { id: 'x', models: [{ id: 'm', match: { equals: 'm' }, ...model }] },
    ];
    const failures: [object, RegExp][] = [
      [{ prices: { input_furlongs: 1 } }, /x m: unknown price key input_furlongs/],
      [{ prices: { input_mtok: 1e-9 } }, /not a price: 1e-9/],
      [{ match: { regex: '^m.*' }, prices: {} }, /unknown pattern/],
      [{ match: { like: 'm' }, prices: {} }, /unknown match/],
      [{ prices: [{ constraint: { type: 'moon_phase' }, prices: {} }] }, /unknown constraint moon_phase/],
    ];
    for (const [model, message] of failures) {
      assert.throws(() => compactPrices(withModel({ prices: {}, ...model })), message);
    }
    assert.throws(() => readPriceData('{"format":2}'), /format/);
  });
});
