import assert from 'node:assert/strict';
import { assertSilent, findingsOf } from '../support/findings';

const RULE = 'hard-coded-price';

/** The lines that the rule reports. */
async function lines(text: string, language: string): Promise<number[]> {
  return (await findingsOf(RULE, text, { language })).map((each) => Number(each.split(' ')[0]));
}

describe('a hard-coded price that stands in for another', () => {
  it('is the default of a column, named by the call before it', async () => {
    const php = `<?php
Schema::create('openai_settings', function ($table) {
    $table->decimal('temperature', 3, 2)->default(0.7);
    $table->decimal('input_cost_per_1k', 10, 6)->default(0.00015);
    $table->decimal('output_cost_per_1k', 10, 6)->default(0.015);
});
`;
    assert.deepEqual(await lines(php, 'php'), [4, 5]);
    const drizzle = `export const models = pgTable('openai_models', {
  temperature: numeric('temperature').default('0.7'),
  cost: numeric('output_cost_per_1k').notNull().default('0.002'),
});
`;
    assert.deepEqual(await lines(drizzle, 'typescript'), [3]);
  });

  it('is the default of an option, also without a point', async () => {
    const text = `const env = z.object({
  OPENAI_OUTPUT_COST_PER_1M: z.coerce.number().default(15),
  OPENAI_MAX_TOKENS: z.coerce.number().default(15),
});
`;
    assert.deepEqual(await lines(text, 'typescript'), [2]);
  });

  it('is what is taken where a catalog has none', async () => {
    const rust = `fn cost(catalog: &Catalog, model: &str, input_tokens: u64) -> f64 {
    let (input_per_m, output_per_m) = catalog.pricing(model).unwrap_or((1.0, 3.0));
    input_tokens as f64 / 1_000_000.0 * input_per_m // llm
}
`;
    assert.deepEqual(await lines(rust, 'rust'), [2]);
    const typescript = `import OpenAI from 'openai';
export function estimateCost(model: string, tokens: number) {
  const [input, output] = getPricing(model) ?? [1.5, 3.0];
  return tokens / 1e6 * input;
}
`;
    assert.deepEqual(await lines(typescript, 'typescript'), [3]);
  });
});

describe('a hard-coded price in a table', () => {
  it('is for any of what the table is for', async () => {
    const text = `// Veo 3.1
export const VEO_USD_PER_SECOND = {
  fast: 0.1,
  quality: 0.4,
};
export const SCORES = { fast: 0.1, quality: 0.4 };
`;
    assert.deepEqual(await lines(text, 'typescript'), [3, 4]);
  });

  it('is that of a unit, and of no other goods', async () => {
    const text = `# openai
ITEMS = [
    {"name": "mistral-large", "unit_cost_usd": 2.00, "unit": "1M tokens"},
    {"name": "storage", "unit_cost_usd": 0.015, "unit": "GB/month"},
    {"name": "mails", "unit_cost_usd": 0.001, "unit": "email"},
]
`;
    assert.deepEqual(await lines(text, 'python'), [3]);
  });

  it('is of what stands beside input by as many', async () => {
    const text = `def defaults():  # openai
    return {"prices": [
        {"model": "voyage-3-large", "input_per_1k": 0.001, "embed_per_1k": 0.0001, "rerank_per_1k": 0.30},
        {"model": "voyage-3-large", "input_per_1k": 0.001,
         "embed_per_1k": 0.0001},
    ]}
`;
    assert.deepEqual(await lines(text, 'python'), [3, 4, 5]);
  });

  it('is the rate of one of several units', async () => {
    const text = `const cards = [
  {
    id: 'gemini-2.5-pro',
    pricing: {
      units: [
        { name: 'textInput', rate: 1.25, unit: 'millionTokens' },
        { name: 'textInput_cacheRead', rate: 0.125, unit: 'millionTokens' },
      ],
    },
    limits: { units: [{ name: 'textInput', most: 1.25 }] },
  },
];
`;
    assert.deepEqual(await lines(text, 'typescript'), [6, 7]);
  });

  it('is that of pictures by their size', async () => {
    const text = `import OpenAI from 'openai';
const cost = { '1024x1024': 0.02, '512x512': 0.018 };
const scale = { '1024x1024': 0.02, '512x512': 0.018 };
`;
    assert.deepEqual(await lines(text, 'typescript'), [2]);
    const python = 'import openai\nSIZE_COST = {\n    "1024x1024": 0.02,\n    "512x512": 0.018,\n}\n';
    assert.deepEqual(await lines(python, 'python'), [3, 4]);
  });

  it('is shown in cells below a heading that says what they are for', async () => {
    const text = `import { usage } from './llm';
export const Prices = () => (
  <section>
    <h4>Reference (per 1M tokens)</h4>
    <table>
      <tr><th>Model</th><th>Input</th><th>Output</th></tr>
      <tr>
        <td>GPT-4o</td>
        <td>$2.50</td>
        <td>$9.00</td>
      </tr>
    </table>
    <h4>Plans</h4>
    <table>
      <tr><td>Basic</td><td>$9.00</td></tr>
    </table>
  </section>
);
`;
    assert.deepEqual(await findingsOf(RULE, text, { language: 'typescriptreact' }), [
      "9 $2.50: matches today's price of gpt-4o input (as of 2026-09-23): $2.50 per 1M tokens",
      '10 $9.00: hard-coded price per 1M tokens of gpt-4o',
    ]);
  });
});

