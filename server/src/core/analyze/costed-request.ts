import type { Cost } from '../estimate/estimate-call';
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
}

/**
 * A request's cost without what its surroundings add: repetition, and what the evaluation assumed. All that the counts
 * do not change is read from the plan, for hundreds of these are made while someone types in a constant.
 */
export class CostedRequest implements Omit<Costed, 'repeat' | 'assumptions' | 'market'> {
  constructor(
    private readonly plan: PlannedRequest,
    /** For each route. */
    private readonly counted: readonly CountedUsage[],
    readonly usage: Usage,
    private readonly cost: Pick<Cost, 'estimate' | 'rates' | 'unknown'>,
  ) {}

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

function most(numbers: readonly (number | null)[]): number | null {
  let highest: number | null = null;
  for (const each of numbers) if (each !== null && (highest === null || each > highest)) highest = each;
  return highest;
}
