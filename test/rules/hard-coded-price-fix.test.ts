import assert from 'node:assert/strict';
import { applyEdits } from '../../server/src/core/rules/ignore-edits';
import { analyzeText } from '../support/engine';

const DAY = /costlint-price \d{4}-\d\d-\d\d/g;

/** A text after the fixes of all its hard-coded prices, and how many are still reported then. */
async function fixed(text: string, language: string): Promise<{ text: string; left: number }> {
  const reported = async (each: string) =>
    (await analyzeText(each, language)).findings.filter(({ rule }) => rule === 'hard-coded-price');
  const edits = (await reported(text)).flatMap(({ fixes }) => fixes[0]?.edits ?? []);
  const after = applyEdits(
    text,
    [...edits].sort((a, b) => a.range.start - b.range.start),
  );
  return { text: after.replaceAll(DAY, 'costlint-price DAY'), left: (await reported(after)).length };
}

describe('the fix of a hard-coded price', () => {
  for (const [language, text, expected] of [
    [
      'python',
      'PRICES = {\n    "gpt-4o": {"input": 5.00, "output": 10.00},  # per 1M tokens\n}\n',
      'PRICES = {\n    "gpt-4o": {"input": 2.5, "output": 10.00},  # per 1M tokens costlint-price DAY\n}\n',
    ],
    [
      'csharp',
      'class A {\n  Dictionary<string, decimal[]> Prices = new() {\n    ["gpt-4o"] = (5m, 10m),\n  };\n}\n',
      'class A {\n  Dictionary<string, decimal[]> Prices = new() {\n    ["gpt-4o"] = (2.5m, 10m), // costlint-price DAY\n  };\n}\n',
    ],
    [
      'rust',
      'fn price(model: &str) -> (f64, f64) {\n  match model {\n    "gpt-4o" => (2.5, 8.0_f64),\n    _ => unreachable!(),\n  }\n}\n',
      'fn price(model: &str) -> (f64, f64) {\n  match model {\n    "gpt-4o" => (2.5, 10.0_f64), // costlint-price DAY\n    _ => unreachable!(),\n  }\n}\n',
    ],
  ] as const)
    it(`sets today's price with its day in ${language}, and nothing is reported any more`, async () =>
      assert.deepEqual(await fixed(text, language), { text: expected, left: 0 }));

  it('is not there where the model, or what the price is for, is not known', async () => {
    const text =
      'import openai\nCOST_PER_1K_TOKENS = 0.002\nPRICES = {"my-model": {"input": 1.0, "output": 2.0}}\n';
    assert.equal((await fixed(text, 'python')).text, text);
  });

  it('keeps a price in its own unit', async () => {
    const text = 'GPT_4O_INPUT_COST_PER_1K_TOKENS = 0.005\n';
    assert.equal(
      (await fixed(text, 'python')).text,
      'GPT_4O_INPUT_COST_PER_1K_TOKENS = 0.0025 # costlint-price DAY\n',
    );
  });
});
