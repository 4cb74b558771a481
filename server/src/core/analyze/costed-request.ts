import type { Estimate } from '../estimate/estimate';
import type { Cost } from '../estimate/estimate-call';
import { type MoneyBand, moneyOfTokens } from '../estimate/token-tariff';
import type { ModelPrice } from '../price/rate';
import type { CountedUsage } from '../usage/count-usage';
import type { Usage } from '../usage/quantity';
import { loggedWords } from '../usage-log/measured-outputs';
import type { Grounds } from './assumption-notes';
import type { Costed } from './file-analysis';
import type { PricedCall } from './priced-call';
import type { Route, RouteQuestion } from './routes';

/** What is known of a request before anything of it is counted. */
export interface PlannedRequest {
  /** Where it may go, the likely route first; at least one. */
  readonly routes: readonly Route[];
  readonly likely: Route;
  readonly models: readonly string[];
  readonly question: RouteQuestion;
  readonly serviceTier: string | null;
  /** What it costs where tokens are all that counts: at this price; null where it takes more to tell. */
  readonly tokenPrice: ModelPrice | null;
}

/**
 * A request's cost without what its surroundings add: repetition, and what the evaluation assumed. All that the counts
 * do not change is read from the plan, for hundreds of these are made while someone types in a constant.
 */
export class CostedRequest implements Omit<Costed, 'repeat' | 'assumptions' | 'market'> {
  #cost: Pick<Cost, 'estimate' | 'rates' | 'unknown'> | null = null;
  #money: MoneyBand | null | undefined;

  constructor(
    private readonly plan: PlannedRequest,
    /** For each route. */
    private readonly counted: readonly CountedUsage[],
    readonly usage: Usage,
    /** Asked once, and not where the money alone is wanted. */
    private readonly estimated: () => Pick<Cost, 'estimate' | 'rates' | 'unknown'>,
  ) {}

  private get cost(): Pick<Cost, 'estimate' | 'rates' | 'unknown'> {
    this.#cost ??= this.estimated();
    return this.#cost;
  }

  /** As the estimate has it, without its lines; null when there is none. Quickly told of a request of a million. */
  get money(): MoneyBand | null {
    if (this.#money === undefined) this.#money = this.#ofTokens() ?? withoutLines(this.estimate);
    return this.#money;
  }

  get vendor(): Costed['vendor'] {
    const { id } = this.plan.likely.vendor;
    return id === 'unknown' ? null : id;
  }
  get provider(): Costed['provider'] {
    return this.plan.likely.provider;
  }
  get model(): Costed['model'] {
    return this.plan.likely.model;
  }
  get models(): Costed['models'] {
    return this.plan.models;
  }
  get estimate(): Costed['estimate'] {
    return this.cost.estimate;
  }
  get unknown(): Costed['unknown'] {
    return this.cost.unknown;
  }
  get rates(): Costed['rates'] {
    return this.cost.rates;
  }
  get catalog(): Costed['catalog'] {
    const { price } = this.plan.likely;
    return price && this.cost.rates.length > 0 ? price.catalog : null;
  }
  get capName(): Costed['capName'] {
    const { cap, capName } = this.plan.likely.request.output;
    return cap === null ? null : capName;
  }
  get holes(): Costed['holes'] {
    return most(this.counted.map(({ holes }) => holes)) ?? 0;
  }
  get holeBound(): Costed['holeBound'] {
    const isStated = this.plan.question.stated?.inputTokens != null;
    return isStated ? null : most(this.counted.map(({ holeBound }) => holeBound));
  }

  /** What logs say of its likely output, in words; null: nothing, or somebody states it. */
  get outputLogged(): string | null {
    const logged = this.counted[0]?.outputLogged ?? null;
    if (logged === null || this.plan.question.stated?.outputTokens != null) return null;
    return loggedWords(logged);
  }

  get routes(): readonly Route[] {
    return this.plan.routes;
  }

  #ofTokens(): MoneyBand | null {
    const { tokenPrice, serviceTier } = this.plan;
    return tokenPrice && moneyOfTokens(this.usage, tokenPrice, serviceTier);
  }

  /** What its assumptions are put into words from, when someone asks. */
  get grounds(): Grounds {
    const { likely, question } = this.plan;
    const { stated, options } = question;
    const { counted, usage, holes, holeBound } = this;
    return { route: likely, counted: counted[0]!, usage, holes, holeBound, stated, options };
  }

  /** What other offers are compared with, when someone asks. */
  get priced(): PricedCall {
    const { routes, question, serviceTier } = this.plan;
    return { routes, question, serviceTier, usage: this.usage, estimate: this.estimate };
  }
}

function withoutLines(estimate: Estimate | null): MoneyBand | null {
  if (estimate === null) return null;
  const { currency, low, likely, high } = estimate;
  return { currency, low, likely, high };
}

function most(numbers: readonly (number | null)[]): number | null {
  let highest: number | null = null;
  for (const each of numbers) if (each !== null && (highest === null || each > highest)) highest = each;
  return highest;
}
