import assert from 'node:assert/strict';
import { analyzeText } from '../support/engine';
import { assertSilent } from '../support/findings';

const RULE = 'hard-coded-price';

/** What is said of prices, line by line. */
async function said(text: string, language = 'python'): Promise<string[]> {
  const { findings } = await analyzeText(text, language);
  return findings
    .filter(({ rule }) => rule === RULE)
    .map(({ range, message }) => `${text.slice(0, range.start).split('\n').length} ${message}`);
}

describe('what a hard-coded price is for', () => {
  it('is what is named, before what only goes in or out', async () => {
    const text = `import replicate
# USD
PRICE_PER_OUTPUT_SECOND = {
    "acme/clips-2": 0.12,
}
IMAGE_PRICE_PER_OUTPUT = {"acme/pictures": 0.03}
SPEECH_PER_1K_CHARACTERS = {  # USD
    "acme/voice-hd": 0.035,
}
image_output_cost_per_1m_tokens = 40.0
image_input_cost_per_token = 10.0 / 1_000_000
`;
    assert.deepEqual(await said(text), [
      '4 hard-coded price per second, model unknown',
      '6 hard-coded price per image, model unknown',
      '8 hard-coded price per 1K characters, model unknown',
      '10 hard-coded price per 1M tokens for output, model unknown',
      '11 hard-coded price per 1M tokens for input, model unknown',
    ]);
  });

  it('may be said beside it in a word of its own', async () => {
    const text = `export const model = {
  name: 'mistral-ocr', vendor: 'mistral',
  pricing: { input: [{ price: 2.5, denominator: '/1000 Pages' }, { price: 0.004, denominator: '/Min' }] },
};
`;
    assert.deepEqual(
      await said(text, 'typescript'),
      [
        '3 hard-coded price per 1K pages of mistral-ocr, model unknown; hard-coded price per minute of mistral-ocr, model unknown',
      ].map((each) => each.replace('1000 pages', '1K pages')),
    );
  });

  it('may be said before the amount in a text, or for two at once', async () => {
    const text = `import openai
print("Cost per 1K tokens: $0.002")
print("pictures at ~$0.05/run, voices ~$0.03 per 1k input characters")
print("gpt-4o: $2.50/$10.00 per 1M tokens (input/output)")
`;
    assert.deepEqual(
      (await said(text)).map((each) => each.replace(/\(as of [\d-]+\)/g, '(as of DAY)')),
      [
        '2 hard-coded price per 1K tokens, model unknown',
        '3 hard-coded price per request, model unknown; hard-coded price per 1K characters, model unknown',
        "4 matches today's price of gpt-4o input (as of DAY): $2.50 per 1M tokens; matches today's price of gpt-4o output (as of DAY): $10.00 per 1M tokens",
      ],
    );
  });

  it('is told by a name that says for how many, whatever stands around', async () => {
    const text = `package config
// openai
func defaults(cfg *Config) {
	cfg.Budget.Default = Rates{InputPerMillion: 1.0, OutputPerMillion: 3.0}
}
`;
    assert.equal((await said(text, 'go')).length, 1);
  });

  it('may be said in a comment of another language', async () => {
    const text = `// openai
const model = { inputOutputPrice: 1.20 }; // за 1000 токенов
`;
    assert.deepEqual(await said(text, 'typescript'), ['2 hard-coded price per 1K tokens, model unknown']);
  });

  it('is for as many as its name and what it is divided by say together', async () => {
    const text = `// openai
val nano = ChatModel(modelName = "gpt-4.1-nano", inputTokenPricePerK = 0.10 / 1000.0, outputTokenPricePerK = 0.40 / 1000.0)
val large = ChatModel(modelName = "acme-1", outputTokenPricePerK = 75.0 / 1000.0)
`;
    const found = await said(text, 'kotlin');
    assert.match(
      found[0] ?? '',
      /^2 matches today's price of gpt-4\.1-nano input .*: \$0\.10 per 1M tokens; matches/,
    );
    assert.match(found[1] ?? '', /^3 hard-coded price per 1M tokens for output/);
  });

  it('is a pair of fields that only models have both of', async () => {
    const text = `export const models = { small: { inputPrice: 0.3, outputPrice: 1.2 }, large: { inputPrice: 2, outputPrice: 6 } };
`;
    assert.equal((await said(text, 'typescript')).length, 1);
  });

  it('may be said by a text beside it that states the same amount', async () => {
    const text = `// replicate: flux-dev
export const tools = [{ id: 'cut-out', estimatedCost: 0.0003, note: '~$0.0003/img, half a second' }];
`;
    assert.match((await said(text, 'typescript'))[0] ?? '', /^2 hard-coded price per image/);
  });

  it('is time that is divided by sixty', async () => {
    const text = `package ai
// openai
func CostOfWhisper(durationSeconds float64) float64 {
	return durationSeconds / 60 * 0.6
}
`;
    assert.deepEqual(await said(text, 'go'), ['4 hard-coded price per minute of Whisper, model unknown']);
  });

  it('is a count that a cost is made of', async () => {
    const text = `import openai
def preview(scenes):
    estimated_cost = len(scenes) * 0.08
    saved = f"{(saved_input * 0.00000015 + saved_output * 0.0000006):.4f}"
`;
    assert.deepEqual(
      (await said(text)).map((each) => each.slice(0, 1)),
      ['3', '4'],
    );
  });

  it('belongs to the model that a chain of calls begins with, and to the variable that it stands in for', async () => {
    const rust = `fn known() -> Vec<Info> { vec![
    Info::new("gpt-4o").with_capabilities(Caps { input_cost_per_million: Some(5.0) }),
] }
`;
    assert.match((await said(rust, 'rust'))[0] ?? '', /^2 stale: gpt-4o input is \$2\.50/);
    const text = `const OPENAI = 'openai';
const PER_PICTURE = Number(process.env.OPENAI_IMAGE_PRICE) || 0.05;
`;
    assert.deepEqual((await said(text, 'typescript')).length, 1);
  });
});

