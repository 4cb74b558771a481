import { priceOf } from '../../../../shared/src/money';
import { type MediaChoice, type MediaRate, MILLION } from './media-model';

export const IMAGE_GUIDE = 'developers.openai.com/api/docs/guides/image-generation';

/** USD per million tokens: text, cached text and image input, image output. */
export interface TokenRates {
  readonly text: string;
  readonly cachedText: string;
  readonly imageInput: string;
  readonly image: string;
}

/** One image of so many output tokens. */
export function imageChoice(quality: string, size: string, tokens: number, perMillion: string): MediaChoice {
  return {
    unit: 'image',
    per: 1,
    amount: priceOf(tokens, perMillion, MILLION),
    when: { quality: [quality], size: [size] },
    source: `${tokens} tokens at $${perMillion} per million: ${IMAGE_GUIDE}`,
  };
}

/** Output tokens of each unfinished image of a stream. */
const PARTIAL_TOKENS = 100;

/** What holds for an image of any size and quality: its prompt, and unfinished images before it. */
export function promptRates({ text, cachedText, imageInput, image }: TokenRates): readonly MediaRate[] {
  const partial = {
    unit: 'partial_image',
    per: 1,
    amount: priceOf(PARTIAL_TOKENS, image, MILLION),
    source: `${PARTIAL_TOKENS} tokens at $${image} per million: ${IMAGE_GUIDE}`,
    asOf: '2026-07-15',
  } as const;
  return [
    { unit: 'input_token', per: MILLION, amount: text },
    { unit: 'cached_input_token', per: MILLION, amount: cachedText },
    { unit: 'input_image_token', per: MILLION, amount: imageInput },
    partial,
  ];
}
