import { type MediaChoice, type MediaModel, type MediaRate, MILLION } from './media-model';
import { IMAGE_GUIDE, imageChoice, promptRates, type TokenRates } from './openai-image-tokens';

const SQUARE = '1024x1024';
const PORTRAIT = '1024x1536';
const LANDSCAPE = '1536x1024';

/** Output tokens of one image. Medium quality first: the likely choice where the model makes it. */
const TOKENS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  medium: { [SQUARE]: 1056, [PORTRAIT]: 1584, [LANDSCAPE]: 1568 },
  low: { [SQUARE]: 272, [PORTRAIT]: 408, [LANDSCAPE]: 400 },
  high: { [SQUARE]: 4160, [PORTRAIT]: 6240, [LANDSCAPE]: 6208 },
};

export const OPENAI_IMAGES: readonly MediaModel[] = [
  byTokens(['gpt-image-1'], { text: '5', cachedText: '1.25', imageInput: '10', image: '40' }),
  gptImage1Mini(),
  byTokens(['gpt-image-1.5', 'gpt-image-1.5-2025-12-16'], {
    text: '5',
    cachedText: '1.25',
    imageInput: '8',
    image: '32',
  }),
  {
    ...withoutImageTokens({ text: '5', cachedText: '1.25', imageInput: '8', image: '30' }),
    models: ['gpt-image-2.5-flare', 'gpt-image-2.5-sunburst', 'gpt-image-2.6-sunburst'],
    source: 'developers.openai.com/api/docs/models',
    asOf: '2026-10-01',
  },
  {
    ...withoutImageTokens({ text: '5', cachedText: '1.25', imageInput: '8', image: '32' }),
    models: ['chatgpt-image-latest'],
    source: 'github.com/Portkey-AI/models pricing',
    asOf: '2026-08-21',
  },
  {
    providers: ['openai'],
    models: ['dall-e-3'],
    choices: [
      dallE('0.04', ['1024x1024'], ['standard']),
      dallE('0.08', ['1024x1792', '1792x1024'], ['standard']),
      dallE('0.08', ['1024x1024'], ['hd']),
      dallE('0.12', ['1024x1792', '1792x1024'], ['hd']),
    ],
    defaults: { size: '1024x1024', quality: 'standard' },
    required: ['image'],
    source: 'github.com/Portkey-AI/models pricing',
    asOf: '2026-08-21',
  },
  {
    providers: ['openai'],
    models: ['dall-e-2'],
    choices: [dallE('0.02', ['1024x1024']), dallE('0.018', ['512x512']), dallE('0.016', ['256x256'])],
    defaults: { size: '1024x1024' },
    required: ['image'],
    source: 'github.com/Portkey-AI/models pricing',
    asOf: '2026-08-21',
  },
];

function dallE(amount: string, sizes: readonly string[], qualities?: readonly string[]): MediaChoice {
  return { unit: 'image', per: 1, amount, when: { size: sizes, ...(qualities && { quality: qualities }) } };
}

// Its tokens come to less than the prices that are listed for its images; the list counts.
function gptImage1Mini(): MediaModel {
  const listed = (quality: string, square: string, other: string): readonly MediaChoice[] => [
    { unit: 'image', per: 1, amount: square, when: { quality: [quality], size: [SQUARE] } },
    { unit: 'image', per: 1, amount: other, when: { quality: [quality], size: [PORTRAIT, LANDSCAPE] } },
  ];
  return {
    providers: ['openai'],
    models: ['gpt-image-1-mini'],
    rates: promptRates({ text: '2', cachedText: '0.2', imageInput: '2.5', image: '8' }),
    choices: [
      ...listed('medium', '0.011', '0.015'),
      ...listed('low', '0.005', '0.006'),
      ...listed('high', '0.036', '0.052'),
    ],
    required: ['image'],
    source: IMAGE_GUIDE,
    asOf: '2026-07-15',
  };
}

function byTokens(models: readonly string[], rates: TokenRates): MediaModel {
  const choices = Object.entries(TOKENS).flatMap(([quality, bySize]) =>
    Object.entries(bySize).map(([size, tokens]) => imageChoice(quality, size, tokens, rates.image)),
  );
  return {
    providers: ['openai'],
    models,
    rates: promptRates(rates),
    choices,
    required: ['image'],
    source: IMAGE_GUIDE,
    asOf: '2026-07-15',
  };
}

// How many tokens one image takes is not published, so that an image has no price.
function withoutImageTokens(rates: TokenRates): Pick<MediaModel, 'providers' | 'rates'> {
  const image: MediaRate = { unit: 'output_image_token', per: MILLION, amount: rates.image };
  return { providers: ['openai'], rates: [...promptRates(rates), image] };
}
