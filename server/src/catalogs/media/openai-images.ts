import { priceOf } from '../../../../shared/src/money';
import { type MediaChoice, type MediaModel, type MediaRate, MILLION } from './media-model';

const GUIDE = 'developers.openai.com/api/docs/guides/image-generation';
const PER_TOKEN = { per: MILLION } as const;
const SQUARE = '1024x1024';
const PORTRAIT = '1024x1536';
const LANDSCAPE = '1536x1024';

/** Output tokens of one image. Medium quality first: the likely choice where the model makes it. */
const TOKENS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  medium: { [SQUARE]: 1056, [PORTRAIT]: 1584, [LANDSCAPE]: 1568 },
  low: { [SQUARE]: 272, [PORTRAIT]: 408, [LANDSCAPE]: 400 },
  high: { [SQUARE]: 4160, [PORTRAIT]: 6240, [LANDSCAPE]: 6208 },
};

/** USD per million tokens: text, cached text and image input, image output. */
interface TokenRates {
  readonly text: string;
  readonly cachedText: string;
  readonly imageInput: string;
  readonly image: string;
}

export const OPENAI_IMAGES: readonly MediaModel[] = [
  byTokens(['gpt-image-1'], { text: '5', cachedText: '1.25', imageInput: '10', image: '40' }),
  byTokens(['gpt-image-1-mini'], { text: '2', cachedText: '0.2', imageInput: '2.5', image: '8' }),
  byTokens(['gpt-image-1.5', 'gpt-image-1.5-2025-12-16'], {
    text: '5',
    cachedText: '1.25',
    imageInput: '8',
    image: '32',
  }),
  gptImage2(),
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

function byTokens(models: readonly string[], rates: TokenRates): MediaModel {
  const choices = Object.entries(TOKENS).flatMap(([quality, bySize]) =>
    Object.entries(bySize).map(([size, tokens]) => imageChoice(quality, size, tokens, rates.image)),
  );
  return {
    providers: ['openai'],
    models,
    rates: textRates(rates),
    choices,
    required: ['image'],
    source: GUIDE,
    asOf: '2026-07-15',
  };
}

function imageChoice(quality: string, size: string, tokens: number, perMillion: string): MediaChoice {
  return {
    unit: 'image',
    per: 1,
    amount: priceOf(tokens, perMillion, MILLION),
    when: { quality: [quality], size: [size] },
    source: `${tokens} tokens at $${perMillion} per million: ${GUIDE}`,
  };
}

function textRates({ text, cachedText, imageInput }: TokenRates): readonly MediaRate[] {
  return [
    { unit: 'input_token', ...PER_TOKEN, amount: text },
    { unit: 'cached_input_token', ...PER_TOKEN, amount: cachedText },
    { unit: 'input_image_token', ...PER_TOKEN, amount: imageInput },
  ];
}

// How many tokens one image takes is not published, so that an image has no price.
function withoutImageTokens(rates: TokenRates): Pick<MediaModel, 'providers' | 'rates'> {
  const image: MediaRate = { unit: 'output_image_token', ...PER_TOKEN, amount: rates.image };
  return { providers: ['openai'], rates: [...textRates(rates), image] };
}

/** Quality by its factor in the formula, medium first. */
const FACTORS: Readonly<Record<string, number>> = { medium: 48, low: 16, high: 96 };
const SIZE = /^([1-9]\d{1,3})x([1-9]\d{1,3})$/;
const EDGE_STEP = 16;
const MAX_EDGE = 3840;
const MAX_RATIO = 3;
const MIN_PIXELS = 655_360;
const MAX_PIXELS = 8_294_400;
const FORMULA = 'community.openai.com/t/1382699 (a third party; agrees with the prices that OpenAI lists)';

function gptImage2(): MediaModel {
  return {
    ...byTokens(['gpt-image-2', 'gpt-image-2-2026-04-21'], {
      text: '5',
      cachedText: '1.25',
      imageInput: '8',
      image: '30',
    }),
    choices: [SQUARE, PORTRAIT, LANDSCAPE].flatMap((size) => gptImage2Choices(size) ?? []),
    choicesOf: gptImage2Choices,
    batchMultiplier: '0.5',
  };
}

function gptImage2Choices(size: string): readonly MediaChoice[] | null {
  const [, width = 0, height = 0] = (SIZE.exec(size) ?? []).map(Number);
  if (!isGptImage2Size(width, height)) return null;
  return Object.entries(FACTORS).map(([quality, factor]) => {
    const tokens = gptImage2Tokens(width, height, factor);
    const choice = imageChoice(quality, size, tokens, '30');
    return { ...choice, source: `${tokens} tokens at $30 per million: ${GUIDE}; ${FORMULA}` };
  });
}

function isGptImage2Size(width: number, height: number): boolean {
  const [long, short] = [Math.max(width, height), Math.min(width, height)];
  const pixels = width * height;
  const stepped = width % EDGE_STEP === 0 && height % EDGE_STEP === 0;
  const shaped = short > 0 && long <= MAX_EDGE && long <= short * MAX_RATIO;
  return stepped && shaped && pixels >= MIN_PIXELS && pixels <= MAX_PIXELS;
}

function gptImage2Tokens(width: number, height: number, factor: number): number {
  const [long, short] = [Math.max(width, height), Math.min(width, height)];
  const rows = roundHalfToEven((factor * short) / long);
  return Math.ceil((factor * rows * (2_000_000 + width * height)) / 4_000_000);
}

function roundHalfToEven(value: number): number {
  const floor = Math.floor(value);
  if (value - floor !== 0.5) return Math.round(value);
  return floor % 2 === 0 ? floor : floor + 1;
}
