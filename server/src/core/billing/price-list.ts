import type { BillingRequest, BillingResponse } from '../../../../shared/src/billing-provider';
import type { RateUnit } from '../price/rate';
import type { AccountContext, Failure } from './account-api';

/** A provider's own list of prices. Pure: whoever sends does it elsewhere. */
export interface PriceListQuery {
  /** Names it among the lists of its provider. */
  readonly id: string;
  /** Whether the list is public; else it is asked with the key of a connected account. */
  readonly isPublic: boolean;
  /** Whether it tells what prices start at, if anything, and no price that a cost can be counted with. */
  readonly isLowestOnly?: boolean;
  /** Null: it can't be asked in this context. */
  request(context: AccountContext): BillingRequest | null;
  /** Never throws. Models whose prices can't be read for sure are left out. */
  read(response: BillingResponse, context: AccountContext): PriceListReading;
}

export type PriceListReading =
  | { readonly models: readonly LiveModel[]; readonly failure: null }
  | { readonly models: null; readonly failure: Failure };

/** A provider's own price list as it was read on a day. */
export interface LiveList {
  /** Provider id. */
  readonly provider: string;
  /** What to call it where its rates are shown: the address of the list. */
  readonly source: string;
  /** ISO date on which it was read. */
  readonly asOf: string;
  readonly models: readonly LiveModel[];
}

/** A model of a live list with all its rates. */
export interface LiveModel {
  readonly id: string;
  /** Other spellings of the id that the provider lists for the same model. */
  readonly aliases: readonly string[];
  readonly rates: readonly LiveRate[];
  /** In place of rates: what is known of the price that no cost can be counted with, half a sentence for people. */
  readonly unpriced?: string;
  /** When the provider says that these prices hold from (ISO); null: the date of the list. */
  readonly effectiveAt: string | null;
}

/** The price of `per` units, in decimal digits. */
export interface LiveRate {
  readonly unit: RateUnit;
  readonly per: number;
  readonly amount: string;
  readonly currency: string;
  /** Arguments of a call that this rate holds for; absent: whatever the call says. */
  readonly only?: LiveChoice;
}

/** Values as a call spells them, in lower case (`720p`, `true`). */
export interface LiveChoice {
  readonly size?: string;
  readonly quality?: string;
  readonly resolution?: string;
  readonly audio?: 'true' | 'false';
}

/**
 * Two lists of one provider as one. Of a model that both have, the earlier list's rate of a unit wins, and the later adds
 * rates of units that it lacks and its aliases.
 */
export function joinLiveModels(
  earlier: readonly LiveModel[],
  later: readonly LiveModel[],
): readonly LiveModel[] {
  const models = new Map(earlier.map((model) => [model.id, model]));
  for (const model of later) {
    const known = models.get(model.id);
    models.set(model.id, known ? joined(known, model) : model);
  }
  return [...models.values()];
}

function joined(earlier: LiveModel, later: LiveModel): LiveModel {
  const units = new Set(earlier.rates.map(({ unit }) => unit));
  return {
    ...earlier,
    aliases: [...new Set([...earlier.aliases, ...later.aliases])],
    rates: [...earlier.rates, ...later.rates.filter(({ unit }) => !units.has(unit))],
  };
}
