import * as v from 'valibot';
import type { BillingResponse } from '../../../../shared/src/billing-provider';
import { compareAmounts, multiplyAmounts } from '../../../../shared/src/money';
import type { LiveModel, LiveRate, PriceListQuery, PriceListReading } from '../../core/billing/price-list';
import { amountFromNumber, amountFromText } from '../wire/fields';
import { readJson } from '../wire/json-answer';
import { getWithKey } from '../wire/requests';
import { groupsBy } from './groups';
import { NAME, TOKENS_HOST } from './hosts';
import { isPositive, MEDIA_PRICE, type MediaPrice, mediaRates, ratesOf } from './media-price';
import { modelId } from './model-id';

const LIST = v.object({ data: v.array(v.unknown()) });

const perToken = v.nullish(amountFromText);
const perMillion = v.nullish(amountFromNumber);

/** Each price of tokens twice: as text for one token, as a number for a million. */
const PRICING = v.object({
  currency: v.literal('USD'),
  prompt: perToken,
  input_per_mtok: perMillion,
  completion: perToken,
  output_per_mtok: perMillion,
  input_cache_read: perToken,
  cached_input_per_mtok: perMillion,
  request: perToken,
  image: perToken,
  web_search: perToken,
  internal_reasoning: perToken,
});

const MODEL = v.object({
  id: modelId,
  aliases: v.fallback(v.optional(v.array(modelId), []), []),
  pricing: v.nullish(PRICING),
  media_pricing: v.nullish(v.array(v.object({ ...MEDIA_PRICE.entries, currency: v.literal('USD') }))),
});

type Pricing = v.InferOutput<typeof PRICING>;

/** The models that a key may use, with their other names and with prices that the public list may lack. */
export const modelPrices: PriceListQuery = {
  id: 'models',
  isPublic: false,
  request: () => getWithKey(`https://${TOKENS_HOST}`, '/v1/models'),
  read: readModels,
};

function readModels(response: BillingResponse): PriceListReading {
  const { value, failure } = readJson(response, LIST, NAME);
  if (failure) return { models: null, failure };
  const read = value.data.flatMap((row) => {
    const checked = v.safeParse(MODEL, row);
    const model = checked.success ? modelOf(checked.output) : null;
    return model ? [model] : [];
  });
  const byId = groupsBy(read, ({ id }) => id);
  return { models: [...byId.values()].flatMap((those) => (those.length === 1 ? those : [])), failure: null };
}

function modelOf({ id, aliases, pricing, media_pricing }: v.InferOutput<typeof MODEL>): LiveModel | null {
  const text = pricing ? tokenRates(pricing) : [];
  const media = media_pricing ? oneMediaPrice(media_pricing) : [];
  if (!text || !media || text.length + media.length === 0) return null;
  return {
    id,
    aliases: aliases.filter((alias) => alias !== id),
    rates: [...text, ...media],
    effectiveAt: null,
  };
}

/** Several rows are tiers or presets: which of them a call gets is not published. */
function oneMediaPrice(rows: readonly MediaPrice[]): readonly LiveRate[] | null {
  const [only] = rows;
  if (!only) return [];
  return rows.length === 1 ? mediaRates(only) : null;
}

/** Null where something is charged that is not told how, or where the two ways of telling a price differ. */
function tokenRates(pricing: Pricing): readonly LiveRate[] | null {
  const { image, web_search, internal_reasoning } = pricing;
  if ([image, web_search, internal_reasoning].some((price) => price != null && isPositive(price)))
    return null;
  const pairs = [
    ['input_token', pricing.prompt, pricing.input_per_mtok],
    ['output_token', pricing.completion, pricing.output_per_mtok],
    ['cached_input_token', pricing.input_cache_read, pricing.cached_input_per_mtok],
  ] as const;
  if (pairs.some(([, one, million]) => differ(one, million))) return null;
  return [
    ...pairs.flatMap(([unit, one, million]) =>
      ratesOf(unit, million ?? (one && perMillionOf(one)), 1_000_000),
    ),
    ...ratesOf('request', pricing.request, 1),
  ];
}

function differ(one: string | null | undefined, million: string | null | undefined): boolean {
  return one != null && million != null && compareAmounts(perMillionOf(one), million) !== 0;
}

function perMillionOf(one: string): string {
  return multiplyAmounts(one, '1000000');
}
