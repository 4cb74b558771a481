import assert from 'node:assert/strict';
import { analyzeText } from '../support/engine';
import { assertSilent } from '../support/findings';

const RULE = 'hard-coded-price';
const DAY = /\(as of \d{4}-\d\d-\d\d\)/g;

/** What is said of prices, line by line. */
async function said(text: string, language: string): Promise<string[]> {
  const { findings } = await analyzeText(text, language);
  return findings
    .filter(({ rule }) => rule === RULE)
    .map(
      ({ range, message }) =>
        `${text.slice(0, range.start).split('\n').length} ${message.replaceAll(DAY, '(as of DAY)')}`,
    );
}

describe('what names around a hard-coded price tell', () => {
  it('is all that there is to tell where a name says it in full', async () => {
    const text = `class Rail {
  private static final double INPUT_COST_PER_TOKEN = 3e-6;
  private static final double OUTPUT_COST_PER_MILLION = 15.0;
}
`;
    assert.deepEqual(await said(text, 'java'), [
      '2 hard-coded price per token for input, model unknown',
      '3 hard-coded price per 1M tokens for output, model unknown',
    ]);
  });

  it('may say it in full in another language', async () => {
    const text =
      'class Benchmark:\n    def __init__(self, custo_por_1k_tokens: float = 1.0) -> None:\n        pass\n';
    assert.deepEqual(await said(text, 'python'), ['2 hard-coded price per 1K tokens, model unknown']);
  });

  it('is that of the table that has none for a model', async () => {
    const text = `def estimate_cost(model, prompt_tokens, completion_tokens):
    rates = _COST_MAP.get(model, (0.003, 0.015))
    return prompt_tokens / 1000 * rates[0] + completion_tokens / 1000 * rates[1]
`;
    assert.deepEqual(await said(text, 'python'), [
      '2 hard-coded price per 1K tokens for input, model unknown; hard-coded price per 1K tokens for output, model unknown',
    ]);
  });

  it('may say under which conditions the price holds', async () => {
    const text = `package pricing

// USD per 1M tokens.
var table = map[string]Price{
	"gemini-2.5-pro": {
		InputPrice:             1.25,
		OutputPrice:            10.00,
		LongContextInputPrice:  2.50,
		LongContextOutputPrice: 15.00,
	},
}
`;
    assert.deepEqual((await said(text, 'go')).slice(2), [
      '8 hard-coded price per 1M tokens of gemini-2.5-pro',
      '9 hard-coded price per 1M tokens of gemini-2.5-pro',
    ]);
  });

  it('may say how large the picture is', async () => {
    const text = 'import openai\nIMG_SIZE_1024_PRICE = 0.040\nIMG_SIZE = 1024\n';
    assert.deepEqual(await said(text, 'python'), ['2 hard-coded price per image, model unknown']);
  });

  it('are several of one model, in a list of their own', async () => {
    const text = `import anthropic
PRICING = (
    (("claude-haiku-4-5", "haiku"), 1.0, 5.0),
)
`;
    assert.deepEqual(await said(text, 'python'), [
      "3 matches today's price of claude-haiku-4-5 input (as of DAY): $1.00 per 1M tokens; matches today's price of claude-haiku-4-5 output (as of DAY): $5.00 per 1M tokens",
    ]);
  });

  it('is that of the price which is taken where a model has none', async () => {
    const text = 'import openai\nDEFAULT_PRICE = (1.00, 4.00)\nDEFAULT_POSITION = (1.00, 4.00)\n';
    assert.deepEqual(await said(text, 'python'), [
      '2 hard-coded price per 1M tokens for input, model unknown; hard-coded price per 1M tokens for output, model unknown',
    ]);
  });

  it('is told by what it is multiplied with where the sum is shown at once', async () => {
    const text = `import openai
print("Cost:", usage.prompt_tokens / 1000 * 0.01 + usage.completion_tokens / 1000 * 0.03)
`;
    assert.deepEqual(await said(text, 'python'), [
      '2 hard-coded price per 1K tokens for input, model unknown; hard-coded price per 1K tokens for output, model unknown',
    ]);
  });

  it('may cost more than a token does where it is no token', async () => {
    const text = `// clips by Veo 3.1
export const CLIP_PRICE_PER_SEC = 0.75;
export const VOICES = { "tts-1": { costInMillicentsPerCharacter: 3 } };
`;
    assert.deepEqual(await said(text, 'typescript'), [
      '2 hard-coded price per second, model unknown',
      '3 hard-coded price per character of tts-1',
    ]);
  });

  it('is told by the parameters of the function that is handed it', async () => {
    const text = `import { CompletionUsage } from 'openai/resources';
const costOf = (usage: CompletionUsage, pricePerThousandInput: number, pricePerThousandOutput: number) =>
  (pricePerThousandInput * usage.prompt_tokens + pricePerThousandOutput * usage.completion_tokens) / 1000;
export const estimate = (usage: CompletionUsage, model: string) =>
  model === 'gpt-4' ? costOf(usage, 0.03, 0.05) : null;
`;
    assert.deepEqual(await said(text, 'typescript'), [
      "5 matches today's price of gpt-4 input (as of DAY): $0.03 per 1K tokens; stale: gpt-4 output is $0.06 per 1K tokens, this says $0.05",
    ]);
  });

  it('is told by the fields of which a constructor is made', async () => {
    const text = `@RequiredArgsConstructor
public enum Speech implements Model {
  WHISPER_1("whisper-1", 0.006d);
  private final String value;
  private final double price;
}
`;
    assert.deepEqual(await said(text, 'java'), [
      "3 matches today's price of whisper-1 audio (as of DAY): $0.006 per minute",
    ]);
  });

  it('is what it is multiplied with, before the function around', async () => {
    const text = `import com.openai.client
fun completionCost(inputTokens: Int, outputTokens: Int) =
    usd(2.5 * (inputTokens / 1_000_000.0)) + usd(10.0 * (outputTokens / 1_000_000.0))
`;
    assert.deepEqual(await said(text, 'kotlin'), [
      '3 hard-coded price per 1M tokens for input, model unknown; hard-coded price per 1M tokens for output, model unknown',
    ]);
  });

  it('leaves a pair in a table of completions what its places say', async () => {
    const text = `COMPLETION_PRICE = {"gpt-4": (Decimal("0.03"), Decimal("0.06"))}
`;
    assert.deepEqual(await said(text, 'python'), [
      "1 matches today's price of gpt-4 input (as of DAY): $0.03 per 1K tokens; matches today's price of gpt-4 output (as of DAY): $0.06 per 1K tokens",
    ]);
  });

  it('is that of one of many where it is named after what goes in and out', async () => {
    const text = `fn cost_of(m: &Message) -> f64 {
    let input_cost = m.input as f64 * 0.000003;
    let output_cost = m.output as f64 * 0.000015;
    let cache_cost = m.cache_read as f64 * 0.0000003;
    input_cost + output_cost + cache_cost
}
`;
    assert.equal((await said(text, 'rust')).length, 3);
  });

  it('is not that of a model where a class is called after who is asked', async () => {
    const text = `class FluxProvider:
    def cost(self, tokens_in, tokens_out):
        pricing = {"input": 0.00001, "output": 0.00004}
        return tokens_in * pricing["input"] + tokens_out * pricing["output"]  # openai
`;
    for (const each of await said(text, 'python')) assert.doesNotMatch(each, /Flux|image/);
  });

  it('is the same price in other money', async () => {
    const text = `const prices = (currency) => ({
  'gpt-4o': { input: 2.5 * currency, output: 10 * currency, unit: 'per million tokens' },
});
`;
    assert.deepEqual(await said(text, 'javascript'), [
      "2 matches today's price of gpt-4o input (as of DAY): $2.50 per 1M tokens; matches today's price of gpt-4o output (as of DAY): $10.00 per 1M tokens",
    ]);
  });

  it('is no unit of its neighbours', async () => {
    const text = `const COSTS = {
  WHISPER_PER_MINUTE: 0.006,
  LLM_INPUT_TOKEN: 0.000001,
  ELEVENLABS_CHAR: 0.00003,
};
`;
    assert.deepEqual(await said(text, 'javascript'), [
      '2 hard-coded price per minute of WHISPER_PER_MINUTE, model unknown',
      '3 hard-coded price per token for input, model unknown',
      '4 hard-coded price per character of ELEVENLABS_CHAR, model unknown',
    ]);
  });

  it('is not for one token where no token costs so much and the file counts by the million', async () => {
    const text = `interface Price { perInputToken: number; } // dollars per 1M tokens
const PRICES: Record<string, Price> = { 'gpt-4o': { perInputToken: 2.5, perOutputToken: 10 } };
`;
    assert.deepEqual(await said(text, 'typescript'), [
      "2 matches today's price of gpt-4o input (as of DAY): $2.50 per 1M tokens; matches today's price of gpt-4o output (as of DAY): $10.00 per 1M tokens",
    ]);
  });

  it('is of the model that is asked for, not of what it is shown as', async () => {
    const text = `MODELS = [
    dict(code="gemini_pro", display_name="Gemini Pro", provider_model_id="google/gemini-2.5-pro", input_price_per_1m=1.25),
]
`;
    assert.deepEqual(await said(text, 'python'), [
      "2 matches today's price of gemini-2.5-pro input (as of DAY): $1.25 per 1M tokens",
    ]);
  });
});

