import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { namesModel } from '../../shared/src/model-names';

describe('a text that names a model', () => {
  it('is a table of prices without any call', () => {
    for (const text of [
      'PRICES = {"gpt-4o": (2.5, 10.0)}',
      'var rates = map[string]Price{"claude-3-5-haiku": {0.8, 4}}',
      'case "gemini-2.5-pro": return 1.25',
      'const EMBEDDINGS = { "text-embedding-3-small": 0.02 }',
    ])
      assert.ok(namesModel(text), text);
  });

  it('is no program that only sounds like it', () => {
    for (const text of [
      'claude = Person("Claude")',
      'import gemini from "./gemini";',
      'const o1 = first, o3 = third;',
      'render(template, { model: "car", price: 20000 })',
    ])
      assert.ok(!namesModel(text), text);
  });
});
