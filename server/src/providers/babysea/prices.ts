import * as v from 'valibot';
import type { BillingResponse } from '../../../../shared/src/billing-provider';
import { compareAmounts } from '../../../../shared/src/money';
import type {
  LiveChoice,
  LiveModel,
  LiveRate,
  PriceListQuery,
  PriceListReading,
} from '../../core/billing/price-list';
import { amountFromNumber } from '../wire/fields';
import { getWithKey, modelPath } from '../wire/requests';
import { readData } from './answers';
import { originOf } from './hosts';

const LIBRARY = v.object({ models: v.array(v.unknown()) });

const MODEL = v.object({
  model_type: v.picklist(['image', 'video']),
  model_identifier: v.pipe(
    v.string(),
    v.check((id) => modelPath(id) !== null),
  ),
  model_pricing: v.union([amountFromNumber, v.record(v.string(), amountFromNumber)]),
});

type Model = v.InferOutput<typeof MODEL>;

/** The catalogue: credits, which are US dollars, for a picture or for a second of video. */
export const prices: PriceListQuery = {
  id: 'library-models',
  isPublic: false,
  request(context) {
    const origin = originOf(context);
    return origin === null ? null : getWithKey(origin, '/v1/library/models');
  },
  read: readLibrary,
};

function readLibrary(response: BillingResponse): PriceListReading {
  const { value, failure } = readData(response, LIBRARY, 'library:read');
  if (failure) return { models: null, failure };
  const models = new Map<string, LiveModel | null>();
  for (const row of value.models) {
    const checked = v.safeParse(MODEL, row);
    if (!checked.success) continue;
    const id = checked.output.model_identifier;
    // A model that is listed twice has no sure price.
    models.set(id, models.has(id) ? null : modelOf(checked.output));
  }
  return { models: [...models.values()].filter((model) => model !== null), failure: null };
}

function modelOf({ model_type, model_identifier, model_pricing }: Model): LiveModel | null {
  const entries =
    typeof model_pricing === 'string'
      ? [{ amount: model_pricing, only: null }]
      : Object.entries(model_pricing).map(([key, amount]) => ({ amount, only: choiceOf(key) ?? undefined }));
  const unit = model_type === 'image' ? 'generation' : 'second';
  const rates = entries.flatMap(({ amount, only }) =>
    only === undefined ? [] : [rateOf(unit, amount, only)],
  );
  // One price that can't be read leaves in doubt what calls of the model cost.
  const isSure = rates.length === entries.length && rates.length > 0 && !overlap(rates);
  const isPriced = rates.every(({ amount }) => compareAmounts(amount, '0') > 0);
  return isSure && isPriced ? { id: model_identifier, aliases: [], rates, effectiveAt: null } : null;
}

function rateOf(unit: LiveRate['unit'], amount: string, only: LiveChoice | null): LiveRate {
  return { unit, per: 1, amount, currency: 'USD', ...(only ? { only } : {}) };
}

const KEY = /^(\d{3,4}p)(?:_(audio|noaudio))?$/;

/** What a key of a map of prices stands for (`720p`, `720p_noaudio`); null for one that is not documented. */
function choiceOf(key: string): LiveChoice | null {
  const [, resolution, audio] = KEY.exec(key) ?? [];
  if (resolution === undefined) return null;
  return { resolution, ...(audio === undefined ? {} : { audio: audio === 'audio' ? 'true' : 'false' }) };
}

/** Whether a resolution has a price both with and without regard to sound. */
function overlap(rates: readonly LiveRate[]): boolean {
  const plain = new Set(rates.flatMap(({ only }) => (only && !only.audio ? [only.resolution] : [])));
  return rates.some(({ only }) => only?.audio !== undefined && plain.has(only.resolution));
}
