import type { ModelPrice, RateUnit, TieredRate } from '../price/rate';
import type { Metered, Quantity, Usage } from '../usage/quantity';
import type { Unknown } from './estimate';

/** A metered quantity that is billed; `rate` is null when it has none. */
export interface Charge {
  readonly metered: Metered;
  readonly quantity: Quantity;
  readonly rate: TieredRate | null;
}

export interface Charges {
  readonly charges: readonly Charge[];
  /** Why the whole can't be told though each charge may have a rate. */
  readonly unknown: Unknown | null;
}

const UNITS: Readonly<Record<Metered, RateUnit>> = {
  inputTokens: 'input_token',
  inputImageTokens: 'input_image_token',
  outputTokens: 'output_token',
  cachedInputTokens: 'cached_input_token',
  inputImages: 'input_image',
  images: 'image',
  partialImages: 'partial_image',
  seconds: 'second',
  characters: 'character',
  searches: 'search',
  pages: 'page',
  requests: 'request',
};

/** What is billed only where the price names it: else it is part of what other units cost. */
const INCLUDED: ReadonlySet<Metered> = new Set(['requests', 'partialImages', 'searches', 'pages']);
const TOKENS: readonly Metered[] = ['inputTokens', 'inputImageTokens', 'outputTokens', 'cachedInputTokens'];
const TOKEN_UNITS: readonly RateUnit[] = TOKENS.map((metered) => UNITS[metered]);

const ONCE: Quantity = { low: 1, likely: 1, high: 1, how: 'exact' };

/**
 * Joins quantities with the rates of one set. A flat fee covers everything. Text is not billed where a model is priced
 * without any rate for tokens. A quantity that is surely zero needs no rate.
 */
export function chargesOf(usage: Usage, rates: readonly TieredRate[], price: ModelPrice): Charges {
  const generation = rates.find(({ unit }) => unit === 'generation');
  if (generation !== undefined) return { charges: [generationCharge(usage, generation)], unknown: null };
  const request = rates.find(({ unit }) => unit === 'request');
  if (request !== undefined && rates.length === 1)
    return { charges: [requestCharge(usage, request)], unknown: null };
  const charges = meteredCharges(usage, rates);
  if (request !== undefined) charges.push(requestCharge(usage, request));
  return { charges, unknown: missingQuantity(charges, price) };
}

function meteredCharges(usage: Usage, rates: readonly TieredRate[]): Charge[] {
  const byToken = rates.some(({ unit }) => TOKEN_UNITS.includes(unit));
  const charges: Charge[] = [];
  for (const metered of Object.keys(UNITS) as Metered[]) {
    const quantity = usage[metered];
    if (quantity === undefined || metered === 'requests') continue;
    if (TOKENS.includes(metered) && !byToken) continue;
    const rate = rates.find(({ unit }) => unit === UNITS[metered]) ?? null;
    if (rate === null && (quantity.high === 0 || INCLUDED.has(metered))) continue;
    charges.push({ metered, quantity, rate });
  }
  return charges;
}

function requestCharge(usage: Usage, rate: TieredRate): Charge {
  return { metered: 'requests', quantity: usage.requests ?? ONCE, rate };
}

// Whether several images of one request count as one generation or as several is not said: at least one, likely each.
function generationCharge(usage: Usage, rate: TieredRate): Charge {
  const { images } = usage;
  if (images === undefined || images.high === 1) return requestCharge(usage, rate);
  return { metered: 'images', quantity: { ...images, low: Math.min(1, images.low), how: 'assumed' }, rate };
}

function missingQuantity(charges: readonly Charge[], price: ModelPrice): Unknown | null {
  const unit = price.required.find((wanted) => !charges.some(({ rate }) => rate?.unit === wanted));
  if (unit !== undefined) return quantityUnknown(`${price.model} is billed by the ${UNIT_NAMES[unit]}`);
  return charges.length === 0 ? quantityUnknown(describeUnits(price)) : null;
}

function describeUnits(price: ModelPrice): string {
  const names = price.rates.map(({ unit }) => UNIT_NAMES[unit]);
  return `${price.model} is billed by the ${[...new Set(names)].join(', ')}`;
}

function quantityUnknown(words: string): Unknown {
  return {
    code: 'quantity-unknown',
    message: `quantity unknown: ${words}, and the call does not tell how many`,
  };
}

/** One unit in words. */
export const UNIT_NAMES: Readonly<Record<RateUnit, string>> = {
  input_token: 'input token',
  output_token: 'output token',
  cached_input_token: 'cached input token',
  cache_write_token: 'token written to the cache',
  cache_write_1h_token: 'token written to the cache for an hour',
  input_audio_token: 'token of audio input',
  output_audio_token: 'token of audio output',
  cached_audio_token: 'token of cached audio input',
  input_image_token: 'token of image input',
  output_image_token: 'token of image output',
  cached_image_token: 'token of cached image input',
  input_video_token: 'token of video input',
  output_video_token: 'token of video output',
  reasoning_token: 'reasoning token',
  citation_token: 'citation token',
  request: 'request',
  generation: 'generation',
  image: 'image',
  partial_image: 'partial image',
  input_image: 'input image',
  second: 'second',
  character: 'character',
  page: 'page',
  annotated_page: 'annotated page',
  message: 'message',
  search: 'search',
  file_search: 'file search',
};
