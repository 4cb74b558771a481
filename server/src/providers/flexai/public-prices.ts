import * as v from 'valibot';
import type { BillingResponse } from '../../../../shared/src/billing-provider';
import type { LiveModel, LiveRate, PriceListQuery, PriceListReading } from '../../core/billing/price-list';
import { amountFromNumber, isoTime } from '../wire/fields';
import { readJson } from '../wire/json-answer';
import { getPublic } from '../wire/requests';
import { groupsBy } from './groups';
import { NAME, TOKENS_HOST } from './hosts';
import { MEDIA_PRICE, mediaRates, ratesOf } from './media-price';
import { modelId } from './model-id';

const LIST = v.object({ data: v.array(v.unknown()) });

const ROW = v.object({
  ...MEDIA_PRICE.entries,
  model: modelId,
  currency: v.literal('USD'),
  effective_at: v.fallback(v.nullable(isoTime), null),
  input_per_mtok: v.nullish(amountFromNumber),
  output_per_mtok: v.nullish(amountFromNumber),
  cached_input_per_mtok: v.nullish(amountFromNumber),
});

type Row = v.InferOutput<typeof ROW>;

/** The list of effective prices that anybody may read. */
export const publicPrices: PriceListQuery = {
  id: 'pricing',
  isPublic: true,
  request: () => getPublic(`https://${TOKENS_HOST}`, '/v1/pricing'),
  read: readPricing,
};

function readPricing(response: BillingResponse): PriceListReading {
  const { value, failure } = readJson(response, LIST, NAME);
  if (failure) return { models: null, failure };
  const rows = value.data.flatMap((item) => {
    const id = idOf(item);
    const row = v.safeParse(ROW, item);
    return id === null ? [] : [{ id, row: row.success ? row.output : null }];
  });
  const models = [...groupsBy(rows, ({ id }) => id)].flatMap(([id, [only, ...others]]) => {
    // Several rows are tiers or presets: which of them a call gets is not published.
    const model = only?.row && others.length === 0 ? modelOf(id, only.row) : null;
    return model ? [model] : [];
  });
  return { models, failure: null };
}

function modelOf(id: string, row: Row): LiveModel | null {
  const media = mediaRates(row);
  const rates = [...tokenRates(row), ...(media ?? [])];
  return media && rates.length > 0 ? { id, aliases: [], rates, effectiveAt: row.effective_at } : null;
}

function tokenRates(row: Row): readonly LiveRate[] {
  return [
    ...ratesOf('input_token', row.input_per_mtok, 1_000_000),
    ...ratesOf('output_token', row.output_per_mtok, 1_000_000),
    ...ratesOf('cached_input_token', row.cached_input_per_mtok, 1_000_000),
  ];
}

/** The model of a row, read or not: one that can't be read leaves the other rows of its model in doubt. */
function idOf(row: unknown): string | null {
  const checked = v.safeParse(v.object({ model: modelId }), row);
  return checked.success ? checked.output.model : null;
}
