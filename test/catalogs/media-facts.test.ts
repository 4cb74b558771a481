import assert from 'node:assert/strict';
import { MEDIA_MODELS } from '../../server/src/catalogs/media/list';
import { MediaTables } from '../../server/src/catalogs/media/media-catalog';
import type { MediaArguments } from '../../server/src/core/price/media-price';
import { isPrice, type RateUnit } from '../../server/src/core/price/rate';

/** What a vendor's page says of one model: what one unit costs, where it says so and when. */
type Fact = readonly [
  provider: string,
  model: string,
  media: Readonly<Record<string, string>>,
  price: string,
  source: RegExp,
  asOf: string,
];

const LITELLM = /litellm/i;
const PORTKEY = /Portkey/;
const IMAGE_GUIDE = /image-generation/;
const SPEECH = /open-gauntlet-leaderboard/;
const GEMINI = /ai\.google\.dev/;
const VERTEX = /vertex-ai/;

const FACTS: readonly Fact[] = [
  // Images of OpenAI: tokens at the rate of the model's image output.
  [
    'openai',
    'gpt-image-1',
    { quality: 'low', size: '1024x1536' },
    '0.01632/image',
    IMAGE_GUIDE,
    '2026-07-15',
  ],
  [
    'openai',
    'gpt-image-1',
    { quality: 'medium', size: '1536x1024' },
    '0.06272/image',
    IMAGE_GUIDE,
    '2026-07-15',
  ],
  [
    'openai',
    'gpt-image-1',
    { quality: 'high', size: '1024x1024' },
    '0.1664/image',
    IMAGE_GUIDE,
    '2026-07-15',
  ],
  [
    'openai',
    'gpt-image-1-mini',
    { quality: 'low', size: '1024x1024' },
    '0.005/image',
    IMAGE_GUIDE,
    '2026-07-15',
  ],
  [
    'openai',
    'gpt-image-1-mini',
    { quality: 'high', size: '1536x1024' },
    '0.052/image',
    IMAGE_GUIDE,
    '2026-07-15',
  ],
  [
    'openai',
    'gpt-image-1.5',
    { quality: 'low', size: '1024x1024' },
    '0.008704/image',
    IMAGE_GUIDE,
    '2026-07-15',
  ],
  [
    'openai',
    'gpt-image-1.5',
    { quality: 'high', size: '1024x1536' },
    '0.19968/image',
    IMAGE_GUIDE,
    '2026-07-15',
  ],
  // Of any size, by the formula: 397, 1413, 12329, 13342 tokens at $30 a million.
  [
    'openai',
    'gpt-image-2',
    { quality: 'low', size: '2048x2048' },
    '0.01191/image',
    IMAGE_GUIDE,
    '2026-07-15',
  ],
  [
    'openai',
    'gpt-image-2',
    { quality: 'medium', size: '2048x1152' },
    '0.04239/image',
    IMAGE_GUIDE,
    '2026-07-15',
  ],
  [
    'openai',
    'gpt-image-2',
    { quality: 'high', size: '3584x2048' },
    '0.36987/image',
    IMAGE_GUIDE,
    '2026-07-15',
  ],
  [
    'openai',
    'gpt-image-2',
    { quality: 'high', size: '3840x2160' },
    '0.40026/image',
    IMAGE_GUIDE,
    '2026-07-15',
  ],
  ['openai', 'dall-e-3', { quality: 'hd', size: '1024x1024' }, '0.08/image', PORTKEY, '2026-08-21'],
  ['openai', 'dall-e-2', { size: '512x512' }, '0.018/image', PORTKEY, '2026-08-21'],
  // Speech and video of OpenAI.
  ['openai', 'tts-1-hd', {}, '30/1000000character', SPEECH, '2026-07-31'],
  ['openai', 'gpt-4o-transcribe', {}, '0.006/60second', SPEECH, '2026-08-01'],
  ['openai', 'gpt-4o-mini-transcribe', {}, '0.003/60second', SPEECH, '2026-08-01'],
  ['openai', 'gpt-transcribe', {}, '0.0045/60second', SPEECH, '2026-08-01'],
  ['openai', 'gpt-realtime-whisper', {}, '0.017/60second', SPEECH, '2026-08-01'],
  ['openai', 'gpt-realtime-translate', {}, '0.034/60second', SPEECH, '2026-08-01'],
  ['openai', 'sora-2', { size: '1280x720' }, '0.1/second', PORTKEY, '2026-08-21'],
  ['openai', 'sora-2-pro', { size: '1080x1920' }, '0.7/second', PORTKEY, '2026-08-21'],
  // Google.
  ['google', 'imagen-3.0-fast-generate-001', {}, '0.02/image', LITELLM, '2026-07-24'],
  ['google', 'imagen-4.0-fast-generate-001', {}, '0.02/image', VERTEX, '2026-09-25'],
  ['google', 'gemini-3-pro-image', { resolution: '4k' }, '0.24/image', GEMINI, '2026-09-05'],
  ['google', 'gemini-3.1-flash-image', { resolution: '2k' }, '0.1008/image', GEMINI, '2026-09-05'],
  ['google', 'gemini-3.1-flash-image', { resolution: '4k' }, '0.1512/image', GEMINI, '2026-09-05'],
  ['google', 'gemini-2.5-flash-preview-tts', {}, '10/1000000output_audio_token', GEMINI, '2026-07-31'],
  ['google', 'veo-3.0-fast-generate-001', {}, '0.15/second', VERTEX, '2026-09-25'],
  ['google', 'veo-3.1-lite-generate-preview', { resolution: '1080p' }, '0.08/second', VERTEX, '2026-09-25'],
  [
    'vertex',
    'veo-3.1-generate-001',
    { resolution: '4k', audio: 'false' },
    '0.4/second',
    VERTEX,
    '2026-09-25',
  ],
  [
    'vertex',
    'veo-3.1-lite-generate-001',
    { resolution: '720p', audio: 'false' },
    '0.03/second',
    VERTEX,
    '2026-09-25',
  ],
  ['google', 'lyria-3-pro-preview', {}, '0.08/request', VERTEX, '2026-09-25'],
  // Those who make images.
  ['bfl', 'flux-kontext-max', {}, '0.08/image', /bfl/, '2026-07-24'],
  ['bfl', 'flux-dev', {}, '0.025/image', /bfl/, '2026-07-24'],
  ['stability', 'ultra', {}, '0.08/image', PORTKEY, '2026-08-21'],
  ['stability', 'upscale/creative', {}, '0.6/image', /stability\.ai/, '2025-08-01'],
  ['stability', 'stable-image-core', {}, '0.03/image', PORTKEY, '2026-08-21'],
  ['stability', 'upscale/conservative', {}, '0.4/image', /stability\.ai/, '2025-08-01'],
  ['stability', 'edit/inpaint', {}, '0.05/image', /stability\.ai/, '2025-08-01'],
  ['ideogram', 'V_3', { quality: 'quality' }, '0.09/image', /ideogram\.ai/, '2026-11-16'],
  ['ideogram', 'V_2A_TURBO', {}, '0.025/image', /ideogram\.ai/, '2026-11-16'],
  ['xai', 'grok-imagine-image-2.0', {}, '0.04/image', /x\.ai/, '2026-09-25'],
  ['xai', 'grok-imagine-video', { resolution: '720p' }, '0.07/second', /x\.ai/, '2026-05-17'],
  ['bedrock', 'amazon.titan-image-generator-v2:0', {}, '0.008/image', LITELLM, '2026-07-24'],
  ['bedrock', 'stability.sd3-5-large-v1:0', {}, '0.08/image', LITELLM, '2026-07-24'],
  ['bedrock', 'stability.stable-image-ultra-v1:1', {}, '0.14/image', LITELLM, '2026-07-24'],
  ['bedrock', 'stability.stable-creative-upscale-v1:0', {}, '0.6/image', LITELLM, '2026-07-24'],
  ['azure', 'FLUX.1-Kontext-pro', {}, '0.04/image', LITELLM, '2026-07-24'],
  ['azure', 'MAI-Image-2.5', {}, '0.05/image', LITELLM, '2026-07-24'],
  ['runway', 'gen4_turbo', {}, '0.05/second', LITELLM, '2026-07-24'],
  ['runway', 'gen4_aleph', {}, '0.15/second', LITELLM, '2026-07-24'],
  ['runway', 'gen4_image_turbo', {}, '0.02/image', LITELLM, '2026-07-24'],
  // Speech.
  ['elevenlabs', 'eleven_flash_v2_5', {}, '50/1000000character', /elevenlabs/, '2026-07-31'],
  ['elevenlabs', 'scribe_v2', {}, '0.22/3600second', /elevenlabs/, '2026-08-01'],
  ['elevenlabs', 'scribe_v2_realtime', {}, '0.39/3600second', /elevenlabs/, '2026-08-01'],
  ['deepgram', 'nova-2', {}, '0.0043/60second', LITELLM, '2026-07-24'],
  ['deepgram', 'flux-general-en', {}, '0.0065/60second', /deepgram/, '2026-08-01'],
  ['deepgram', 'whisper-large', {}, '0.006/60second', LITELLM, '2026-07-24'],
  ['minimax', 'speech-2.6-hd', {}, '100/1000000character', LITELLM, '2026-07-24'],
  ['deepgram', 'aura-asteria-en', {}, '15/1000000character', /deepgram/, '2026-08-01'],
  ['assemblyai', 'universal-2', {}, '0.15/3600second', SPEECH, '2026-08-01'],
  ['groq', 'whisper-large-v3', {}, '0.111/3600second', SPEECH, '2026-08-01'],
  ['groq', 'whisper-large-v3-turbo', {}, '0.04/3600second', SPEECH, '2026-08-01'],
  ['groq', 'playai-tts', {}, '50/1000000character', LITELLM, '2026-07-24'],
  ['mistral', 'voxtral-mini-2602', {}, '0.003/60second', /mistral/, '2026-08-21'],
  ['mistral', 'voxtral-mini-transcribe-realtime-2602', {}, '0.006/60second', /mistral/, '2026-08-21'],
  ['together', 'openai/whisper-large-v3', {}, '0.0015/60second', SPEECH, '2026-08-01'],
  ['fireworks', 'whisper-v3-turbo', {}, '0.0009/60second', SPEECH, '2026-08-01'],
  ['cloudflare', '@cf/openai/whisper', {}, '0.0005/60second', /cloudflare/, '2025-08-27'],
  ['cloudflare', '@cf/deepgram/aura-1', {}, '0.015/1000character', /cloudflare/, '2025-08-27'],
  // Documents and rankings.
  ['mistral', 'mistral-ocr-2505', {}, '1/1000page', /mistral/, '2026-08-21'],
  ['mistral', 'mistral-ocr-2512', {}, '2/1000page', /mistral/, '2026-08-21'],
  ['mistral', 'mistral-ocr-latest', {}, '4/1000page', /mistral/, '2026-08-21'],
  ['cohere', 'rerank-v3.5', {}, '0.002/request', LITELLM, '2026-07-24'],
  ['azure', 'cohere-rerank-v4.0-pro', {}, '0.0025/request', LITELLM, '2026-07-24'],
  ['voyage', 'rerank-2.5-lite', {}, '0.02/1000000input_token', LITELLM, '2026-07-24'],
  ['bedrock', 'amazon.rerank-v1:0', {}, '0.001/request', LITELLM, '2026-07-24'],
  // Hosts of others' models.
  ['replicate', 'black-forest-labs/flux-1.1-pro', {}, '0.04/image', /replicate/, '2026-10-07'],
  ['replicate', 'ideogram-ai/ideogram-v3-quality', {}, '0.09/image', /replicate/, '2026-10-07'],
  ['fal', 'fal-ai/nano-banana-2', {}, '0.08/image', /fal/, '2026-09-09'],
  ['fal', 'fal-ai/flux-pro/kontext', {}, '0.04/image', /fal/, '2026-09-09'],
  ['fal', 'fal-ai/qwen-image', {}, '0.02/image', PORTKEY, '2026-08-21'],
  ['fal', 'fal-ai/bytedance/seedream/v4/text-to-image', {}, '0.03/image', PORTKEY, '2026-08-21'],
  ['fal', 'bria/text-to-image/3.2', {}, '0.0398/image', LITELLM, '2026-07-24'],
  ['fal', 'fal-ai/imagen4/preview', {}, '0.0398/image', LITELLM, '2026-07-24'],
];

