import * as v from 'valibot';
import { compareAmounts } from '../../../../shared/src/money';
import type { LiveModel, PriceListQuery } from '../../core/billing/price-list';
import type { RateUnit } from '../../core/price/rate';
import { amount } from '../wire/fields';
import { readJson } from '../wire/json-answer';
import { getPublic } from '../wire/requests';
import { extraRate, rates, tokenRate } from '../wire/token-rates';
import { NAME, ORIGIN } from './hosts';

const price = v.nullish(v.string());

const PRICING = v.object({
  prompt: v.string(),
  completion: v.string(),
  request: price,
  image_output: price,
  audio: price,
  audio_output: price,
  input_audio_cache: price,
  input_cache_read: price,
  input_cache_write: price,
  input_cache_write_1h: price,
  internal_reasoning: price,
  discount: v.nullish(amount),
  /** Other prices for long prompts or at times of the day. */
  overrides: v.nullish(v.array(v.unknown())),
});

const MODEL = v.object({ id: v.pipe(v.string(), v.minLength(1), v.maxLength(200)), pricing: PRICING });

type Pricing = v.InferOutput<typeof PRICING>;

/** What is billed on top of the tokens of prompt and completion, or instead of them; zero where nothing is. */
const EXTRA: readonly (readonly [unit: RateUnit, field: keyof Pricing])[] = [
  ['request', 'request'],
  ['input_audio_token', 'audio'],
  ['output_audio_token', 'audio_output'],
  ['cached_audio_token', 'input_audio_cache'],
  ['cached_input_token', 'input_cache_read'],
  ['cache_write_token', 'input_cache_write'],
  ['cache_write_1h_token', 'input_cache_write_1h'],
  ['reasoning_token', 'internal_reasoning'],
];

/**
 * `GET /api/v1/models`: text in US dollars for one unit. `image` and `image_token` are not read: the description has the
 * one for an image that is sent, lists have it for a token, and neither says which of them a model goes by. Ids of variants
 * (`:free`) share the other names that a model has, so that no other name is taken.
 */
export const openrouterPrices: PriceListQuery = {
  id: 'models',
  isPublic: true,
  request: () => getPublic(ORIGIN, '/api/v1/models'),
  read(response) {
    const { value, failure } = readJson(response, v.object({ data: v.array(v.unknown()) }), NAME);
    if (failure) return { models: null, failure };
    return { models: value.data.flatMap(readModel), failure: null };
  },
};

function readModel(item: unknown): readonly LiveModel[] {
  const checked = v.safeParse(MODEL, item);
  if (!checked.success || !isPlain(checked.output.pricing)) return [];
  const { id, pricing } = checked.output;
  const read = rates([
    tokenRate('input_token', pricing.prompt),
    tokenRate('output_token', pricing.completion),
    ...EXTRA.map(([unit, field]) => extraRate(unit, textOf(pricing[field]))),
  ]);
  return read === null ? [] : [{ id, aliases: [], rates: read, effectiveAt: null }];
}

/** Whether one set of prices holds for every call, and all that is billed has a price here. */
function isPlain({ discount, overrides, image_output }: Pricing): boolean {
  const makesImages = extraRate('image', image_output) !== 'absent';
  return (overrides ?? []).length === 0 && compareAmounts(discount ?? '0', '0') === 0 && !makesImages;
}

function textOf(value: Pricing[keyof Pricing]): string | null {
  return typeof value === 'string' ? value : null;
}
