import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { type PriceData, readPriceData } from '../../server/src/catalogs/bundled/price-data';
import { providers } from '../../server/src/providers/list';
import { loadPriceData } from '../support/prices';

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

  it('has every provider that a definition takes its prices from', () => {
    for (const { id, priceDataId, priceDataByHost = {} } of providers) {
      for (const dataId of [priceDataId, ...Object.values(priceDataByHost)]) {
        if (dataId !== null) assert.ok(dataId in data.providers, `${id}: ${dataId}`);
      }
    }
  });

  it('refuses what it can not read', () => {
    assert.throws(() => readPriceData('{"format":2}'), /format/);
  });
});
