import * as v from 'valibot';
import type { LiveModel, PriceListQuery } from '../../core/billing/price-list';
import { readJson } from '../wire/json-answer';
import { getWithKey } from '../wire/requests';
import { extraRate, rates, tokenRate } from '../wire/token-rates';

export const HOST = 'ai-gateway.vercel.sh';
export const ORIGIN = `https://${HOST}`;
export const NAME = 'Vercel AI Gateway';

/** The path and the version that the vendor's client asks with. */
const PATH = '/v3/ai/config';
const PROTOCOL = { 'ai-gateway-protocol-version': '0.0.1' };

/** What images and videos cost is told in other fields, and prices by length of the prompt in tiers. */
const TIERS = ['input_tiers', 'output_tiers', 'input_cache_read_tiers', 'input_cache_write_tiers'] as const;

const ANSWER = v.object({ models: v.array(v.unknown()) });

const MODEL = v.object({
  id: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
  modelType: v.nullish(v.string()),
  pricing: v.looseObject({
    input: v.string(),
    output: v.string(),
    input_cache_read: v.nullish(v.string()),
    input_cache_write: v.nullish(v.string()),
  }),
});

/** Prices in US dollars for a token, as text. Only models that are billed by the token alone are read. */
export const vercelPrices: PriceListQuery = {
  id: 'config',
  isPublic: false,
  request: () => ({ ...getWithKey(ORIGIN, PATH), headers: PROTOCOL }),
  read(response) {
    const { value, failure } = readJson(response, ANSWER, NAME);
    if (failure) return { models: null, failure };
    return { models: value.models.flatMap(readModel), failure: null };
  },
};

function readModel(item: unknown): readonly LiveModel[] {
  const checked = v.safeParse(MODEL, item);
  if (!checked.success || !byToken(checked.output)) return [];
  const { id, pricing } = checked.output;
  const read = rates([
    tokenRate('input_token', pricing.input),
    tokenRate('output_token', pricing.output),
    extraRate('cached_input_token', pricing.input_cache_read),
    extraRate('cache_write_token', pricing.input_cache_write),
  ]);
  return read === null ? [] : [{ id, aliases: [], rates: read, effectiveAt: null }];
}

function byToken({ modelType, pricing }: v.InferOutput<typeof MODEL>): boolean {
  if (modelType != null && modelType !== 'language' && modelType !== 'embedding') return false;
  return TIERS.every((name) => !Array.isArray(pricing[name]) || pricing[name].length === 0);
}
