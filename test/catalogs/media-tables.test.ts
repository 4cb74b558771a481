import assert from 'node:assert/strict';
import { MEDIA_MODELS } from '../../server/src/catalogs/media/list';
import { MediaTables } from '../../server/src/catalogs/media/media-catalog';
import type { MediaArguments } from '../../server/src/core/price/media-price';
import { isPrice } from '../../server/src/core/price/rate';
import { providers } from '../../server/src/providers/list';
import { priced } from '../support/prices';

describe('media prices', () => {
  const tables = new MediaTables(MEDIA_MODELS);
  const given = (text: string) => ({ given: text });

  /** The likely price of one unit, and with others open, what it may be. */
  const prices = (provider: string, model: string, media: MediaArguments = {}): string => {
    const { rates, others, required } = priced(tables.lookup(provider, model, media));
    const [unit = 'request'] = required;
    const words = [rates, ...others].map((set) => {
      const rate = set.find((each) => each.unit === unit);
      return rate === undefined ? '-' : `${rate.amount}/${rate.per === 1 ? '' : rate.per}${unit}`;
    });
    return words.join(' or ');
  };

  const refusal = (provider: string, model: string, media: MediaArguments = {}): string => {
    const answer = tables.lookup(provider, model, media);
    return answer === null || isPrice(answer) ? 'no refusal' : answer.message;
  };

  const table: [string, string, MediaArguments, string][] = [
    ['openai', 'gpt-image-1', { quality: given('low'), size: given('1024x1024') }, '0.01088/image'],
    ['openai', 'gpt-image-1', { quality: given('high'), size: given('1536x1024') }, '0.24832/image'],
    ['openai', 'gpt-image-1-mini', { quality: given('medium'), size: given('1024x1536') }, '0.015/image'],
    ['openai', 'gpt-image-1.5', { quality: given('HIGH'), size: given('1024x1024') }, '0.13312/image'],
    ['openai', 'gpt-image-2', { quality: given('low'), size: given('1024x1024') }, '0.00588/image'],
    ['openai', 'gpt-image-2', { quality: given('high'), size: given('1024x1536') }, '0.16464/image'],
    ['openai', 'gpt-image-2', { quality: given('high'), size: given('2048x2048') }, '0.42816/image'],
    ['openai', 'gpt-image-2', { quality: given('high'), size: given('1792x1024') }, '0.15189/image'],
    [
      'openai',
      'gpt-image-1',
      { quality: given('medium'), size: given('auto') },
      '0.04224/image or 0.06336/image or 0.06272/image',
    ],
    [
      'openai',
      'gpt-image-1',
      { quality: 'unknown', size: given('1024x1024') },
      '0.04224/image or 0.01088/image or 0.1664/image',
    ],
    ['openai', 'dall-e-3', {}, '0.04/image'],
    ['openai', 'dall-e-3', { quality: given('hd') }, '0.08/image'],
    ['openai', 'dall-e-3', { quality: given('hd'), size: given('1792x1024') }, '0.12/image'],
    ['openai', 'dall-e-3', { size: 'unknown' }, '0.04/image or 0.08/image'],
    ['openai', 'dall-e-2', { size: given('256x256') }, '0.016/image'],
    ['openai', 'tts-1', {}, '15/1000000character'],
    ['openai', 'whisper-1', {}, '0.006/60second'],
    ['openai', 'sora-2-pro', { size: given('1024x1792') }, '0.5/second'],
    ['google', 'imagen-4.0-ultra-generate-001', {}, '0.06/image'],
    ['google', 'models/imagen-4.0-generate-001', {}, '0.04/image'],
    ['google', 'gemini-2.5-flash-image', {}, '0.0387/image'],
    ['google', 'gemini-3-pro-image', { size: given('4K') }, '0.24/image'],
    ['google', 'gemini-3-pro-image', {}, '0.1344/image'],
    ['google', 'gemini-3.1-flash-image', { resolution: given('512') }, '0.04482/image'],
    ['google', 'veo-3.1-generate-preview', {}, '0.4/second'],
    ['google', 'veo-3.1-generate-preview', { resolution: given('4k') }, '0.6/second'],
    ['google', 'veo-3.1-fast-generate-preview', { resolution: given('1080p') }, '0.12/second'],
    ['google', 'veo-2.0-generate-001', {}, '0.35/second'],
    ['vertex', 'veo-2.0-generate-001', {}, '0.5/second'],
    ['vertex', 'veo-3.0-generate-001', {}, '0.4/second or 0.2/second'],
    ['vertex', 'veo-3.0-generate-001', { audio: given('false') }, '0.2/second'],
    ['google', 'lyria-3-clip-preview', {}, '0.04/request'],
    ['xai', 'grok-imagine-image', {}, '0.02/image'],
    ['xai', 'grok-imagine-image-quality', {}, '0.05/image or 0.07/image'],
    ['xai', 'grok-imagine-video', {}, '0.05/second'],
    ['bfl', 'flux-pro-1.1-ultra', {}, '0.06/image'],
    ['stability', 'sd3.5-medium', {}, '0.035/image'],
    ['ideogram', 'V_3', { quality: given('TURBO') }, '0.03/image'],
    ['elevenlabs', 'eleven_multilingual_v2', {}, '100/1000000character'],
    ['deepgram', 'nova-3', {}, '0.0077/60second or 0.0092/60second'],
    ['deepgram', 'aura-2-thalia-en', {}, '30/1000000character or 27/1000000character'],
    ['replicate', 'black-forest-labs/flux-schnell', {}, '0.003/image'],
    ['fal', 'fal-ai/nano-banana-pro', { resolution: given('4K') }, '0.3/image'],
  ];
  for (const [provider, model, media, expected] of table) {
    it(`${model} at ${provider} ${JSON.stringify(media)}`, () => {
      assert.equal(prices(provider, model, media), expected);
    });
  }

  it('comes to what OpenAI lists for every quality and size, but for its rounding', () => {
    const listed: Record<string, Record<string, readonly number[]>> = {
      'gpt-image-1': { low: [0.011, 0.016, 0.016], medium: [0.042, 0.063, 0.063], high: [0.167, 0.25, 0.25] },
      'gpt-image-1-mini': {
        low: [0.005, 0.006, 0.006],
        medium: [0.011, 0.015, 0.015],
        high: [0.036, 0.052, 0.052],
      },
      'gpt-image-1.5': { low: [0.009, 0.013, 0.013], medium: [0.034, 0.05, 0.05], high: [0.133, 0.2, 0.2] },
      'gpt-image-2': {
        low: [0.006, 0.005, 0.005],
        medium: [0.053, 0.041, 0.041],
        high: [0.211, 0.165, 0.165],
      },
    };
    for (const [model, qualities] of Object.entries(listed)) {
      for (const [quality, expected] of Object.entries(qualities)) {
        for (const [index, size] of ['1024x1024', '1024x1536', '1536x1024'].entries()) {
          const price = prices('openai', model, { quality: given(quality), size: given(size) });
          const off = Math.abs(Number.parseFloat(price) - (expected[index] ?? 0));
          assert.ok(off < 0.002, `${model} ${quality} ${size}: ${price}`);
        }
      }
    }
  });

  it('leaves quality and size of an image open when they are not given', () => {
    const price = priced(tables.lookup('openai', 'gpt-image-1', {}));
    assert.equal(price.others.length, 8);
    assert.deepEqual(price.notes, ['the price depends on size and quality, which the call leaves open']);
    assert.equal(price.retired, '2026-10-23');
  });

  it('has no price for arguments that nothing is listed for', () => {
    assert.match(refusal('openai', 'dall-e-3', { size: given('999x999') }), /size "999x999"/);
    assert.match(refusal('openai', 'gpt-image-2', { size: given('1000x1000') }), /size "1000x1000"/);
    assert.match(refusal('google', 'veo-3.1-lite-generate-preview', { resolution: given('4k') }), /"4k"/);
    assert.match(refusal('bfl', 'flux-2-pro'), /megapixel/);
    assert.match(refusal('xai', 'grok-imagine-video-1.5'), /base price/);
  });

  it('says nothing of models that it does not list, however like', () => {
    for (const [provider, model] of [
      ['openai', 'gpt-5.2'],
      ['openai', 'dall-e-3-custom'],
      ['azure', 'dall-e-3'],
      ['vertex', 'gpt-image-1'],
      ['deepgram', 'aura-2-'],
    ] as const) {
      assert.equal(tables.lookup(provider, model, {}), null, `${provider} ${model}`);
    }
  });

  it('needs how many tokens an image takes before it has a price', () => {
    const { rates } = priced(tables.lookup('openai', 'gpt-image-2.6-sunburst', {}));
    assert.ok(!rates.some(({ unit }) => unit === 'image'));
    const speech = priced(tables.lookup('openai', 'gpt-4o-mini-tts', {}));
    assert.deepEqual(speech.required, ['output_audio_token']);
  });

  it('gives every row a source, a date and a provider that there is', () => {
    const ids = new Set(providers.map(({ id }) => id));
    const seen = new Set<string>();
    for (const model of MEDIA_MODELS) {
      assert.notEqual(model.source, '');
      assert.match(model.asOf, /^202[56]-\d\d-\d\d$/);
      for (const rate of [...(model.rates ?? []), ...(model.choices ?? [])]) {
        assert.match(rate.amount, /^\d+(?:\.\d+)?$/, model.models[0]);
      }
      for (const provider of model.providers) {
        assert.ok(ids.has(provider), provider);
        for (const id of model.models) {
          assert.ok(!seen.has(`${provider} ${id}`), `${provider} ${id} stands twice`);
          seen.add(`${provider} ${id}`);
        }
      }
    }
  });
});