/** What pages leave open, or disagree on: no number may stand for it. */
const UNKNOWN: readonly (readonly [provider: string, model: string, why: RegExp])[] = [
  ['bfl', 'flux-2-pro', /megapixel/],
  ['bfl', 'flux-2-klein-9b', /megapixel/],
  ['xai', 'grok-imagine-video-1.5', /base price/],
  ['xai', 'text-to-speech', /disagree/],
  ['google', 'gemini-3.1-flash-tts-preview', /its text is not/],
  ['bedrock', 'amazon.nova-canvas-v1:0', /premium/],
  ['bedrock', 'stability.stable-image-inpaint-v1:0', /which costs what/],
  ['runway', 'gen4_image', /resolution/],
  ['mistral', 'voxtral-mini-tts-2603', /characters/],
  ['fal', 'fal-ai/flux/dev', /megapixel/],
];

describe('what vendors publish of the prices of media', () => {
  const tables = new MediaTables(MEDIA_MODELS);
  const askedWith = (media: Readonly<Record<string, string>>): MediaArguments =>
    Object.fromEntries(Object.entries(media).map(([key, value]) => [key, { given: value }]));

  for (const [provider, model, media, price, source, asOf] of FACTS) {
    it(`${model} at ${provider} ${Object.values(media).join(' ')}: ${price}`, () => {
      const answer = tables.lookup(provider, model, askedWith(media));
      assert.ok(answer !== null && isPrice(answer), answer === null ? 'not listed' : 'no price');
      const [, , unit] = /^([\d.]+)\/\d*(\w+)$/.exec(price) ?? [];
      const rate = answer.rates.find((each) => each.unit === (unit as RateUnit));
      assert.ok(rate, `no rate by the ${unit}`);
      assert.equal(`${rate.amount}/${rate.per === 1 ? '' : rate.per}${rate.unit}`, price);
      assert.match(rate.source, source);
      assert.deepEqual([rate.currency, rate.asOf], ['USD', asOf]);
    });
  }

  for (const [provider, model, why] of UNKNOWN) {
    it(`nothing of ${model} at ${provider}`, () => {
      const answer = tables.lookup(provider, model, {});
      assert.ok(answer !== null && !isPrice(answer), 'a price');
      assert.match(answer.message, why);
    });
  }
});