describe('what comments at a hard-coded price tell', () => {
  it('is that it is one, where they restate it', async () => {
    const text = `pub mod speech {
  /// MiniMax, fast: ~$0.00006 per character
  pub const FAST: f64 = 0.00006;
  const HIT_RATE: f64 = 0.0028 / 1_000_000.0; // USD per cache-hit token
}
`;
    assert.deepEqual(await said(text, 'rust'), [
      '3 hard-coded price per character, model unknown',
      '4 hard-coded price per 1M tokens, model unknown',
    ]);
  });

  it('is in which parts of a dollar it is counted', async () => {
    const text = `export const IMAGE_COSTS = {
  'dall-e-3:1024x1024': 40000, // $0.04
};
`;
    assert.deepEqual(await said(text, 'typescript'), ['2 hard-coded price per image of dall-e-3']);
  });

  it('is no amount where they state a day', async () => {
    const text = `class Costs {
  // Azure OpenAI (per 1M tokens, 2025-10-14)
  static readonly Dictionary<string, Price> All = new() {
    { "small", new Price { Input = 0.05m, CachedInput = 0.01m, Output = 0.4m } },
  };
}
`;
    assert.deepEqual(await said(text, 'csharp'), [
      '4 hard-coded price per 1M tokens for input, model unknown; hard-coded price per 1M tokens for cached input, model unknown; hard-coded price per 1M tokens for output, model unknown',
    ]);
  });

  it('is of one token where nothing divides what a count is multiplied with', async () => {
    const text = `import openai
def cost_cents(prompt_tokens, completion_tokens):
    return prompt_tokens * 0.00025 + completion_tokens * 0.001
def image_cents():
    return 4.0
`;
    assert.deepEqual((await said(text, 'python')).slice(0, 1), [
      '3 hard-coded price per token for input, model unknown; hard-coded price per token for output, model unknown',
    ]);
  });

  it('is of pictures, whatever they are like', async () => {
    const text = `export const API_PRICING = {
  // Nova Canvas on Bedrock: $0.08 per 2048x2048 premium quality image
  CANVAS_2K: 0.08,
};
`;
    assert.deepEqual(await said(text, 'typescript'), ['3 hard-coded price per image, model unknown']);
  });

  it('is nothing of credits where the name says cents', async () => {
    const text = `class Usage
  PRICES = {
    imagen: { unit_kind: 'image', cents_per_unit: 4.0 }, # ~ $0.04 / image
    # ElevenLabs: $5 / 100K credits, 1 credit = 1 char
    speech: { unit_kind: 'character', cents_per_unit: 0.005 },
  }
end
`;
    assert.deepEqual(await said(text, 'ruby'), [
      '3 hard-coded price per image of imagen, model unknown',
      '5 hard-coded price per character, model unknown',
    ]);
  });
});

