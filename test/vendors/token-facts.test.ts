import assert from 'node:assert/strict';
import type { PictureSize } from '../../server/src/core/media/picture-size';
import type { ImageDetail } from '../../server/src/core/vendor/vendor';
import { VendorIndex } from '../../server/src/core/vendor/vendor-index';
import { vendors } from '../../server/src/vendors/list';
import { anthropicToolPrompt } from '../../server/src/vendors/wire/overheads';
import { postedCost } from '../support/posted';
import { loadPriceBook, priced } from '../support/prices';

const index = new VendorIndex(vendors);
const size = (width: number, height: number): PictureSize => ({ width, height });

function picture(model: string, detail: ImageDetail, of: PictureSize | null) {
  const { vendor, model: id } = index.madeBy(model);
  return vendor.imageTokens(detail, id, of);
}

describe('what vendors publish of how they count', () => {
  describe('tokens of a picture', () => {
    const high = { given: 'high' };
    // developers.openai.com, guides/images-vision, 2026-07-15.
    const openai: [string, ImageDetail, PictureSize, number][] = [
      ['gpt-5.2', high, size(1024, 1024), 1024],
      ['gpt-5.2', high, size(1800, 2400), 1452],
      ['gpt-4.1-mini', high, size(1024, 1024), Math.ceil(1024 * 1.62)],
      ['gpt-5-nano', high, size(1024, 1024), Math.ceil(1024 * 2.46)],
      ['o4-mini', high, size(1024, 1024), Math.ceil(1024 * 1.72)],
      ['gpt-4o', high, size(1024, 1024), 85 + 4 * 170],
      ['gpt-4o', { given: 'low' }, size(4096, 4096), 85],
      ['gpt-4o', high, size(2048, 4096), 85 + 6 * 170],
      ['gpt-5', high, size(1024, 1024), 70 + 4 * 140],
      ['gpt-4o-mini', { given: 'low' }, size(10, 10), 2833],
      ['o3', high, size(512, 512), 75 + 150],
    ];
    for (const [model, detail, of, tokens] of openai) {
      it(`${model} ${of.width}x${of.height} ${typeof detail === 'string' ? detail : detail.given}`, () => {
        const found = picture(model, detail, of);
        assert.ok(
          found && found.high !== null && Math.abs(found.likely - tokens) <= 1,
          JSON.stringify(found),
        );
      });
    }

    // platform.claude.com, build-with-claude/vision, 2026-08-22: standard and high tier.
    const claude: [number, number, number, number][] = [
      [1000, 1000, 1296, 1296],
      [1920, 1080, 1560, 2691],
      [2000, 1500, 1564, 3888],
      [3840, 2160, 1560, 4784],
      [200, 200, 64, 64],
    ];
    for (const [width, height, standard, tall] of claude) {
      it(`Claude ${width}x${height}`, () => {
        for (const [model, tokens] of [
          ['claude-sonnet-4-5', standard],
          ['claude-opus-4-8', tall],
        ] as const) {
          const found = picture(model, 'absent', size(width, height));
          assert.ok(
            found && found.low <= tokens && tokens <= found.low + 4,
            `${model}: ${JSON.stringify(found)}`,
          );
        }
      });
    }

    // ai.google.dev/gemini-api/docs/tokens; Vertex AI, Gemini 3, 2026-08-22.
    it('Gemini by tiles, and Gemini 3 by its resolution', () => {
      assert.equal(picture('gemini-2.0-flash', 'absent', size(384, 384))?.likely, 258);
      for (const [resolution, tokens] of [
        ['MEDIA_RESOLUTION_LOW', 280],
        ['MEDIA_RESOLUTION_MEDIUM', 560],
        ['MEDIA_RESOLUTION_HIGH', 1120],
        ['MEDIA_RESOLUTION_ULTRA_HIGH', 2240],
      ] as const)
        assert.equal(picture('gemini-3-pro-preview', { given: resolution }, null)?.likely, tokens);
      assert.equal(picture('gemini-3-pro-preview', 'absent', null)?.likely, 1120);
    });

    // mistral-common, tokens/tokenizers/image.py: patches in rows, each with a token at its end.
    it('Mistral by patches in rows', () => {
      assert.equal(picture('mistral-medium-latest', 'absent', size(400, 300))?.likely, (15 + 1) * 11);
      assert.equal(picture('mistral-small-2503', 'absent', size(3080, 1540))?.likely, (55 + 1) * 28);
      assert.equal(picture('pixtral-12b-2409', 'absent', size(1024, 512))?.likely, (64 + 1) * 32);
      assert.equal(picture('mistral-medium-latest', 'absent', null)?.high, 56 * 55);
    });

    it('is not told where no page tells it', () => {
      for (const model of ['gpt-5.1', 'gpt-5.6-sol'])
        assert.equal(picture(model, 'absent', size(1024, 1024))?.high ?? null, null, model);
    });
  });

  // platform.claude.com, agents-and-tools/tool-use, 2026-08-22 and later: auto or none, any or tool.
  it('the prompt that comes with tools of Claude', () => {
    const table: [string, number, number | null][] = [
      ['claude-opus-5', 286, 406],
      ['claude-opus-4-8', 290, 410],
      ['claude-opus-4-7', 675, 804],
      ['claude-opus-4-6', 497, 589],
      ['claude-sonnet-4-6', 497, 589],
      ['claude-opus-4-5', 496, 588],
      ['claude-sonnet-4-5', 496, 588],
      ['claude-haiku-4-5', 496, 588],
      ['claude-opus-4-1', 313, 315],
      ['claude-sonnet-4-20250514', 313, 315],
      ['claude-sonnet-5', 354, 474],
      ['claude-3-5-haiku', 264, 355],
    ];
    for (const [model, auto, any] of table) {
      assert.equal(anthropicToolPrompt(model, false), auto, model);
      assert.equal(anthropicToolPrompt(model, true), any, model);
    }
    for (const model of ['claude-fable-5', 'claude-mythos-5'])
      assert.equal(anthropicToolPrompt(model, false), null, model);
  });

  // The cookbook's counter, whose own example comes to what the API answered: 129, 124 (gpt-4o) and 127 (0301) tokens.
  it('messages and names of OpenAI', () => {
    const counted = (model: string, named: boolean) => {
      const message = { role: 'user', content: 'hello', ...(named ? { name: 'bob' } : {}) };
      const body = { model, messages: [{ role: 'system', content: 'hello' }, message] };
      const { low, likely, high } = postedCost('https://api.openai.com/v1/chat/completions', body).usage
        .inputTokens!;
      assert.deepEqual([low, high], [likely, likely]);
      return likely;
    };
    // A token for `hello`, and one for the name.
    for (const [model, plain, name] of [
      ['gpt-3.5-turbo-0301', 2 * (5 + 1) + 3, 1 - 1],
      ['gpt-3.5-turbo', 2 * (4 + 1) + 3, 1 + 1],
      ['gpt-4o', 2 * (4 + 1) + 3, 1 + 1],
      ['gpt-5', 2 * (4 + 1) + 2, 1 + 1],
    ] as const)
      assert.deepEqual([counted(model, false), counted(model, true) - plain], [plain, name], model);
  });

  // platform.claude.com, pricing and the pages of the tools, 2026-08-22.
  it('what tools of Anthropic that the caller runs add, which has an end', () => {
    const input = (model: string, ...types: string[]) => {
      const tools = types.map((type) => ({ type, name: type.replace(/_\d+$/, '') }));
      const body = { model, max_tokens: 10, messages: [{ role: 'user', content: 'hi' }], tools };
      return postedCost('https://api.anthropic.com/v1/messages', body).usage.inputTokens!;
    };
    const bash = input('claude-opus-5', 'bash_20250124');
    assert.ok(
      bash.high !== null && bash.high < 325 + 286 + 30 && bash.likely >= 325 + 286,
      JSON.stringify(bash),
    );
    const both = input('claude-opus-5', 'bash_20250124', 'text_editor_20250728');
    assert.ok(both.high !== null && Math.abs(both.likely - bash.likely - 700) <= 4);
    const older = input('claude-sonnet-4-6', 'bash_20250124');
    assert.ok(Math.abs(older.likely - (244 + 497 + 8)) <= 6, JSON.stringify(older));
    assert.equal(input('claude-sonnet-4-6', 'web_search_20250305').high, null);
    assert.equal(input('claude-sonnet-4-6', 'memory_20250818').high, null);
  });

  describe('discounts and tiers', () => {
    const priceOf = async (provider: string, model: string, date = '2026-11-20') =>
      priced((await loadPriceBook()).lookup({ provider, model, date, overrides: [], media: null }));

    it('of batches, flex and priority', async () => {
      const table: [string, string, string | null, string | undefined, string | undefined][] = [
        ['openai', 'gpt-5.4', '0.5', '0.5', '2'],
        ['openai', 'gpt-5.5', '0.5', '0.5', '2.5'],
        ['openai', 'gpt-5-mini', '0.5', '0.5', '1.8'],
        ['openai', 'gpt-4.1', '0.5', undefined, '1.75'],
        ['openai', 'gpt-4.1-nano', '0.5', undefined, '2'],
        ['openai', 'gpt-4o', '0.5', undefined, '1.7'],
        ['openai', 'o3', '0.5', '0.5', '1.75'],
        ['anthropic', 'claude-sonnet-4-5', '0.5', undefined, undefined],
        ['google', 'gemini-2.5-pro', '0.5', '0.5', '1.8'],
        ['mistral', 'mistral-large-latest', '0.5', undefined, '1.75'],
        ['groq', 'llama-3.3-70b-versatile', '0.5', undefined, undefined],
        ['cohere', 'command-r-plus', null, undefined, undefined],
        ['deepseek', 'deepseek-v4-flash', null, undefined, undefined],
      ];
      for (const [provider, model, batch, flex, priority] of table) {
        const { batchMultiplier, serviceTiers } = await priceOf(provider, model);
        assert.deepEqual(
          [batchMultiplier, serviceTiers.flex, serviceTiers.priority],
          [batch, flex, priority],
          model,
        );
      }
    });

    it('of cached input, as a share of other input', async () => {
      const table: [string, string, number][] = [
        ['openai', 'gpt-5.2', 0.1],
        ['openai', 'gpt-4.1', 0.25],
        ['openai', 'o3', 0.25],
        ['openai', 'gpt-4o', 0.5],
        ['anthropic', 'claude-sonnet-4-5', 0.1],
        ['google', 'gemini-2.5-flash', 0.1],
        ['deepseek', 'deepseek-v4-flash', 0.02],
      ];
      for (const [provider, model, share] of table) {
        // DeepSeek's share is that of before its prices rose on 2026-08-17.
        const { rates } = await priceOf(provider, model, '2026-08-16');
        const amount = (unit: string) => Number(rates.find((rate) => rate.unit === unit)?.amount);
        assert.ok(Math.abs(amount('cached_input_token') / amount('input_token') - share) < 1e-9, model);
      }
    });

    it('of long prompts', async () => {
      const table: [string, string, number | null][] = [
        ['openai', 'gpt-5.4', 272_000],
        ['google', 'gemini-2.5-pro', 200_000],
        ['google', 'gemini-3.1-pro-preview', 200_000],
        ['anthropic', 'claude-sonnet-4-6', null],
      ];
      for (const [provider, model, above] of table) {
        const { rates } = await priceOf(provider, model);
        const input = rates.find(({ unit }) => unit === 'input_token');
        const listed = input?.tiers[0]?.above ?? null;
        if (above === null) {
          assert.equal(listed, null, model);
          continue;
        }
        // Whether the bound itself is beyond it is said one way and the other.
        assert.ok(listed !== null && Math.abs(listed - above) <= 1, `${model}: ${listed}`);
        assert.equal(Number(input?.tiers[0]?.amount), 2 * Number(input?.amount), model);
        const output = rates.find(({ unit }) => unit === 'output_token');
        assert.equal(Number(output?.tiers[0]?.amount), 1.5 * Number(output?.amount), model);
      }
    });
  });
});
