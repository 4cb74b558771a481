import assert from 'node:assert/strict';
import { analyzeText } from '../support/engine';

const DAY = /\(as of \d{4}-\d\d-\d\d\)/g;

/** What the rule says, line by line (from 1): `3 stale: ...`. */
async function said(text: string, language: string): Promise<string[]> {
  const { findings } = await analyzeText(text, language);
  return findings
    .filter(({ rule }) => rule === 'hard-coded-price')
    .map(
      ({ range, message }) =>
        `${text.slice(0, range.start).split('\n').length} ${message.replaceAll(DAY, '(as of DAY)')}`,
    );
}

/** The lines that it reports, with the text that it marks. */
async function marked(text: string, language: string): Promise<string[]> {
  const { findings } = await analyzeText(text, language);
  return findings
    .filter(({ rule }) => rule === 'hard-coded-price')
    .map(({ range }) => text.slice(range.start, range.end));
}

async function silent(text: string, language: string): Promise<void> {
  assert.deepEqual(await said(text, language), []);
}

describe('the rule on hard-coded prices', () => {
  it('compares a table by model with the catalog', async () => {
    const text = `# USD per 1M tokens
PRICING = {
    "gpt-4o": {"input": 5.00, "output": 10.00},
    "o3": {"input": 10.0, "output": 8.0},
    "some-model": {"input": 1.0, "output": 2.0},
}
`;
    assert.deepEqual(await said(text, 'python'), [
      "3 stale: gpt-4o input is $2.50 per 1M tokens, this says $5.00; matches today's price of gpt-4o output (as of DAY): $10.00 per 1M tokens",
      "4 stale: o3 input is $2.00 per 1M tokens since 2025-06-10, this says $10.00; matches today's price of o3 output (as of DAY): $8.00 per 1M tokens",
      '5 hard-coded price per 1M tokens for input, model unknown; hard-coded price per 1M tokens for output, model unknown',
    ]);
  });

  it('says so where a price is off by the unit that the source states', async () => {
    const text =
      '# per million tokens\nrates = [{"model": "gpt-4", "prompt_rate": 0.03, "completion_rate": 0.06}]\n';
    assert.deepEqual(await said(text, 'python'), [
      '2 wrong unit: 1000x: gpt-4 input is $30.00 per 1M tokens, this says $0.03; wrong unit: 1000x: gpt-4 output is $60.00 per 1M tokens, this says $0.06',
    ]);
  });

  it('tells the unit by the size of prices where nothing states it', async () => {
    const text = 'prices = {"gpt-4": (0.03, 0.06), "gpt-4-turbo": (0.01, 0.03)}\n';
    assert.deepEqual(await said(text, 'python'), [
      "1 matches today's price of gpt-4 input (as of DAY): $0.03 per 1K tokens; matches today's price of gpt-4 output (as of DAY): $0.06 per 1K tokens; matches today's price of gpt-4-turbo input (as of DAY): $0.01 per 1K tokens; matches today's price of gpt-4-turbo output (as of DAY): $0.03 per 1K tokens",
    ]);
  });

  it('marks one stretch a line', async () => {
    assert.deepEqual(
      await marked(
        "const PRICES = { 'gpt-4o': { input: 2.5, output: 10 },\n 'o1': { input: 15 } };\n",
        'typescript',
      ),
      ['2.5, output: 10', '15'],
    );
  });

  for (const [language, text, lines] of [
    [
      'go',
      'package a\nvar prices = map[string]Price{\n\t"gpt-4o": {Input: 2.5, Output: 10},\n\t"o1": {Input: 15, Output: 60},\n}\n',
      [3, 4],
    ],
    [
      'java',
      'class A {\n  static final Map<String, double[]> PRICES = Map.of(\n    "gpt-4o", new double[]{2.5, 10.0});\n}\n',
      [3],
    ],
    ['kotlin', 'val PRICES = mapOf(\n  "gpt-4o" to Price(2.5, 10.0)\n)\n', [2]],
    [
      'csharp',
      'class A {\n  static readonly Dictionary<string, (decimal, decimal)> Prices = new() {\n    ["gpt-4o"] = (2.5m, 10m),\n  };\n}\n',
      [3],
    ],
    [
      'rust',
      'fn price(model: &str) -> (f64, f64) {\n  match model {\n    "gpt-4o" => (2.5, 10.0),\n    _ => (1.0, 2.0),\n  }\n}\n',
      [3, 4],
    ],
    ['ruby', "PRICES = {\n  'gpt-4o' => { input: 2.5, output: 10.0 },\n}.freeze\n", [2]],
    ['php', "<?php\nconst PRICES = [\n  'gpt-4o' => ['input' => 2.5, 'output' => 10],\n];\n", [3]],
    [
      'typescript',
      "const MODELS = [\n  { id: 'gpt-4o', context: 128000, inputPrice: 2.5, outputPrice: 10 },\n];\n",
      [2],
    ],
  ] as const)
    it(`finds tables in ${language}`, async () =>
      assert.deepEqual(
        (await said(text, language)).map((each) => Number(each.split(' ')[0])),
        lines,
      ));

  it('finds constants, arithmetic, defaults and what one case of a test stands for', async () => {
    const text = `import openai
INPUT_COST_PER_TOKEN = 0.00000015
def cost(usage, model, price_per_1k_tokens=0.002):
    if model == "gpt-4o":
        rate = 2.5
    total = usage.prompt_tokens / 1000 * 0.03 + usage.completion_tokens / 1000 * 0.06
    price = float(os.getenv("COST_PER_1K_TOKENS", "0.005"))
    return (usage.prompt_tokens * 2.5 + usage.completion_tokens * 10) / 1_000_000
`;
    assert.deepEqual(await said(text, 'python'), [
      '2 hard-coded price per token for input, model unknown',
      '3 hard-coded price per 1K tokens, model unknown',
      "5 matches today's price of gpt-4o input (as of DAY): $2.50 per 1M tokens",
      '6 hard-coded price per 1K tokens for input, model unknown; hard-coded price per 1K tokens for output, model unknown',
      '7 hard-coded price per 1K tokens, model unknown',
      '8 hard-coded price per 1M tokens for input, model unknown; hard-coded price per 1M tokens for output, model unknown',
    ]);
  });

  it('finds prices of enum constants by the names of what they are made with', async () => {
    const text = `enum Model {
  GPT_4O("gpt-4o", 0.7, 2.50, 10.00);
  Model(String id, double temperature, double inputPrice, double outputPrice) {}
}
`;
    assert.deepEqual(await marked(text, 'java'), ['2.50, 10.00']);
  });

  it('knows prices by words of other languages, and other currencies', async () => {
    assert.deepEqual(
      await said(
        'import openai\nCUSTO_POR_1K_TOKENS = 0.002\nprecio_entrada_por_millon = 3.0  # tokens\n',
        'python',
      ),
      [
        '2 hard-coded price per 1K tokens, model unknown',
        '3 hard-coded price per 1M tokens for input, model unknown',
      ],
    );
    assert.deepEqual(
      await said('PRICES = {"qwen-max": {"input": 2.4, "output": 9.6}}  # 元/百万 tokens\n', 'python'),
      [
        '1 hard-coded price per 1M tokens for input in CNY of qwen-max, model unknown; hard-coded price per 1M tokens for output in CNY of qwen-max, model unknown',
      ],
    );
  });

  it('finds prices of images, seconds and minutes', async () => {
    const text = `import replicate
COST_PER_IMAGE = 0.04
WHISPER_COST_PER_MINUTE = 0.006
def bill(seconds):
    cost = seconds * 0.10
`;
    assert.deepEqual(await said(text, 'python'), [
      '2 hard-coded price per image, model unknown',
      '3 hard-coded price per minute of WHISPER, model unknown',
      '5 hard-coded price per second, model unknown',
    ]);
  });
});

