import * as v from 'valibot';
import type { CustomProvider } from '../../../../shared/src/custom-provider';
import type { LiveModel, LiveRate, PriceListQuery } from '../../core/billing/price-list';
import { malformed } from '../wire/failures';
import { amount } from '../wire/fields';
import { readJson } from '../wire/json-answer';
import { getPublic, getWithKey } from '../wire/requests';
import { pointedAt } from './json-pointer';

type Prices = NonNullable<CustomProvider['prices']>;

const MODEL_ID = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200));

/** The list of prices where the user says that it stands. Models that lack a price which was described are left out. */
export function customPrices({ name, baseUrl }: CustomProvider, prices: Prices): PriceListQuery {
  const isPublic = prices.public === true;
  return {
    id: 'prices',
    isPublic,
    request: () => (isPublic ? getPublic : getWithKey)(baseUrl, prices.path),
    read(response) {
      const { value, failure } = readJson(response, v.unknown(), name);
      if (failure) return { models: null, failure };
      const list: unknown = pointedAt(value, prices.list);
      if (!Array.isArray(list)) {
        const words = 'no list stands where your settings say that the models are';
        return { models: null, failure: malformed(response, name, words) };
      }
      return { models: list.flatMap((item: unknown) => readModel(item, prices)), failure: null };
    },
  };
}

function readModel(item: unknown, prices: Prices): readonly LiveModel[] {
  const id = v.safeParse(MODEL_ID, pointedAt(item, prices.model));
  const read = [
    rateAt(item, 'input_token', prices.input, prices),
    rateAt(item, 'output_token', prices.output, prices),
  ];
  if (!id.success || read.includes('unreadable')) return [];
  const rates = read.filter((rate): rate is LiveRate => typeof rate === 'object');
  return rates.length === 0 ? [] : [{ id: id.output, aliases: [], rates, effectiveAt: null }];
}

function rateAt(
  item: unknown,
  unit: 'input_token' | 'output_token',
  pointer: string | undefined,
  { per, currency = 'USD' }: Prices,
): LiveRate | 'absent' | 'unreadable' {
  if (pointer === undefined) return 'absent';
  const told = v.safeParse(amount, pointedAt(item, pointer));
  // A price below zero says that there is none to tell beforehand.
  if (!told.success || told.output.startsWith('-')) return 'unreadable';
  return { unit, per, amount: told.output, currency: currency.toUpperCase() };
}