describe('a hard-coded price in parts of a dollar', () => {
  it('is read in billionths and millionths where its name says so', async () => {
    const text = `const TABLE = {
  'gpt-4o': { input_nano_usd: 2500, output_nano_usd: 10000 },
};
`;
    assert.match(
      (await findingsOf(RULE, text, { language: 'typescript' })).join(),
      /matches today's price of gpt-4o output/,
    );
    const python =
      'TABLE = {"gpt-4o": {"input_micro_usd_per_1m": 2500000, "output_micro_usd_per_1m": 10000000}}\n';
    assert.match((await findingsOf(RULE, python)).join(), /matches today's price of gpt-4o output/);
  });

  it('is none where a model is called so', async () => {
    const text = '# bedrock\nNOVA_MICRO_USD_PER_1M_INPUT = 0.035\n';
    assert.match((await findingsOf(RULE, text)).join(), /per 1M tokens/);
  });
});

describe('a hard-coded price in a text', () => {
  it('may be the first of a range, with the unit in its name', async () => {
    const text = `import { fal } from '@fal-ai/client';
export const MODELS = [{ id: 'kling-3', costPerSec: "$0.17–0.39" }];
`;
    assert.deepEqual(await lines(text, 'typescript'), [2]);
  });

  it('may be a pair of a model', async () => {
    const text = `import OpenAI from 'openai';
export const MODELS = {
  'gpt-4o': { pricing: '$2.50 / $9.00', context: '128K' },
};
export const PLANS = [{ name: 'Pro', price: '$20 / $200' }];
`;
    assert.deepEqual(await findingsOf(RULE, text, { language: 'typescript' }), [
      '3 $2.50 / $9.00: hard-coded price, unit unknown of gpt-4o',
    ]);
  });

  it('may be what each picture costs', async () => {
    const text = 'import openai\nHINT = "Each image costs ~$0.04, each seat is $4"\n';
    assert.deepEqual(await lines(text, 'python'), [2]);
  });

  it('may stand behind the sign of money', async () => {
    const text = `import OpenAI from 'openai';
const shown = \`~$\${(count * 0.04).toFixed(2)}\`;
const width = \`~\${(count * 0.04).toFixed(2)}\`;
export type Cost = string;
`;
    assert.deepEqual(await lines(text, 'typescript'), [2]);
  });

  it('is what the comment of its line states', async () => {
    const text = `import replicate
def bill(predict_time):
    total = predict_time * 0.0014  # $0.0014/sec on an L40S
    other = predict_time * 0.0014  # twice as long
`;
    assert.deepEqual(await lines(text, 'python'), [3]);
  });

  it('is none where rows tell what many requests cost', () =>
    assertSilent(
      RULE,
      [
        `import OpenAI from 'openai';
export const Costs = () => (
  <table>
    <tr><th>Searches</th><th>Cost at 1 search per request</th></tr>
    <tr><td>1,000</td><td>$5</td></tr>
  </table>
);
`,
      ],
      { language: 'typescriptreact' },
    ));
});
