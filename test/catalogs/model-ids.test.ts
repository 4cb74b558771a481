import assert from 'node:assert/strict';
import { BundledCatalog } from '../../server/src/catalogs/bundled/bundled-catalog';
import type { PriceData } from '../../server/src/catalogs/bundled/price-data';
import type { PriceBook } from '../../server/src/core/price/price-book';
import { isPrice } from '../../server/src/core/price/rate';
import { loadPriceBook, loadPriceData } from '../support/prices';

const TODAY = '2026-11-20';

/** Ids as requests were really sent with, by who was asked, and the model whose price they have; null: none is listed. */
const SENT: readonly (readonly [provider: string, id: string, model: string | null])[] = [
  ['anthropic', 'claude-3-opus-latest', 'claude-3-opus-latest'],
  ['anthropic', 'claude-fable-5', 'claude-fable-5'],
  ['anthropic', 'claude-haiku-4-5', 'claude-haiku-4-5'],
  ['anthropic', 'claude-opus-4-6', 'claude-opus-4-6'],
  ['anthropic', 'claude-opus-4-7', 'claude-opus-4-7'],
  ['anthropic', 'claude-opus-4-8', 'claude-opus-4-8'],
  ['anthropic', 'claude-opus-5', 'claude-opus-5'],
  ['anthropic', 'claude-sonnet-4-0', 'claude-sonnet-4-0'],
  ['anthropic', 'claude-sonnet-4-5', 'claude-sonnet-4-5'],
  ['anthropic', 'claude-sonnet-4-5-20250929', 'claude-sonnet-4-5'],
  ['anthropic', 'claude-sonnet-4-6', 'claude-sonnet-4-6'],
  ['anthropic', 'claude-sonnet-5', 'claude-sonnet-5'],
  ['azure', 'gpt-5.4', 'gpt-5.4'],
  ['azure', 'gpt-5.5', 'gpt-5.5'],
  ['bedrock', 'amazon.nova-micro-v1:0', 'amazon.nova-micro-v1:0'],
  ['bedrock', 'anthropic.claude-v2', null],
  [
    'bedrock',
    'eu.anthropic.claude-haiku-4-5-20251001-v1:0',
    'regional.anthropic.claude-haiku-4-5-20251001-v1:0',
  ],
  ['bedrock', 'google.gemma-3-27b-it', 'google.gemma-3-27b-it'],
  ['bedrock', 'moonshot.kimi-k2-thinking', null],
  ['bedrock', 'nvidia.nemotron-nano-12b-v2', null],
  ['bedrock', 'openai.gpt-5.6-luna', 'regional.openai.gpt-5.6-luna'],
  ['bedrock', 'openai.gpt-oss-120b', 'openai.gpt-oss-120b-1:0'],
  ['bedrock', 'openai.gpt-oss-120b-1:0', 'openai.gpt-oss-120b-1:0'],
  ['bedrock', 'openai.gpt-oss-safeguard-20b', null],
  ['bedrock', 'qwen.qwen3-32b-v1:0', 'qwen.qwen3-32b-v1:0'],
  ['bedrock', 'us.amazon.nova-2-lite-v1:0', 'regional.amazon.nova-2-lite-v1:0'],
  ['bedrock', 'us.amazon.nova-lite-v1:0', 'amazon.nova-lite-v1:0'],
  ['bedrock', 'us.amazon.nova-micro-v1:0', 'amazon.nova-micro-v1:0'],
  ['bedrock', 'us.amazon.nova-pro-v1:0', 'amazon.nova-pro-v1:0'],
  [
    'bedrock',
    'us.anthropic.claude-3-7-sonnet-20250219-v1:0',
    'regional.anthropic.claude-3-7-sonnet-20250219-v1:0',
  ],
  ['bedrock', 'us.anthropic.claude-opus-4-8', 'regional.anthropic.claude-opus-4-8-v1:0'],
  [
    'bedrock',
    'us.anthropic.claude-sonnet-4-20250514-v1:0',
    'regional.anthropic.claude-sonnet-4-20250514-v1:0',
  ],
  [
    'bedrock',
    'us.anthropic.claude-sonnet-4-5-20250929-v1:0',
    'regional.anthropic.claude-sonnet-4-5-20250929-v1:0',
  ],
  ['bedrock', 'us.anthropic.claude-sonnet-4-6', 'regional.anthropic.claude-sonnet-4-6-v1:0'],
  ['bedrock', 'us.meta.llama4-maverick-17b-instruct-v1:0', 'meta.llama4-maverick-17b-instruct-v1:0'],
  ['bedrock', 'us.mistral.pixtral-large-2502-v1:0', 'mistral.pixtral-large-2502-v1:0'],
  ['bedrock', 'us.writer.palmyra-x4-v1:0', 'writer.palmyra-x4-v1:0'],
  ['cohere', 'command-r-plus', 'command-r-plus'],
  ['cohere', 'command-r7b-12-2024', 'command-r7b'],
  ['deepseek', 'deepseek-reasoner', 'deepseek-reasoner'],
  ['deepseek', 'deepseek-v4-flash', 'deepseek-v4-flash'],
  ['google', 'gemini-1.5-flash', 'gemini-1.5-flash'],
  ['google', 'gemini-2.0-flash', 'gemini-2.0-flash'],
  ['google', 'gemini-2.5-flash', 'gemini-2.5-flash'],
  ['google', 'gemini-2.5-pro', 'gemini-2.5-pro'],
  ['google', 'gemini-3-flash-preview', 'gemini-3-flash-preview'],
  ['google', 'gemini-3-pro-image-preview', 'gemini-3-pro-image-preview'],
  ['google', 'gemini-3-pro-preview', 'gemini-3-pro-preview'],
  ['google', 'gemini-3.1-flash-lite', 'gemini-3.1-flash-lite'],
  ['google', 'gemini-embedding-2', 'gemini-embedding-2'],
  ['groq', 'compound-beta', null],
  ['groq', 'llama-3.3-70b-versatile', 'llama-3.3-70b-versatile'],
  ['groq', 'meta-llama/llama-4-maverick-17b-128e-instruct', 'meta-llama/llama-4-maverick-17b-128e-instruct'],
  ['groq', 'meta-llama/llama-4-scout-17b-16e-instruct', 'meta-llama/llama-4-scout-17b-16e-instruct'],
  ['groq', 'openai/gpt-oss-120b', 'openai/gpt-oss-120b'],
  ['groq', 'qwen/qwen3-32b', 'qwen/qwen3-32b'],
  ['huggingface', 'deepseek-ai/DeepSeek-R1', 'deepseek-ai/DeepSeek-R1'],
  ['mistral', 'magistral-medium-latest', 'magistral-medium'],
  ['mistral', 'ministral-8b-latest', 'ministral-8b-latest'],
  ['mistral', 'mistral-large-latest', 'mistral-large'],
  ['mistral', 'mistral-medium-latest', 'mistral-medium-latest'],
  ['mistral', 'mistral-small-latest', 'mistral-small-latest'],
  ['openai', 'computer-use-preview', 'computer-use'],
  ['openai', 'gpt-4.1', 'gpt-4.1'],
  ['openai', 'gpt-4.1-mini', 'gpt-4.1-mini'],
  ['openai', 'gpt-4.1-nano', 'gpt-4.1-nano'],
  ['openai', 'gpt-4.5-preview', 'gpt-4.5-preview'],
  ['openai', 'gpt-4o', 'gpt-4o'],
  ['openai', 'gpt-4o-mini', 'gpt-4o-mini'],
  ['openai', 'gpt-5', 'gpt-5'],
  ['openai', 'gpt-5-mini', 'gpt-5-mini'],
  ['openai', 'gpt-5.2', 'gpt-5.2'],
  ['openai', 'gpt-5.4', 'gpt-5.4'],
  ['openai', 'gpt-5.4-mini', 'gpt-5.4-mini'],
  ['openai', 'gpt-5.5', 'gpt-5.5'],
  ['openai', 'gpt-5.6', 'gpt-5.6-sol'],
  ['openai', 'gpt-5.6-sol', 'gpt-5.6-sol'],
  ['openai', 'o3', 'o3'],
  ['openai', 'o3-mini', 'o3-mini'],
  ['openai', 'o4-mini', 'o4-mini'],
  ['openai', 'text-embedding-3-small', 'text-embedding-3-small'],
  ['openrouter', 'anthropic/claude-sonnet-4-5', 'anthropic/claude-sonnet-4.5'],
  ['openrouter', 'anthropic/claude-sonnet-4.5', 'anthropic/claude-sonnet-4.5'],
  ['openrouter', 'anthropic/claude-sonnet-4.6', 'anthropic/claude-sonnet-4.6'],
  ['openrouter', 'google/gemini-2.5-flash', 'google/gemini-2.5-flash'],
  ['openrouter', 'openai/gpt-4.1-mini', 'openai/gpt-4.1-mini'],
  ['openrouter', 'openai/gpt-5-mini', 'openai/gpt-5-mini'],
  ['openrouter', 'openai/gpt-5.1-codex-mini', 'openai/gpt-5.1-codex-mini'],
  ['openrouter', 'openai/gpt-oss-20b', 'openai/gpt-oss-20b'],
  ['openrouter', 'x-ai/grok-4', null],
  ['vertex', 'gemini-2.0-flash', 'gemini-2.0-flash'],
  ['vertex', 'gemini-2.5-flash', 'gemini-2.5-flash'],
  ['vertex', 'gemini-3-flash-preview', 'gemini-3-flash-preview'],
  ['vertex', 'gemini-embedding-2', 'gemini-embedding-2'],
  ['zai', 'glm-4.7', null],
  ['zai', 'glm-5.2', 'GLM-5.2'],
];

