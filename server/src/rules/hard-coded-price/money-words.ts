import { compareAmounts } from '../../../../shared/src/money';
import type { RateUnit } from '../../core/price/rate';
import type { PriceUnit } from './units';

/** What a rate is for, as a word behind a model's name. */
export const KIND_WORDS: Readonly<Partial<Record<RateUnit, string>>> = {
  input_token: 'input',
  output_token: 'output',
  cached_input_token: 'cached input',
  cache_write_token: 'cache write',
  cache_write_1h_token: 'one-hour cache write',
  input_audio_token: 'audio input',
  output_audio_token: 'audio output',
  image: 'an image',
  second: 'audio',
  character: 'text',
  request: 'a request',
  page: 'a page',
};

const MANY: Readonly<Record<number, string>> = { 1000000: '1M ', 1000: '1K ', 1: '' };

/** `per 1M tokens`, `per image` */
export function unitWords({ per, thing }: PriceUnit): string {
  const many = MANY[per] ?? `${per} `;
  return per === 1 ? `per ${thing}` : `per ${many}${thing}s`;
}

const SIGNS: Readonly<Record<string, string>> = {
  USD: '$',
  EUR: '€',
  GBP: '£',
  CNY: '¥',
  JPY: '¥',
  INR: '₹',
};

/** An amount with two decimals at least and all that are needed. */
export function moneyWords(amount: string, currency: string): string {
  const [whole = '0', decimals = ''] = amount.split('.');
  const kept = decimals.replace(/0+$/, '').padEnd(2, '0');
  return `${SIGNS[currency] ?? `${currency} `}${whole}.${kept}`;
}

export function isSameAmount(left: string, right: string): boolean {
  return compareAmounts(left, right) === 0;
}
