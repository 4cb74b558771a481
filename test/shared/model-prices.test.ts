import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { mayPriceModels } from '../../shared/src/model-prices';

describe('a text that may price models', () => {
  it('names one and speaks of money', () => {
    for (const text of [
      'PRICES = {"gpt-4o": (2.5, 10.0)}',
      'var rates = map[string]Price{"claude-3-5-haiku": {0.8, 4}}',
      'function costOf(model) { switch (model) { case "gemini-2.5-pro": return 1.25; } }',
      'const EMBEDDINGS = { "text-embedding-3-small": "$0.02" }',
    ])
      assert.ok(mayPriceModels(text), text);
  });

  it('is no program that does one of both, or only sounds like it', () => {
    for (const text of [
      'MODEL = "gpt-4o"',
      'claude = Person("Claude", cost=3)',
      'import gemini from "./gemini"; const price = 3;',
      'const o1 = first, o3 = third, usd = 5;',
      'render(template, { model: "car", price: 20000 })',
    ])
      assert.ok(!mayPriceModels(text), text);
  });
});