/** Endings that make another model of an id; what stands for a version or a date is not among them. */
const OTHERS = ['x', '-custom', '-ultra-max', '.5.5', '/v2', ':tuned', ' plus', '-distill-7b'];

/** Models that the data knows by the beginning of their ids alone, as one would ask for them. */
const BY_BEGINNING: Readonly<Record<string, string>> = {
  'magistral-small': 'magistral-small-2509',
  'ft:gpt-4o': 'ft:gpt-4o-2024-08-06:acme::9x',
  'ft:gpt-4o-mini': 'ft:gpt-4o-mini-2024-07-18:acme::9x',
};

/** Ways to ask for a model: by its id, with a region where the data has its own word for any, and by its aliases. */
function waysToAsk({ id, aliases }: PriceData['providers'][string]['models'][number]): readonly string[] {
  return [BY_BEGINNING[id] ?? id.replace(/^regional\./, 'us.'), ...aliases];
}

describe('ids of models', () => {
  let data: PriceData;
  let catalog: BundledCatalog;
  let book: PriceBook;

  before(async () => {
    data = await loadPriceData();
    catalog = new BundledCatalog(data);
    book = await loadPriceBook();
  });

  const found = (provider: string, id: string): string | null => {
    const answer = catalog.lookup(provider, id, TODAY);
    return isPrice(answer) ? answer.model : null;
  };

  const everyModel = () =>
    Object.entries(data.providers).flatMap(([provider, { models }]) =>
      models.map((model) => ({ provider, model })),
    );

  it('that are listed lead to the model that lists them', () => {
    let count = 0;
    for (const { provider, model } of everyModel()) {
      const answers = waysToAsk(model).map((id) => catalog.lookup(provider, id, TODAY));
      const isFound = answers.some((answer) =>
        isPrice(answer) ? answer.model === model.id : answer.code !== 'model-unknown',
      );
      assert.ok(isFound, `${provider} ${model.id}`);
      count += 1;
    }
    assert.ok(count > 1_000, String(count));
  });

  it('that are aliases lead to a model that has them', () => {
    for (const { provider, model } of everyModel()) {
      for (const alias of model.aliases) {
        const answer = found(provider, alias);
        const owners = (data.providers[provider]?.models ?? []).filter((each) =>
          each.aliases.includes(alias),
        );
        if (answer !== null)
          assert.ok(
            owners.some(({ id }) => id === answer),
            `${provider} ${alias}: ${answer}`,
          );
      }
    }
  });

  it('that were really sent lead to their models, and nowhere where none is listed', () => {
    for (const [provider, id, model] of SENT) {
      const query = { provider, model: id, date: TODAY, overrides: [], anyHost: true, media: null };
      const answer = book.lookup(query);
      assert.equal(isPrice(answer) ? answer.model : null, model, `${provider} ${id}`);
    }
  });

  it('that only look alike lead nowhere', () => {
    const listed = new Set(
      everyModel().flatMap(({ provider, model }) =>
        [model.id, ...model.aliases].map((id) => `${provider} ${id}`.toLowerCase()),
      ),
    );
    let count = 0;
    for (const { provider, model } of everyModel()) {
      // Fine-tuned models are named freely behind that.
      if (model.id.startsWith('ft:')) continue;
      const near = [
        ...OTHERS.map((ending) => `${model.id}${ending}`),
        `my-${model.id}`,
        `x${model.id}`,
        model.id.slice(1),
      ];
      for (const id of near) {
        if (id === '' || listed.has(`${provider} ${id}`.toLowerCase())) continue;
        assert.equal(found(provider, id), null, `${id} at ${provider}`);
        count += 1;
      }
    }
    assert.ok(count > 10_000, String(count));
  });
});
