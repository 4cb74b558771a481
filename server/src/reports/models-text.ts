import type { Money } from '../../../shared/src/money';
import { formatExactMoney } from '../../../shared/src/money-format';
import type { ListedModel } from '../core/price/listed-model';
import type { RateUnit, TieredRate } from '../core/price/rate';
import { alignColumns, escapeForTerminal, type TextStyle } from './terminal-text';

/** Units with a column of their own, where the price is of a million. */
const COLUMNS = ['input_token', 'cached_input_token', 'output_token'] as const satisfies readonly RateUnit[];
const MILLION = 1_000_000;
const HEAD = ['provider', 'model', 'input', 'cached', 'output', 'as of', 'besides'];
const CAPTION = 'Prices of 1M tokens where no other unit is named.';

/** Models with their prices as a table for people, with a line break at its end. */
export function modelsText(models: readonly ListedModel[], style: TextStyle): string {
  if (models.length === 0) return 'No model with a known price fits; fewer words or a later day find more.\n';
  const rows = models.map(({ provider, model, rates, asOf }) => [
    provider,
    escapeForTerminal(model),
    ...COLUMNS.map((unit) => columnOf(rates, unit)),
    asOf,
    besides(rates),
  ]);
  const [head = '', ...lines] = alignColumns([HEAD, ...rows]).map((row) => row.join('  ').trimEnd());
  return `${[style.dim(CAPTION), style.dim(head), ...lines].join('\n')}\n`;
}

function columnOf(rates: readonly TieredRate[], unit: RateUnit): string {
  const rate = rates.find((each) => each.unit === unit && each.per === MILLION);
  return rate === undefined ? '-' : priceText(rate);
}

/** What has no column: the other units, then tiers by length of the prompt. */
function besides(rates: readonly TieredRate[]): string {
  const others = rates.filter(({ unit, per }) => per !== MILLION || !COLUMNS.some((each) => each === unit));
  return [others.map(rateText).join(', '), ...tiersOf(rates)].filter((each) => each !== '').join('; ');
}

function tiersOf(rates: readonly TieredRate[]): string[] {
  const limits = new Set(rates.flatMap(({ tiers }) => tiers.map(({ above }) => above)));
  return [...limits].map((limit) => {
    const prices = rates.flatMap(({ unit, currency, tiers }) =>
      tiers
        .filter(({ above }) => above === limit)
        .map(({ amount }) => `${NAMES[unit][0]} ${priceText({ amount, currency })}`),
    );
    return `above ${limit.toLocaleString('en-US')} input tokens: ${prices.join(', ')}`;
  });
}

function rateText(rate: TieredRate): string {
  const [one, many] = NAMES[rate.unit];
  const price = priceText(rate);
  if (rate.per === MILLION) return `${one} ${price}`;
  return `${price} / ${rate.per === 1 ? one : `${timesText(rate.per)} ${many}`}`;
}

/** All digits of a price, cents at least: `$0.525`, `$4.20`. */
function priceText(money: Money): string {
  return formatExactMoney(money).replace(/\d+(?:\.\d+)?/, (digits) => {
    const [whole, decimals = ''] = digits.split('.');
    return `${whole}.${decimals.padEnd(2, '0')}`;
  });
}

function timesText(per: number): string {
  return per === 1000 ? '1k' : per.toLocaleString('en-US');
}

/** How each unit reads: one of it, and several. */
const NAMES: Readonly<Record<RateUnit, readonly [one: string, many: string]>> = {
  input_token: ['input', 'input tokens'],
  output_token: ['output', 'output tokens'],
  cached_input_token: ['cached', 'cached input tokens'],
  cache_write_token: ['cache write', 'tokens written to the cache'],
  cache_write_1h_token: ['cache write for 1 h', 'tokens written to the cache for 1 h'],
  input_audio_token: ['audio input', 'audio input tokens'],
  output_audio_token: ['audio output', 'audio output tokens'],
  cached_audio_token: ['cached audio', 'cached audio tokens'],
  input_image_token: ['image input', 'image input tokens'],
  output_image_token: ['image output', 'image output tokens'],
  cached_image_token: ['cached image', 'cached image tokens'],
  input_video_token: ['video input', 'video input tokens'],
  output_video_token: ['video output', 'video output tokens'],
  reasoning_token: ['reasoning', 'reasoning tokens'],
  citation_token: ['citation', 'citation tokens'],
  request: ['request', 'requests'],
  generation: ['generation', 'generations'],
  image: ['image', 'images'],
  partial_image: ['partial image', 'partial images'],
  input_image: ['input image', 'input images'],
  second: ['second', 'seconds'],
  character: ['character', 'characters'],
  page: ['page', 'pages'],
  annotated_page: ['annotated page', 'annotated pages'],
  message: ['message', 'messages'],
  search: ['search', 'searches'],
  file_search: ['file search', 'file searches'],
};
