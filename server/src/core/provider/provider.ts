import type { AccountApi } from '../billing/account-api';
import type { RateUnit } from '../price/rate';
import type { Fee, FeeQuestion } from './fee';
import type { Surcharge, SurchargeQuestion } from './surcharge';

/** Who bills for a call. One file each, in `providers/`. */
export interface Provider {
  /** Stable id of settings and JSON output: `openai`, `cheapa`. */
  readonly id: string;
  /** As people write it: `Cheapa API`. */
  readonly name: string;
  /**
   * Hosts that its API answers on, lower-case, with a port where it must be one (`localhost:11434`). A leading `*.`
   * stands for one or more labels, `*` as a whole label for one, and a leading `*-` for the beginning of one.
   */
  readonly hosts: readonly string[];
  /** Base URL path that tells it from others on the same host, or null. */
  readonly pathPrefix: string | null;
  /** Environment variables that hold its key, first the one it names itself. */
  readonly keyVariables: readonly string[];
  /** Pages for people; null where there is none. */
  readonly links: {
    readonly pricing: string | null;
    readonly billing: string | null;
    readonly docs: string | null;
  };
  /** Id of its models in the bundled price data, or null when that data has none of it. */
  readonly priceDataId: string | null;
  /** Beginnings of model ids that the price data lists for it though its API does not serve them: never offered. */
  readonly notServed?: readonly string[];
  /** Id of the vendor whose models are all that its API serves; absent: it serves those of several, or nobody knows. */
  readonly onlyModelsOf?: string;
  /** Where a model id ends in `:host` to say who runs it: price data id by that ending. */
  readonly priceDataByHost?: Readonly<Record<string, string>>;
  /** Endings of model ids that ask it for a way of running the model, and what that does to the price, in words. */
  readonly routeEndings?: Readonly<Record<string, string>>;
  /** Prefixes that it puts before model ids of other vendors (`openai/gpt-4o`): whether `vendor/model` ids are its own. */
  readonly vendorPrefixed: boolean;
  /** Whether calls name deployments, which people call as they like, in the place of models. */
  readonly namesDeployments?: true;
  /** Words for a model that has no known price at this provider. */
  readonly unlisted: string;
  /** Rates from its own pages, each with source and date. */
  readonly rates: readonly ProviderRate[];
  /** What it charges for besides the tokens of a request; absent: nothing that is known here. */
  readonly fees?: (question: FeeQuestion) => readonly Fee[];
  /** What it charges a multiple of the listed price for; absent: nothing that is known here. */
  readonly surcharges?: (question: SurchargeQuestion) => readonly Surcharge[];
  /** Where calls run at no charge (a local server), words that say so; else null. */
  readonly free: string | null;
  /** Its billing API; absent: none that is known here, so that it can't be connected. */
  readonly account?: AccountApi;
  /** Where calls are free: endings of model ids that somebody does charge for (`-cloud`). */
  readonly chargedModels?: readonly string[];
}

/** A published rate of models (`*` within an id is not allowed: ids are exact). */
export interface ProviderRate {
  readonly models: readonly string[];
  readonly unit: RateUnit;
  readonly per: number;
  readonly amount: string;
  readonly currency: string;
  readonly source: string;
  readonly asOf: string;
}
