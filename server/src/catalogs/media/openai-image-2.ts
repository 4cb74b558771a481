import type { MediaChoice, MediaModel } from './media-model';
import { IMAGE_GUIDE, imageChoice, promptRates } from './openai-image-tokens';

/** Quality by its factor in the formula, medium first. */
const FACTORS: Readonly<Record<string, number>> = { medium: 48, low: 16, high: 96 };
const SIZE = /^([1-9]\d{1,3})x([1-9]\d{1,3})$/;
const EDGE_STEP = 16;
const MAX_EDGE = 3840;
const MAX_RATIO = 3;
const MIN_PIXELS = 655_360;
const MAX_PIXELS = 8_294_400;
const FORMULA = 'community.openai.com/t/1382699 (a third party; agrees with the prices that OpenAI lists)';

const STANDARD_SIZES = ['1024x1024', '1024x1536', '1536x1024'];

export const OPENAI_IMAGE_2: readonly MediaModel[] = [
  {
    providers: ['openai'],
    models: ['gpt-image-2', 'gpt-image-2-2026-04-21'],
    rates: promptRates({ text: '5', cachedText: '1.25', imageInput: '8', image: '30' }),
    choices: STANDARD_SIZES.flatMap((size) => gptImage2Choices(size) ?? []),
    choicesOf: gptImage2Choices,
    required: ['image'],
    batchMultiplier: '0.5',
    source: IMAGE_GUIDE,
    asOf: '2026-07-15',
  },
];

/** Choices by quality for a size, null where the model makes none of it. */
function gptImage2Choices(size: string): readonly MediaChoice[] | null {
  const [, width = 0, height = 0] = (SIZE.exec(size) ?? []).map(Number);
  if (!isGptImage2Size(width, height)) return null;
  return Object.entries(FACTORS).map(([quality, factor]) => {
    const tokens = gptImage2Tokens(width, height, factor);
    const choice = imageChoice(quality, size, tokens, '30');
    return { ...choice, source: `${tokens} tokens at $30 per million: ${IMAGE_GUIDE}; ${FORMULA}` };
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
  const rows = Math.round((factor * short) / long);
  return Math.ceil((factor * rows * (2_000_000 + width * height)) / 4_000_000);
}
