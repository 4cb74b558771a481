import assert from 'node:assert/strict';
import { ratesOn } from '../../server/src/catalogs/bundled/rates-on-date';
import { analyzeText, DEFAULT_OPTIONS, realEngine } from '../support/engine';

const SOURCE = `
from openai import OpenAI
OpenAI().responses.create(model="gpt-5.2", input="hi", max_output_tokens=5)
OpenAI(base_url="https://api.cheapaapi.com/v1").responses.create(model="gpt-5.2", input="hi", max_output_tokens=5)
`;

describe('the prices of a day', () => {
  const { engine } = realEngine();

  it('are unknown before any price is known', async () => {
    const { calls } = await analyzeText(SOURCE, 'python', { ...DEFAULT_OPTIONS, date: '2025-06-20' });
    assert.equal(calls.length, 2);
    for (const { estimate, unknown } of calls) {
      assert.equal(estimate, null);
      assert.equal(unknown?.code, 'price-unknown');
      assert.match(unknown?.message ?? '', /no prices are known of days before 2025-06-21/);
    }
    assert.deepEqual(engine.listModels('2025-06-20'), []);
    assert.ok(engine.listModels('2025-06-21').length > 1000);
  });

  it('are unknown before the first that is dated', () => {
    const prices = [{ from: '2026-03-01', rates: { input_mtok: '2' } }];
    const on = (date: string) =>
      ratesOn(prices, date, { source: '', asOf: '' }).likely.map(({ amount }) => amount);
    assert.deepEqual([on('2026-02-28'), on('2026-03-01')], [[], ['2']]);
  });

  it("are the user's own on any day", async () => {
    const prices = [{ provider: 'openai', model: 'gpt-5.2', input: '1', output: '1' }];
    const { calls } = await analyzeText(SOURCE, 'python', { ...DEFAULT_OPTIONS, date: '2020-01-01', prices });
    assert.ok(calls[0]?.estimate);
  });

  it('are the last known ones in days to come', async () => {
    const costs = async (date: string) =>
      (await analyzeText(SOURCE, 'python', { ...DEFAULT_OPTIONS, date })).calls.map(
        ({ estimate }) => estimate?.high,
      );
    const later = await costs('2035-01-01');
    assert.ok(later.every((high) => high !== undefined && high !== null));
    assert.deepEqual(later, await costs('2034-01-01'));
  });
});
