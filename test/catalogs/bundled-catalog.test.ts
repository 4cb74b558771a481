import assert from 'node:assert/strict';
import { BundledCatalog } from '../../server/src/catalogs/bundled/bundled-catalog';
import { isPrice } from '../../server/src/core/price/rate';
import { loadPriceData, priced, rateWords } from '../support/prices';

const TODAY = '2026-11-20';

describe('the bundled catalog', () => {
  let catalog: BundledCatalog;

  before(async () => {
    catalog = new BundledCatalog(await loadPriceData());
  });

  const found = (provider: string, id: string): string | null => {
    const answer = catalog.lookup(provider, id, TODAY);
    return isPrice(answer) ? `${answer.model} ${answer.matched}` : null;
  };

  const ratesOf = (provider: string, id: string, date = TODAY) =>
    rateWords(priced(catalog.lookup(provider, id, date)).rates);

  describe('finds a model', () => {
    const table: [string, string, string][] = [
      ['openai', 'gpt-4o', 'gpt-4o exact'],
      ['openai', ' gpt-4o ', 'gpt-4o exact'],
      ['openai', 'GPT-4o', 'gpt-4o alias'],
      ['openai', 'gpt-4o-2024-08-06', 'gpt-4o alias'],
      ['openai', 'gpt-4o-2024-05-13', 'gpt-4o-2024-05-13 exact'],
      ['openai', 'gpt-5.2-2025-12-11', 'gpt-5.2 alias'],
      ['openai', 'gpt-5.6', 'gpt-5.6-sol alias'],
      ['openai', 'gpt-5.6-luna-2026-07-30', 'gpt-5.6-luna dated'],
      ['openai', 'gpt-4.1-mini-2026-01-31', 'gpt-4.1-mini dated'],
      ['openai', 'gpt-4o-audio-preview-2024-12-17', 'gpt-4o-audio-preview dated'],
      ['openai', 'ft:gpt-4o-mini-2024-07-18:acme:support:9x', 'ft:gpt-4o-mini dated'],
      ['openai', 'ft:gpt-4o-2024-08-06:acme::9x', 'ft:gpt-4o dated'],
      ['anthropic', 'claude-sonnet-4-5', 'claude-sonnet-4-5 exact'],
      ['anthropic', 'claude-sonnet-4-5-20250929', 'claude-sonnet-4-5 dated'],
      ['anthropic', 'claude-sonnet-4-5@20250929', 'claude-sonnet-4-5 dated'],
      ['anthropic', 'claude-sonnet-4-20250514', 'claude-sonnet-4-0 dated'],
      ['anthropic', 'claude-3-5-sonnet-20241022', 'claude-3-5-sonnet dated'],
      ['anthropic', 'claude-3-5-sonnet-latest', 'claude-3-5-sonnet dated'],
      ['anthropic', 'claude-3-7-sonnet-latest', 'claude-3-7-sonnet-latest exact'],
      ['anthropic', 'claude-2.1', 'claude-2 alias'],
      ['google', 'models/gemini-2.5-flash', 'gemini-2.5-flash exact'],
      ['google', 'gemini-2.5-pro-preview-05-06', 'gemini-2.5-pro dated'],
      ['google', 'gemini-1.5-pro-002', 'gemini-1.5-pro dated'],
      ['google', 'gemini-2.5-flash-preview-09-2025', 'gemini-2.5-flash alias'],
      ['google', 'publishers/anthropic/models/claude-sonnet-4-5@20250929', 'claude-sonnet-4-5 dated'],
      [
        'aws',
        'anthropic.claude-3-5-sonnet-20240620-v1:0',
        'regional.anthropic.claude-3-5-sonnet-20240620-v1:0 dated',
      ],
      [
        'aws',
        'us.anthropic.claude-sonnet-4-5-20250929-v1:0',
        'regional.anthropic.claude-sonnet-4-5-20250929-v1:0 dated',
      ],
      [
        'aws',
        'global.anthropic.claude-sonnet-4-5-20250929-v1:0',
        'global.anthropic.claude-sonnet-4-5-20250929-v1:0 exact',
      ],
      ['aws', 'us.amazon.nova-lite-v1:0', 'amazon.nova-lite-v1:0 dated'],
      [
        'aws',
        'arn:aws:bedrock:us-east-1:123456789012:inference-profile/us.amazon.nova-pro-v1:0',
        'amazon.nova-pro-v1:0 dated',
      ],
      ['openrouter', 'openai/gpt-4o', 'openai/gpt-4o exact'],
      ['openrouter', 'anthropic/claude-3.7-sonnet:thinking', 'anthropic/claude-3.7-sonnet alias'],
      ['fireworks', 'accounts/fireworks/models/glm-5p1', 'glm-5p1 alias'],
      ['azure', 'gpt-4o', 'gpt-4o exact'],
    ];
    for (const [provider, id, expected] of table) {
      it(`${id} at ${provider}`, () => assert.equal(found(provider, id), expected));
    }
  });

  describe('never prices a name that is only like one', () => {
    const table: [string, string][] = [
      ['openai', 'gpt-4o-mini-foo'],
      ['openai', 'gpt-55'],
      ['openai', 'gpt-4o-'],
      ['openai', 'gpt-4o-2024-13-45'],
      ['openai', 'gpt-5-nano-special'],
      ['openai', 'openai/gpt-4o'],
      ['openai', 'computer-use-foo'],
      ['openai', 'ft:gpt-4.1-2025-04-14:acme::9x'],
      ['openai', 'my-moderation-model'],
      ['openai', ''],
      ['anthropic', 'claude-sonnet-4-5-custom'],
      ['anthropic', 'claude-sonnet-4-5-v2'],
      ['anthropic', 'claude-sonnet-5-5'],
      ['anthropic', 'anthropic/claude-sonnet-4-5'],
      ['google', 'gemini-1.5-flash-8b'],
      ['google', 'gemini-2.5-pro-speech'],
      ['google', 'my-gemini-1.5-pro'],
      ['aws', 'claude-sonnet-4-5'],
      ['aws', 'arn:aws:bedrock:us-east-1:123456789012:application-inference-profile/abc'],
      ['aws', 'evil.us.anthropic.claude-sonnet-4-5-20250929-v1:0'],
      ['deepseek', 'deepseek-r1-distill-llama-70b'],
      ['fireworks', 'glm-5p1'],
      ['openrouter', 'openai/gpt-4o:nitro'],
      ['mistral', 'mixtral-8x7b-instruct'],
      ['openai', `gpt-4o${'-20240806'.repeat(1000)}`],
    ];
    for (const [provider, id] of table) {
      it(`${id.slice(0, 60)} at ${provider}`, () => assert.equal(found(provider, id), null));
    }
  });

  it('takes the price of the day', () => {
    const sol = (date: string) => ratesOf('openai', 'gpt-5.6-sol', date).slice(0, 1);
    assert.deepEqual(sol('2026-08-20'), ['input_token 5 >271999: 10']);
    assert.deepEqual(sol('2026-08-21'), ['input_token 4 >271999: 8']);
    assert.deepEqual(ratesOf('openai', 'o3', '2025-06-09').slice(0, 3), [
      'input_token 10',
      'cached_input_token 0.5',
      'output_token 40',
    ]);
    assert.deepEqual(ratesOf('openai', 'o3').slice(0, 3), [
      'input_token 2',
      'cached_input_token 0.5',
      'output_token 8',
    ]);
  });

  it('spans the prices of a day that depend on the hour, the longest as the likely one', () => {
    const flash = (date: string) => {
      const { rates, others, notes } = priced(catalog.lookup('deepseek', 'deepseek-v4-flash', date));
      return {
        likely: rateWords(rates)[0],
        others: others.map((set) => rateWords(set)[0]),
        notes: notes.length,
      };
    };
    assert.deepEqual(flash('2026-08-16'), { likely: 'input_token 0.14', others: [], notes: 0 });
    assert.deepEqual(flash(TODAY), { likely: 'input_token 0.22', others: ['input_token 0.44'], notes: 1 });
    const chat = priced(catalog.lookup('deepseek', 'deepseek-chat', TODAY));
    assert.equal(rateWords(chat.rates)[0], 'input_token 0.27');
    assert.deepEqual(
      chat.others.map((set) => rateWords(set)[0]),
      ['input_token 0.135'],
    );
  });

  it('gives cache prices, tiers and what batches cost', () => {
    assert.deepEqual(ratesOf('anthropic', 'claude-sonnet-4-5').slice(0, 5), [
      'input_token 3 >200000: 6',
      'cache_write_token 3.75 >200000: 7.5',
      'cached_input_token 0.3 >200000: 0.6',
      'output_token 15 >200000: 22.5',
      'cache_write_1h_token 6 >200000: 12',
    ]);
    for (const model of ['gpt-5.5', 'gpt-5.5-pro', 'gpt-5.4', 'gpt-6-sol']) {
      const [input] = priced(catalog.lookup('openai', model, TODAY)).rates;
      assert.match(String(input?.tiers[0]?.above), /^27(?:1999|2000)$/, model);
    }
    const batch = (provider: string, model: string) => {
      const { batchMultiplier, batchCached } = priced(catalog.lookup(provider, model, TODAY));
      return [batchMultiplier, batchCached];
    };
    assert.deepEqual(batch('openai', 'gpt-5.2'), ['0.5', 'discounted']);
    assert.deepEqual(batch('openai', 'gpt-4o'), ['0.5', 'as-input']);
    assert.deepEqual(batch('google', 'gemini-2.5-flash'), ['0.5', 'undiscounted']);
    assert.equal(batch('aws', 'amazon.nova-lite-v1:0')[0], null);
    assert.equal(batch('azure', 'gpt-4o')[0], null);
  });

  it('knows the other service tiers of a model and not of its neighbours', () => {
    const tiers = (model: string) => priced(catalog.lookup('openai', model, TODAY)).serviceTiers;
    assert.deepEqual(tiers('gpt-5.5'), { flex: '0.5', priority: '2.5' });
    assert.deepEqual(tiers('gpt-5.5-pro'), { flex: '0.5' });
    assert.deepEqual(tiers('gpt-5-mini'), { flex: '0.5', priority: '1.8' });
    assert.deepEqual(tiers('gpt-4o-mini'), {});
    assert.deepEqual(tiers('o3-mini'), {});
  });

  it('has no price where the data has none', () => {
    assert.deepEqual(catalog.lookup('serika', 'gpt-4o', TODAY), {
      code: 'price-unknown',
      message: "this provider's list is not loaded",
    });
    assert.equal(priceCode('openai', 'omni-moderation-latest'), 'model-unknown');
    assert.equal(priceCode('google', 'gemma-3-27b-it'), 'model-unknown');
    assert.equal(priceCode('google', 'gemma-3'), 'price-unknown');
  });

  it('knows what OpenRouter gives away', () => {
    assert.deepEqual(ratesOf('openrouter', 'meta-llama/llama-3.3-70b-instruct:free'), [
      'input_token 0',
      'output_token 0',
    ]);
  });

  it('says when a price is taken from the list of another provider that the data names', () => {
    const price = priced(catalog.lookup('azure', 'gpt-4o', TODAY));
    assert.equal(price.provider, 'azure');
    assert.match(price.notes.join('; '), /as at openai/);
    assert.match(price.rates[0]?.source ?? '', /^genai-prices 0\.1\.8: openai$/);
    assert.match(price.notes.join('; '), /Global/);
  });

  it('tells what is withdrawn', () => {
    const retired = (provider: string, id: string) => priced(catalog.lookup(provider, id, TODAY)).retired;
    assert.equal(retired('openai', 'gpt-image-1'), '2026-10-23');
    assert.equal(retired('openai', 'gpt-4o-2024-05-13'), '2026-10-23');
    assert.equal(retired('openai', 'gpt-4o-2024-08-06'), '2027-01-14');
    assert.equal(retired('anthropic', 'claude-3-7-sonnet-20250219'), '2026-02-19');
    assert.equal(retired('anthropic', 'claude-sonnet-4-20250514'), '2026-06-15');
    assert.equal(retired('anthropic', 'claude-sonnet-4-5-20250929'), null);
    assert.equal(retired('openai', 'gpt-5-codex'), '2026-07-23');
    assert.equal(priced(catalog.lookup('openai', 'gpt-5-codex', TODAY)).successor, 'gpt-5.4');
    assert.equal(priced(catalog.lookup('anthropic', 'claude-3-opus', TODAY)).successor, null);
    assert.equal(retired('azure', 'gpt-4o'), null);
    assert.equal(retired('aws', 'anthropic.claude-3-5-sonnet-20240620-v1:0'), null);
    assert.equal(priced(catalog.lookup('moonshotai', 'kimi-k2', TODAY)).deprecated, true);
    assert.equal(priced(catalog.lookup('openai', 'gpt-5.2', TODAY)).deprecated, false);
  });

  it('finds every id that it lists, as itself', () => {
    for (const provider of ['openai', 'anthropic', 'google', 'mistral', 'openrouter', 'groq', 'together']) {
      for (const id of catalog.models(provider)) {
        const answer = catalog.lookup(provider, id, TODAY);
        if (isPrice(answer) && answer.matched === 'exact') assert.equal(answer.model, id);
      }
    }
  });

  function priceCode(provider: string, model: string): string | null {
    const answer = catalog.lookup(provider, model, TODAY);
    return isPrice(answer) ? null : answer.code;
  }
});
