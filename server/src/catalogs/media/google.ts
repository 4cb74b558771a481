import { priceOf } from '../../../../shared/src/money';
import { type MediaChoice, type MediaModel, MILLION } from './media-model';

const PRICING = 'ai.google.dev/gemini-api/docs/pricing';
const VERTEX_PRICING = 'cloud.google.com/vertex-ai/generative-ai/pricing';
const BOTH = ['google', 'vertex'] as const;
const LISTED = { source: PRICING, asOf: '2026-09-05' } as const;
const LISTED_LATE = { source: VERTEX_PRICING, asOf: '2026-09-25' } as const;
const LITELLM = { source: 'github.com/BerriAI/litellm price file', asOf: '2026-07-24' } as const;

export const GOOGLE_MEDIA: readonly MediaModel[] = [
  imagen(['imagen-3.0-generate-001', 'imagen-3.0-generate-002'], '0.04', LISTED_LATE),
  imagen(['imagen-3.0-fast-generate-001'], '0.02', LITELLM),
  imagen(['imagen-3.0-capability-001'], '0.04', LITELLM),
  imagen(['imagegeneration@006'], '0.02', LITELLM),
  imagen(['imagen-4.0-fast-generate-001'], '0.02', LISTED_LATE),
  imagen(['imagen-4.0-generate-001'], '0.04', LISTED_LATE),
  imagen(['imagen-4.0-ultra-generate-001'], '0.06', LISTED_LATE),
  geminiImage(
    ['gemini-2.5-flash-image', 'gemini-2.5-flash-image-preview'],
    ['0.3', '2.5', '30'],
    [[[], 1290]],
  ),
  {
    ...geminiImage(
      ['gemini-3-pro-image', 'gemini-3-pro-image-preview'],
      ['2', '12', '120'],
      [
        [['1k', '2k'], 1120],
        [['4k'], 2000],
      ],
      560,
    ),
  },
  geminiImage(
    ['gemini-3.1-flash-image', 'gemini-3.1-flash-image-preview'],
    ['0.5', '3', '60'],
    [
      [['1k'], 1120],
      [['512', '512px', '0.5k'], 747],
      [['2k'], 1680],
      [['4k'], 2520],
    ],
  ),
  { ...veo(['veo-2.0-generate-001'], [second('0.35')], LITELLM), providers: ['google'] },
  { ...veo(['veo-2.0-generate-001'], [second('0.5')], LISTED_LATE), providers: ['vertex'] },
  // On the Gemini API a Veo 3 clip always has sound; on Vertex it has by argument.
  ...withSound(
    ['veo-3.0-generate-001', 'veo-3.0-generate-preview'],
    [second('0.4', { audio: ['true'] })],
    [second('0.2', { audio: ['false'] })],
  ),
  ...withSound(
    ['veo-3.0-fast-generate-001', 'veo-3.0-fast-generate-preview'],
    [second('0.15', { audio: ['true'] })],
    [],
  ),
  ...withSound(
    ['veo-3.1-generate-preview', 'veo-3.1-generate-001'],
    [
      second('0.4', { audio: ['true'], resolution: ['720p', '1080p'] }),
      second('0.6', { audio: ['true'], resolution: ['4k'] }),
    ],
    [
      second('0.2', { audio: ['false'], resolution: ['720p', '1080p'] }),
      second('0.4', { audio: ['false'], resolution: ['4k'] }),
    ],
  ),
  ...withSound(
    ['veo-3.1-fast-generate-preview', 'veo-3.1-fast-generate-001'],
    [
      second('0.1', { audio: ['true'], resolution: ['720p'] }),
      second('0.12', { audio: ['true'], resolution: ['1080p'] }),
      second('0.3', { audio: ['true'], resolution: ['4k'] }),
    ],
    [],
  ),
  ...withSound(
    ['veo-3.1-lite-generate-preview', 'veo-3.1-lite-generate-001'],
    [
      second('0.05', { audio: ['true'], resolution: ['720p'] }),
      second('0.08', { audio: ['true'], resolution: ['1080p'] }),
    ],
    [
      second('0.03', { audio: ['false'], resolution: ['720p'] }),
      second('0.05', { audio: ['false'], resolution: ['1080p'] }),
    ],
  ),
  {
    providers: BOTH,
    models: ['gemini-2.5-flash-preview-tts'],
    rates: [
      { unit: 'input_token', per: MILLION, amount: '0.5' },
      { unit: 'output_audio_token', per: MILLION, amount: '10' },
    ],
    required: ['output_audio_token'],
    batchMultiplier: '0.5',
    source: PRICING,
    asOf: '2026-07-31',
  },
  {
    providers: BOTH,
    models: ['gemini-2.5-pro-preview-tts', 'gemini-3.1-flash-tts-preview'],
    unpriced: 'its speech is listed at $20 a million tokens, and its text is not',
    source: PRICING,
    asOf: '2026-07-31',
  },
  lyria('lyria-3-clip-preview', '0.04'),
  lyria('lyria-3-pro-preview', '0.08'),
];

interface Origin {
  readonly source: string;
  readonly asOf: string;
}

function imagen(models: readonly string[], amount: string, origin: Origin): MediaModel {
  const rates = [{ unit: 'image', per: 1, amount } as const];
  return { providers: BOTH, models, rates, required: ['image'], ...origin };
}

/** `rates` are USD per million tokens of text input, text output and image output. */
function geminiImage(
  models: readonly string[],
  [input, output, image]: readonly [string, string, string],
  tokens: readonly (readonly [readonly string[], number])[],
  inputImageTokens?: number,
): MediaModel {
  const perImage =
    inputImageTokens === undefined
      ? []
      : [{ unit: 'input_image', per: 1, amount: priceOf(inputImageTokens, input, MILLION) } as const];
  return {
    providers: BOTH,
    models,
    rates: [
      { unit: 'input_token', per: MILLION, amount: input },
      { unit: 'output_token', per: MILLION, amount: output },
      ...perImage,
    ],
    choices: tokens.map(([resolutions, count]) => ({
      unit: 'image',
      per: 1,
      amount: priceOf(count, image, MILLION),
      when: resolutions.length === 0 ? {} : { resolution: resolutions },
      source: `${count} tokens at $${image} per million: ${PRICING}`,
    })),
    defaults: { resolution: '1k' },
    sizeIsResolution: true,
    required: ['image'],
    batchMultiplier: '0.5',
    ...LISTED,
  };
}

function second(amount: string, when: MediaChoice['when'] = {}): MediaChoice {
  return { unit: 'second', per: 1, amount, when };
}

function veo(models: readonly string[], choices: readonly MediaChoice[], origin: Origin): MediaModel {
  return {
    providers: BOTH,
    models,
    choices,
    defaults: { resolution: '720p' },
    required: ['second'],
    ...origin,
  };
}

function withSound(
  models: readonly string[],
  sound: readonly MediaChoice[],
  silent: readonly MediaChoice[],
): readonly MediaModel[] {
  const always = veo(models, sound, LISTED_LATE);
  return [
    { ...always, providers: ['google'], defaults: { ...always.defaults, audio: 'true' } },
    { ...veo(models, [...sound, ...silent], LISTED_LATE), providers: ['vertex'] },
  ];
}

function lyria(model: string, amount: string): MediaModel {
  return { providers: BOTH, models: [model], rates: [{ unit: 'request', per: 1, amount }], ...LISTED_LATE };
}
