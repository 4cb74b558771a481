import assert from 'node:assert/strict';
import { assertSilent, findingsOf } from '../support/findings';

const RULE = 'hard-coded-price';

/** The lines that the rule reports. */
async function lines(text: string, language: string): Promise<number[]> {
  return (await findingsOf(RULE, text, { language })).map((each) => Number(each.split(' ')[0]));
}

describe('a hard-coded price that something is multiplied with', () => {
  it('is of pictures where the sum is called after them', async () => {
    const php = '<?php\n// openai\n$image_cost = $count * 0.04;\n$image_price = $subtotal * 0.04;\n';
    assert.deepEqual(await lines(php, 'php'), [3]);
    const python = 'import openai\ncost_img = n * (0.04 if quality == "standard" else 0.08)\n';
    assert.deepEqual(await lines(python, 'python'), [2]);
  });

  it('is of characters where it is that small', async () => {
    const text = "import OpenAI from 'openai';\nconst charCost = text.length * 0.000015;\n";
    assert.deepEqual(await lines(text, 'typescript'), [2]);
  });

  it('is of what else but tokens where it is that small', async () => {
    const text = `import openai
estimated_cost = words * 1.33 * 0.00003
storage_cost = gb * 0.00003
cost = bytes_read * 0.00003
`;
    assert.deepEqual(await lines(text, 'python'), [2]);
  });

  it('is of minutes where seconds are made minutes of', async () => {
    const text = 'import openai\nwhisper_cost = duration / 60 * 0.006\nwidth = duration / 60 * 0.006\n';
    assert.deepEqual(await lines(text, 'python'), [2]);
  });

  it('may be put into a text at once', async () => {
    const text = 'import openai\nprint("Total cost: $%.4f" % (tokens * 0.00002))\n';
    assert.deepEqual(await lines(text, 'python'), [2]);
  });
});

describe('a hard-coded price with a name', () => {
  it('is the default of an option of the command line', async () => {
    const text = `import openai
parser.add_argument("--price-per-1k", type=float, default=0.002)
parser.add_argument("--learning-rate", type=float, default=0.002)
parser.add_argument("--max-cost", type=float, default=0.5)
`;
    assert.deepEqual(await lines(text, 'python'), [2]);
  });

  it('is an attribute of an element, with the model beside it', async () => {
    const text = `import { usage } from 'openai';
export const Cards = () => (
  <div>
    <ModelCard model="gpt-4o" inputPrice={2.5} outputPrice={10} />
    <CheckCircle size={18} weight="duotone" tokens={3} />
  </div>
);
`;
    assert.deepEqual(await findingsOf(RULE, text, { language: 'typescriptreact' }), [
      "4 2.5} outputPrice={10: matches today's price of gpt-4o input (as of 2026-09-23): $2.50 per 1M tokens; matches today's price of gpt-4o output (as of 2026-09-23): $10.00 per 1M tokens",
    ]);
  });

  it('is of minutes, pictures and pages in a class of prices', async () => {
    const text = `using OpenAI;
public static class Pricing {
    private const double WhisperPerMinute = 0.006;
    private const double RetriesPerMinute = 0.006;
    double TtsCost(string text) => text.Length * 0.000015;
}
`;
    assert.deepEqual(await lines(text, 'csharp'), [3, 5]);
  });

  it('is what is left of a token where nothing says more', async () => {
    const text = `import openai
rate = RATES.get(model) or 0.000002
storage_rate = 0.000002
request_price = 0.0000002
`;
    assert.deepEqual(await lines(text, 'python'), [2]);
  });

  it('is what a setting is made', async () => {
    const text =
      "<?php\n// openai\nadd_option('gpt_cost_per_token', 0.0002);\nadd_option('gpt_temperature', 0.0002);\n";
    assert.deepEqual(await lines(text, 'php'), [3]);
  });

  it('is too small for anything but a token', async () => {
    const text =
      "import Anthropic from '@anthropic-ai/sdk';\nconst HAIKU = { in: 0.8e-6, out: 4e-6 }; // claude-haiku-4-5\n";
    assert.deepEqual(await lines(text, 'typescript'), [2]);
  });

  it('is of a machine by the second', async () => {
    const text = `import Replicate from 'replicate';
const GPU_PRICES = {
  'nvidia-t4': 0.000225,
  'nvidia-a100': 0.0014,
};
const GPU_PRICE_PER_MONTH = 1200;
`;
    assert.deepEqual(await lines(text, 'typescript'), [3, 4]);
  });

  it('is none where shops have defaults and shares', () =>
    assertSilent(
      RULE,
      [
        `import OpenAI from 'openai';
const shop = z.object({ price: z.number().default(9.99), shippingCost: z.number().default(4.5) });
const fee = lookupRate(country) ?? 0.21;
const videoCost = total * 0.25;
const imagePrice = quantity * 4.99;
const goods = [{ unitPrice: 4.99, unit: 'piece' }, { unitCost: 0.25, quantity: 4 }];
`,
      ],
      { language: 'typescript' },
    ));
});
