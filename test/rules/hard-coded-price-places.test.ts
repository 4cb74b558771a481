import assert from 'node:assert/strict';
import { analyzeText } from '../support/engine';
import { assertSilent } from '../support/findings';

const RULE = 'hard-coded-price';

/** The words of the source that are reported, line by line. */
async function marked(text: string, language = 'python'): Promise<string[]> {
  const { findings } = await analyzeText(text, language);
  return findings
    .filter(({ rule }) => rule === RULE)
    .map(
      ({ range }) => `${text.slice(0, range.start).split('\n').length} ${text.slice(range.start, range.end)}`,
    );
}

describe('where a hard-coded price stands', () => {
  it('may be a table that is called prices, whose entries are called like counts', async () => {
    const text = `import anthropic
models = [Model(name="claude-opus-4-1", pricing={"input_tokens": 30.00, "output_tokens": 150})]
usage = {"input_tokens": 30, "output_tokens": 150}
turns = [{"model": "claude-opus-4-1", "tokensIn": 40, "tokensOut": 650}]
`;
    assert.deepEqual(await marked(text), ['2 30.00, "output_tokens": 150']);
  });

  it('may be rows that are put into a database', async () => {
    const text = `export const seedModels = async (db) => {
  await db.insert(models).values([
    { id: 1, name: 'claude-3-opus-20240229', imageTokens: 0.0013, inputContext: 200000, inputCost: 15, outputCost: 75 },
  ]).onConflictDoNothing();
};
`;
    assert.deepEqual(await marked(text, 'typescript'), ['3 15, outputCost: 75']);
  });

  it('may be what a function gives back where no case is met', async () => {
    const text = `package cost
func pricePerMillion(model string) float64 {
	if strings.HasPrefix(model, "claude-sonnet-4") {
		return 3.00
	}
	return 2.00
}
`;
    assert.deepEqual(await marked(text, 'go'), ['4 3.00', '6 2.00']);
  });

  it('may be a row of data in a text among others of its shape', async () => {
    const text = `const seed = \`
INSERT INTO models (id, name, input_cost, output_cost) VALUES
('a', 'gpt-4o', 0.0025, 0.01),
('b', 'apertus-70b', 0.0008, 0.0029);
\`;
`;
    assert.deepEqual(await marked(text, 'typescript'), ['3 0.0025, 0.01', '4 0.0008, 0.0029']);
  });

  it('may be a text that a function gives back', async () => {
    const text = `import { gemini } from './models';
function pricePerMillionTokens(model) {
  if (!model) return '~$0.80';
}
`;
    assert.deepEqual(await marked(text, 'javascript'), ["3 '~$0.80'"]);
  });

  it('may be a line whose comment says what it is paid for', async () => {
    const text = `enum Embedding {
  ADA_002("text-embedding-ada-002", 10), // cents per million tokens
}
`;
    assert.deepEqual(await marked(text, 'java'), ['2 10']);
  });

  it('may be what an object of Kotlin makes its base of', async () => {
    const text = `data class Pricing(val inputPer1M: Double, val outputPer1M: Double)
sealed class Model(val id: String, val pricing: Pricing) {
    data object Nano : Model("gpt-5-nano", Pricing(0.05, 0.40))
}
`;
    assert.deepEqual(await marked(text, 'kotlin'), ['3 0.05, 0.40']);
  });

  it('may be a product of time', async () => {
    const text = `import elevenlabs
transcript_cost = Decimal(str(duration_hours * 0.40))
total_cost = query(usage.duration_seconds * 0.40 / 3600.0)
`;
    assert.deepEqual(await marked(text), ['2 0.40', '3 0.40']);
  });

  it('may be the default for what an entry is called, or what a record is set to', async () => {
    const text = `require 'openai'
cost = model_info[:cost_per_image] || 0.04
price.update!(price_per_minute: 0.006, currency: 'USD')
`;
    assert.deepEqual(await marked(text, 'ruby'), ['2 0.04', '3 0.006']);
  });

  it('may be in a table whose comment says its unit in another language', async () => {
    const text = `import anthropic
# Deepgram (USD por minuto)
DEEPGRAM_RATES = {
    "batch": 0.0043,
    "streaming": 0.0059,
}
`;
    assert.deepEqual(await marked(text), ['4 0.0043', '5 0.0059']);
  });

  it('may be what is taken for want of another, as its comment says', async () => {
    const text = `import openai
def calculate_cost(tokens, model):
    if model not in costs:
        return 0.0001  # Default avg cost if model is unknown
    return costs[model]
`;
    assert.deepEqual(await marked(text), ['4 0.0001']);
  });

  it('may be a pair at the name of a family', async () => {
    const text = 'import anthropic\nPRICES = {"haiku": (1.00, 5.00), "sonnet": (3.00, 15.00)}\n';
    assert.deepEqual(await marked(text), ['2 1.00, 5.00), "sonnet": (3.00, 15.00']);
  });

  it('is no multiplier of a field that holds a rate, no share and no time for so many tokens', async () => {
    await assertSilent(RULE, [
      'import openai\ncost = cache_creation / 1_000_000 * row.input * 1.25\n',
      'import openai\nhit_rate = (cached_tokens / prompt_tokens) * 100\n',
      'import openai\nexpected_cost_ms = 30 * max_tokens / 1000\n',
    ]);
    assert.deepEqual(await marked('import openai\ncost = usage.input / 1_000_000 * 1.25\n'), ['2 1.25']);
  });

  it('is no digit of a column, no span of time, no grade, no constant of tiles and no ratio of characters', async () => {
    await assertSilent(RULE, [
      'import openai\nestimated_input_cost = mapped_column(Numeric(18, 8), nullable=False)\n',
      'import openai\nresult = cost_of(model="whisper-1", duration_seconds=60)\n',
      'import openai\nresult = make(model="text-embedding-ada-002", output=Out(vector=[0.1, 0.2, 0.3]))\n',
      'MODELS = {"gpt-4o": {"quality": 9, "speed": 7, "cost": 3}}\n',
      'import openai\ntoken_cost = num_tiles * 170 + 85\n',
      'RATIOS = {\n    # 3.8 chars/token\n    "gpt-4o": (3.8, 4),\n}\ncost = 0\n',
    ]);
    await assertSilent(
      RULE,
      [
        'class CreateModels < Migration\n  # openai\n  t.decimal :input_cost_per_1k, precision: 10, scale: 6\nend\n',
      ],
      { language: 'ruby' },
    );
  });

  it('is nothing that a plan costs', () =>
    assertSilent(
      RULE,
      [
        "import openai from 'openai';\nconst others = [{ name: 'ChatGPT Plus', price: '$20' }, { name: 'Claude Pro', price: '$20' }];\n",
      ],
      { language: 'typescript' },
    ));

  it('is no place in a row, no number of digits and no count that a method takes', () =>
    assertSilent(RULE, [
      'import openai\noutput_cost = output_tokens / 1_000_000 * rates[1]\n',
      'import openai\ninput_cost = (total_cost * input_ratio).round_dp(10)\n',
      'import openai\ninput_price = price.move_point_left(8)\n',
    ]));

  it('is no field that is called after tokens and something else', () =>
    assertSilent(
      RULE,
      [
        'class A {\n  static Model M = new Model() { Name = "gpt-4", ResponseTokensPadding = 3, InputOffset = 2, OutputOffset = 4 };\n}\n',
      ],
      { language: 'csharp' },
    ));

  it('is no price of goods in the answers that an evaluation expects', () =>
    assertSilent(
      RULE,
      [
        "import openai from 'openai';\nconst cases = [{ input: { input: { query: 'q' }, expected: { result: [{ price: { amount: '25.00' } }] } } }];\n",
      ],
      { language: 'typescript' },
    ));

  it('is no factor that a price is multiplied with, in whichever case', () =>
    assertSilent(
      RULE,
      [
        "require 'anthropic'\ndef write_rate(price)\n  price[:input] * (long ? 2 : BigDecimal('1.25'))\nend\n",
        "require 'anthropic'\ndef read_rate(rates, model)\n  rates[model] * 0.1\nend\n",
      ],
      { language: 'ruby' },
    ));

  it('is no variable that is called like a model', () =>
    assertSilent(
      RULE,
      [
        "import { whisper } from './whisper';\nfunction substitutionCost(a, whisperNorm) {\n  if (!a || !whisperNorm) return 1.4;\n  return 0.6;\n}\n",
      ],
      { language: 'typescript' },
    ));

  it('is nothing that a test makes up for no model', () =>
    assertSilent(
      RULE,
      [
        '#[cfg(test)]\nmod tests {\n    #[test]\n    fn reads() {\n        let p = json!({"prompt": "0.000005", "completion": "0.00001"});\n        assert!(llm(p));\n    }\n}\n',
      ],
      { language: 'rust' },
    ));
});