describe('the rule on hard-coded prices is silent on', () => {
  it('limits, windows, counts and settings of models', () =>
    silent(
      `LIMITS = {"gpt-4o": {"rpm": 500, "tpm": 30, "max_output": 4, "temperature": 0.7, "context_window": 128}}
MAX_COST_PER_REQUEST = 0.5
usage = {"model": "gpt-4o", "prompt_tokens": 12, "completion_tokens": 30, "cost": 0.0021}
requests_per_minute = 60
`,
      'python',
    ));

  it('counters and spans of time beside prices, and budgets', () =>
    silent(
      `import openai
class PricingCache:
    def refresh(self, attempt):
        self.cache_ttl_price = 7 * 24 * 60 * 60 * 1000
        return self.fetch_price(attempt + 1)
LIMITS = {"simple": 0.0000005}  # Max cost per token
`,
      'python',
    ));

  it('what calls cost in tests and logs', () =>
    silent(
      `from openai import OpenAI
def test_cost():
    assert calculate_cost("gpt-4o", 1000, 500) == 0.0075
    assert cost == pytest.approx(0.0105)
`,
      'python',
    ));

  it('multipliers of caches, credits, roundings and zero', () =>
    silent(
      `from anthropic import Anthropic
CACHE_READ_MULTIPLIER = 0.1
CREDITS_PER_IMAGE = 2
PRICES = {"llama3": {"input": 0.0, "output": 0.0}}
cost = round(tokens * price / 1_000_000, 6)
`,
      'python',
    ));

  it('shops, clouds, text messages and cost functions', async () => {
    await silent('const products = [{ name: "Token ring", price: 4.99, tokens: 3 }];\n', 'typescript');
    await silent('EC2_PRICES = {"t3.micro": 0.0104, "t3.small": 0.0208}\nSMS_COST = 0.0075\n', 'python');
    await silent('def cost(x, y):\n    return 0.5 * (x - y) ** 2 + 0.01 * prompt_penalty\n', 'python');
  });
});