const silent = (text: string, language: string) => assertSilent(RULE, [text], { language });

describe('no hard-coded price is', () => {
  it('the rate of a voice, and what stands beside it', () =>
    silent(
      `from elevenlabs import generate
VOICE = {"stability": 0.75, "similarity_boost": 0.5, "speaking_rate": 0.9}
`,
      'python',
    ));

  it('a grade beside others, even with a point', () =>
    silent(
      `export const model = { name: 'pixtral-12b', ratings: { speed: 2.0, performance: 3.0, input: 4.0, output: 2.0 } };
`,
      'typescript',
    ));

  it('a span of time in settings of prices, what converts money, or what a test counts', () =>
    silent(
      `package llm
// openai
const MilliCentsToCentsConversion = 1000
var defaults = Config{Pricing: PricingConfig{Enabled: true, TTL: 1 * time.Hour}}
func TestCost(t *testing.T) {
	if answer.EstimatedCost != domain.Cents(3) { t.Fail() }
}
`,
      'go',
    ));

  it('what a test hands over beside a model, though its name speaks of costs', () =>
    silent(
      `#[cfg(test)]
mod tests {
    #[test]
    fn test_cost_is_allowed() {
        let decision = middleware.ask("gpt-3.5-turbo", 100);
        let run = make_run("gpt-4", 0.8, 0.05);
    }
}
`,
      'rust',
    ));

  it('what a plan costs each month', () =>
    silent(
      `import openai
PRICES = {
    "PREMIUM": 29.0, # Monthly
    "ADVANCED": 99.0, # Monthly
}
`,
      'python',
    ));

  it('a point or a span of time, what is drawn at random, and the least that something is divided by', async () => {
    await silent(
      `var models = new[] { new Model { ModelId = "gpt-4o", CreatedAt = new DateTime(2025, 7, 15, 13, 15, 35, 746) } };
var pricing = 1;
`,
      'csharp',
    );
    await silent(
      `import openai
call = {"model": "gpt-4", "cost_cents": randint(50, 300)}
cost_per_request = total_cost / max(requests, 1)
`,
      'python',
    );
  });

  it('a share that something gives back, or that is taken of a price', async () => {
    await silent(
      `// deepseek
class DeepSeekProvider : Provider { protected override decimal CacheReadRateMultiplier => 0.1m; }
`,
      'csharp',
    );
    await silent(
      `package cost
// claude
func derive(input, output float64) Pricing {
	return Pricing{Input: input, CacheRead: 0.1 * input, CacheWrite: 1.25 * input}
}
`,
      'go',
    );
  });

  it('a field that is called nothing like the prices beside it, and what a call has used and cost', async () => {
    await silent(
      `import openai
usage = {"model": "gpt-4", "cost": 0.5, "tokens": {"input": 100, "output": 10}}
`,
      'python',
    );
    const { findings } = await analyzeText(
      `import openai
costs = ModelCost(name="gpt-4", cost_per_1k_tokens=0.002, satisfaction=3.8)
`,
      'python',
    );
    assert.equal(findings.filter(({ rule }) => rule === RULE).length, 1);
  });

  it('the share of a batch, and the thousands of an amount', () =>
    silent(
      `// openai
const cost = ((inputTokens * rates.input) / 1_000_000) * (isBatch ? 0.5 : 1);
const news = 'net earnings of $8,299,000 in 2022 by U.S. customers per second';
`,
      'typescript',
    ));

  it('a place in a row of tokens, in a parser of costs', () =>
    silent(
      `// llama
fn cost_of(tokens: &[Token]) -> Option<Cost> {
    let cost_tokens = tokens.get(1..).unwrap_or_default();
    leading_cost_from_tokens(tokens.get(2..).unwrap_or_default())
}
`,
      'rust',
    ));

  it('a dish of a menu, or so many of something for a dollar', () =>
    silent(
      `import openai
menu = [Item(name="Today's soup", price=4.95), Item(name="Tea", price=2.95)]
gpu_seconds_per_dollar = config.get("gpu_seconds_per_dollar", 1000)
`,
      'python',
    ));

  it('what a plan costs a month in another language', () =>
    silent(
      `console.log('openai: Pro R$ 29,00/mês - 10.000 tokens');
`,
      'typescript',
    ));
});
