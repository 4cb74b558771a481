import assert from 'node:assert/strict';
import { analyzeText } from '../support/engine';

const DAY = /\(as of \d{4}-\d\d-\d\d\)/g;

/** The messages of the rule, line by line. */
async function said(text: string, language = 'python'): Promise<string[]> {
  const { findings } = await analyzeText(text, language);
  return findings
    .filter(({ rule }) => rule === 'hard-coded-price')
    .map(({ message }) => message.replaceAll(DAY, '(as of DAY)'));
}

const MATCHES = [
  "matches today's price of gpt-4o input (as of DAY): $2.50 per 1M tokens; matches today's price of gpt-4o output (as of DAY): $10.00 per 1M tokens",
];

describe('the money of a hard-coded price', () => {
  it('is counted in cents where a comment says so', async () => {
    assert.deepEqual(
      await said(
        '# integer cents per 1,000,000 tokens\nPRICES = {"gpt-4o": {"input": 250, "output": 1000}}\n',
      ),
      MATCHES,
    );
  });

  it('is counted in cents where a comment restates it in dollars', async () => {
    assert.deepEqual(
      await said('PRICES = {"gpt-4o": {"input": 250, "output": 999}}  # $2.50/$9.99 per 1M\n'),
      [
        "matches today's price of gpt-4o input (as of DAY): $2.50 per 1M tokens; stale: gpt-4o output is $10.00 per 1M tokens, this says $9.99",
      ],
    );
  });

  it('is counted in cents where the file speaks of cents and prices are those of today in them', async () => {
    const text = `enum Model {
  GPT_4O("gpt-4o", 2_50, 10_00),
  O1("o1", 15_00, 60_00);
  // Cent for a million tokens
  Model(String id, int inputPrice, int outputPrice) {}
}
`;
    const [first] = await said(text, 'java');
    assert.equal(first, MATCHES[0]);
  });

  it('is not compared in another currency, nor where a comment states a rate of exchange', async () => {
    assert.deepEqual(
      await said(
        '# 1 USD = 21.28 CZK, $5/$25 per million tokens\nPRICES = {"claude-opus-4-8": {"input": 106.4, "output": 532.0}}\n',
      ),
      [
        'hard-coded price per 1M tokens for input in CZK of claude-opus-4-8; hard-coded price per 1M tokens for output in CZK of claude-opus-4-8',
      ],
    );
  });

  it('is not compared where the price is that of long prompts', async () => {
    assert.deepEqual(
      await said(
        'PRICES = {"gpt-4o": {"INPUT_PRICE_HIGH": 5.00 / 1_000_000, "OUTPUT_PRICE_HIGH": 20.00 / 1_000_000}}\n',
      ),
      [
        'hard-coded price per 1M tokens for input of gpt-4o; hard-coded price per 1M tokens for output of gpt-4o',
      ],
    );
  });

  it('is not compared with an old model where only its family is asked for', async () => {
    const text = `import gemini
def price_per_million(model):
    if "gemini" in model and "pro" in model:
        return (1.25, 10.0)
`;
    assert.deepEqual(await said(text), [
      'hard-coded price per 1M tokens for input of gemini, model unknown; hard-coded price per 1M tokens for output of gemini, model unknown',
    ]);
  });

  it('is stated for the time that a product divides by', async () => {
    const text =
      'import elevenlabs\ncost = duration_hours * 0.40\ntotal_cost = sum(usage.duration_seconds * 0.40 / 3600.0)\n';
    assert.deepEqual(await said(text), [
      'hard-coded price per hour, model unknown',
      'hard-coded price per hour, model unknown',
    ]);
  });

  it('has no unit of tokens at models that are not paid by them', async () => {
    const text = `MODELS = [
    {"model": "kling-v2", "label": "Kling", "price": 0.35, "input": prompt},
    {"model": "flux-pro", "label": "Flux", "price": 0.05, "input": prompt},
]
`;
    assert.deepEqual(await said(text), [
      'hard-coded price, unit unknown of kling-v2, model unknown',
      'hard-coded price per image of flux-pro, model unknown',
    ]);
  });
});

describe('the verdict on a hard-coded price', () => {
  it('is left open where several beside it are for the same and its name tells more', async () => {
    const text = `GPT_5_MINI = LLMCosts(input_nc=0.00000025, input_cah=0.000000025, output=0.000002)
`;
    const [found = ''] = await said(text);
    assert.match(found, /^matches today's price of gpt-5-mini input/);
    assert.doesNotMatch(found, /stale|wrong/);
  });

  it('is not taken from the model whose tokenizer counts', async () => {
    const text =
      'MODELS = [{"id": "mistral-7b-instruct", "tiktoken_model": "gpt-4", "cost_per_1k_input": 0.00025}]\n';
    const [found = ''] = await said(text);
    assert.doesNotMatch(found, /gpt-4/);
  });

  it('tells caches of an hour from others', async () => {
    const text =
      'PRICES = {"claude-opus-4-6": {"input": 5.0, "output": 25.0, "cacheWrite5m": 6.25, "cacheWrite1h": 10.0}}\n';
    const [found = ''] = await said(text);
    assert.doesNotMatch(found, /stale|wrong/);
  });

  it('is not given on pictures and sound, whose tokens have prices of their own', async () => {
    const text = 'PRICES = {"gemini-2.5-flash-image": {"input": 0.30, "output": 30.0}}\n';
    const [found = ''] = await said(text);
    assert.doesNotMatch(found, /stale|wrong/);
  });

  it('is not given where anybody may run the model at a price of their own', async () => {
    for (const id of ['mistralai/mistral-nemo', 'openai/gpt-oss-120b', 'deepseek-ai/DeepSeek-R1'])
      for (const each of await said(`import openai\nPRICES = {"${id}": {"input": 0.01, "output": 0.02}}\n`))
        assert.doesNotMatch(each, /stale|wrong/);
  });

  it('tells a model with a plus from the one without', async () => {
    const text = 'PRICES = {"Command R+": {"input": 3.0, "output": 15.0}}\n';
    for (const each of await said(text)) assert.doesNotMatch(each, /command-r (?:in|out)put/);
  });

  it('believes prices of today more than the prose of a comment', async () => {
    const text = `PRICES = {
    # counts 1.35x the tokens, so what is paid per request of tokens may be more
    "claude-sonnet-4-5": {"input": 3.00, "output": 15.00},
    "claude-opus-4-6": {"input": 5.00, "output": 25.00},
}
`;
    for (const each of await said(text)) assert.doesNotMatch(each, /stale|wrong/);
  });

  it('takes the thousand of tokens in a comment for no price', async () => {
    assert.deepEqual(
      await said('# in cents per 1000 tokens\nCOSTS = {"gpt-4o": {"input": 0.25, "output": 1.0}}\n'),
      [
        "matches today's price of gpt-4o input (as of DAY): $0.0025 per 1K tokens; matches today's price of gpt-4o output (as of DAY): $0.01 per 1K tokens",
      ],
    );
  });
});
