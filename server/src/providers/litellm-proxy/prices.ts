import * as v from 'valibot';
import { compareAmounts } from '../../../../shared/src/money';
import type { LiveModel, LiveRate, PriceListQuery } from '../../core/billing/price-list';
import { readJson } from '../wire/json-answer';
import { getWithKey } from '../wire/requests';
import { extraRate, rates, tokenRate } from '../wire/token-rates';
import { NAME } from './key-info';

const cost = v.nullish(v.union([v.number(), v.string()]));

const MODEL = v.object({
  model_name: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
  model_info: v.looseObject({
    mode: v.nullish(v.string()),
    input_cost_per_token: cost,
    output_cost_per_token: cost,
    cache_read_input_token_cost: cost,
    cache_creation_input_token_cost: cost,
  }),
});

type ModelInfo = v.InferOutput<typeof MODEL>['model_info'];

/** What is billed by the token alone. */
const BY_TOKEN: ReadonlySet<string> = new Set(['chat', 'completion', 'responses', 'embedding']);

/**
 * `GET /model/info`: in US dollars for a token, by the proxy's own names. A name may stand for several deployments: where
 * they differ in price, nothing tells which will answer, so that the name is left out.
 */
export const proxyPrices: PriceListQuery = {
  id: 'model-info',
  isPublic: false,
  request: ({ baseUrl }) => (baseUrl === null ? null : getWithKey(baseUrl, '/model/info')),
  read(response) {
    const { value, failure } = readJson(response, v.object({ data: v.array(v.unknown()) }), NAME);
    if (failure) return { models: null, failure };
    const named = value.data.flatMap(readDeployment);
    const names = [...new Set(named.map(({ name }) => name))];
    return {
      models: names.flatMap((name) =>
        modelOf(
          name,
          named.filter((each) => each.name === name),
        ),
      ),
      failure: null,
    };
  },
};

interface Deployment {
  readonly name: string;
  /** Null: it has no one price. */
  readonly rates: readonly LiveRate[] | null;
}

function readDeployment(item: unknown): readonly Deployment[] {
  const named = v.safeParse(v.object({ model_name: MODEL.entries.model_name }), item);
  if (!named.success) return [];
  const checked = v.safeParse(MODEL, item);
  const read =
    checked.success && isPlain(checked.output.model_info) ? ratesOf(checked.output.model_info) : null;
  return [{ name: named.output.model_name, rates: read }];
}

/** The proxy writes zero for what it does not know the price of, so that two zeros tell nothing. */
function ratesOf(info: ModelInfo): readonly LiveRate[] | null {
  const read = rates([
    tokenRate('input_token', info.input_cost_per_token),
    tokenRate('output_token', info.output_cost_per_token),
    extraRate('cached_input_token', info.cache_read_input_token_cost),
    extraRate('cache_write_token', info.cache_creation_input_token_cost),
  ]);
  return read?.some(({ amount }) => compareAmounts(amount, '0') > 0) ? read : null;
}

/** Whether one set of prices holds for prompts of every length. */
function isPlain(info: ModelInfo): boolean {
  const isTiered = Object.entries(info).some(
    ([name, value]) => name.includes('_above_') && !isNothing(value),
  );
  return !isTiered && (info.mode == null || BY_TOKEN.has(info.mode));
}

/** What can't be read as a price may be one. */
function isNothing(price: unknown): boolean {
  return price == null || ((typeof price === 'number' || typeof price === 'string') && Number(price) === 0);
}

function modelOf(name: string, deployments: readonly Deployment[]): readonly LiveModel[] {
  const [first] = deployments;
  const text = JSON.stringify(first?.rates);
  const isOne = deployments.every((each) => JSON.stringify(each.rates) === text);
  return first?.rates && isOne ? [{ id: name, aliases: [], rates: first.rates, effectiveAt: null }] : [];
}