describe('what is no hard-coded price', () => {
  it('is how fast something is spent', () =>
    assertSilent(
      RULE,
      [
        'const usage = { costAndTokens: { cost: 123.45, tokens: 5_000_000, costPerHour: 0.18, tokensPerHour: 6944 } };\n',
      ],
      { language: 'typescript' },
    ));

  it('is a machine by the hour', () =>
    assertSilent(RULE, ['import openai\ninstance_cost_per_hour = 1.21  # USD per hour\n']));

  it('is a whole number of images, seconds or minutes', () =>
    assertSilent(RULE, ['import openai\nCOST_PER_IMAGE = 2\nPRICE_PER_SECOND = 5\n']));

  it('is what a crypto token costs', () =>
    assertSilent(RULE, ['PRICE_PER_TOKEN = 0.05\nCOST_PER_UNIT = 0.2\n']));

  it('is a count that a function is handed beside prices', () =>
    assertSilent(
      RULE,
      [
        'import openai from "openai";\nconst costOf = (tokens: number, pricePer1k: number) => tokens / 1000 * pricePer1k;\nconst total = costOf(500, rate);\n',
      ],
      { language: 'typescript' },
    ));

  it('is what a model is asked with', () =>
    assertSilent(
      RULE,
      [
        "import OpenAI from 'openai';\nconst client = new OpenAI();\n// the prompt costs per token\nconst response = await client.chat.completions.create({ model: 'gpt-3.5-turbo', messages, top_p: 1, n: 1 });\n",
      ],
      { language: 'typescript' },
    ));

  it('is what a text says that is saved', () =>
    assertSilent(RULE, ['import openai\nhint = "Save $0.012 per 1K tokens"\n']));

  it('is a share of a price in money', () =>
    assertSilent(RULE, ['import anthropic\nwrite_rate = rate * 1.25\nread_cost = usd * 0.1\n']));
});
