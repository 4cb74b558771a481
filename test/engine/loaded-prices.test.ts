import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { python } from '../../server/src/languages/python/python';
import { DEFAULT_OPTIONS, newEngine, realEngine } from '../support/engine';
import { loadPublishedPrices } from '../support/prices';

const CALL = `
from openai import OpenAI
client = OpenAI(base_url="https://api.lumenfall.ai/openai/v1")
client.images.generate(model="flux.1-schnell", prompt="a cat")
`;

const LIST = {
  provider: 'lumenfall',
  source: 'https://api.lumenfall.ai',
  asOf: '2026-11-20',
  models: [
    {
      id: 'flux.1-schnell',
      aliases: [],
      effectiveAt: null,
      rates: [{ unit: 'image', per: 1, amount: '0.003', currency: 'USD' } as const],
    },
  ],
};

describe('prices that are loaded while a file is open', () => {
  it('count from the first analysis with options of their version on', async () => {
    const engine = newEngine();
    const parser = await (await realEngine().parsers).load(python.grammar);
    const file = engine.open(CALL, python, () => parser);
    const likely = () => {
      const options = { ...DEFAULT_OPTIONS, pricesVersion: engine.pricesVersion };
      return file.analyze(options).calls[0]?.estimate?.likely ?? null;
    };
    assert.equal(likely(), null);
    engine.usePrices({ published: null, lists: [LIST] });
    assert.equal(likely(), '0.003');
    engine.usePrices({ published: null, lists: [] });
    assert.equal(likely(), null);
    file.dispose();
  });

  it('may be the general list as it is published, which must be whole', async () => {
    const engine = newEngine();
    const { providers } = await loadPublishedPrices();
    const published = engine.readPublished(JSON.stringify(providers), '2026-11-19');
    assert.deepEqual(published.unread, []);
    engine.usePrices({ published, lists: [] });
    assert.equal(engine.catalog.asOf, '2026-11-19');
    const few = JSON.stringify(providers.slice(0, 1));
    assert.throws(() => engine.readPublished(few, '2026-11-19'), /at least 300 were expected/);
    assert.throws(() => engine.readPublished('<html>', '2026-11-19'), /it is no JSON/);
    assert.throws(() => engine.readPublished('{}', '2026-11-19'), /not a list of providers/);
  });
});
