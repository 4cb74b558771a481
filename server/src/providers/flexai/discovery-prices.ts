import * as v from 'valibot';
import type { BillingResponse } from '../../../../shared/src/billing-provider';
import type { LiveModel, PriceListQuery, PriceListReading } from '../../core/billing/price-list';
import { amountFromNumber } from '../wire/fields';
import { readJson } from '../wire/json-answer';
import { getPublic } from '../wire/requests';
import { groupsBy } from './groups';
import { NAME, TOKENS_HOST } from './hosts';
import { ratesOf } from './media-price';
import { modelId } from './model-id';

const LIST = v.array(v.unknown());

const MODEL = v.object({
  model_name: modelId,
  input_per_mtok: v.nullish(amountFromNumber),
  output_per_mtok: v.nullish(amountFromNumber),
  pricing: v.nullish(v.array(v.unknown())),
});

/**
 * The public list by which models are found. It has the prices of tokens, which the list of prices may lack for a model.
 * Source: docs.flex.ai/inference-api/guides/model-discovery.
 */
export const discoveryPrices: PriceListQuery = {
  id: 'discovery',
  isPublic: true,
  request: () => getPublic(`https://${TOKENS_HOST}`, '/api/models'),
  read: readModels,
};

function readModels(response: BillingResponse): PriceListReading {
  const { value, failure } = readJson(response, LIST, NAME);
  if (failure) return { models: null, failure };
  const rows = value.flatMap((item) => {
    const named = v.safeParse(v.object({ model_name: modelId }), item);
    return named.success ? [{ id: named.output.model_name, item }] : [];
  });
  const models = [...groupsBy(rows, ({ id }) => id).values()].flatMap(([only, ...others]) => {
    const model = only && others.length === 0 ? modelOf(only.item) : null;
    return model ? [model] : [];
  });
  return { models, failure: null };
}

/** What stands in `pricing` is not published: where something does, the prices of tokens may not be all that is charged. */
function modelOf(item: unknown): LiveModel | null {
  const checked = v.safeParse(MODEL, item);
  if (!checked.success || checked.output.pricing?.length) return null;
  const { model_name: id, input_per_mtok, output_per_mtok } = checked.output;
  const rates = [
    ...ratesOf('input_token', input_per_mtok, 1_000_000),
    ...ratesOf('output_token', output_per_mtok, 1_000_000),
  ];
  return rates.length > 0 ? { id, aliases: [], rates, effectiveAt: null } : null;
}
