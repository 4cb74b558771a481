import { DataCells, takeApart } from '../evaluate/data-cells';
import { NO_LITERALS } from '../evaluate/recording';
import type { Value } from '../evaluate/values';
import type { CallRequest } from '../recognize/call-request';
import { BATCH, hasBatchPrice } from './batch-price';
import { CostPlan } from './cost-plan';
import type { AnalyzeOptions } from './options';
import type { ModelAt, PostedCost, PostedRequest } from './posted-request';
import type { CostingParts, RouteQuestion } from './routes';
import type { Stated } from './stated-assumptions';

/** Reads what is asked for by posting a body; null where nothing is known of the address. */
type ReadPosted = (posted: PostedRequest, body: Value) => CallRequest | null;

/** What requests that are built alike have in common. */
interface Plan {
  readonly cells: DataCells;
  /** Null: nothing is known of the address. */
  readonly sent: (Pick<PostedCost, 'api' | 'request' | 'atBatchPrice'> & { readonly costs: CostPlan }) | null;
}

/** A file has few kinds of requests; one in which every request is built otherwise is not remembered. */
const MOST_PLANS = 500;
const MOST_ALIKE = 8;
const LONGEST_BUILD = 20_000;

/**
 * What requests cost that stand in data. The requests of a file are mostly built alike: what is sent where and at which
 * price is found once, and only the texts are counted again. A text that this was seen from is part of how it is built.
 */
export class PostedCosting {
  readonly #read: ReadPosted;
  readonly #parts: CostingParts;
  #options: AnalyzeOptions | null = null;
  readonly #plans = new Map<string, Plan[]>();

  constructor(read: ReadPosted, parts: CostingParts) {
    this.#read = read;
    this.#parts = parts;
  }

  /** As `Engine.costPosted`. */
  cost(posted: PostedRequest, options: AnalyzeOptions, at: ModelAt | null): PostedCost | null {
    if (this.#options !== options) this.#plans.clear();
    this.#options = options;
    const { build, texts } = takeApart(posted.body);
    const key = `${keyOf(posted, at)}\n${build}`;
    const alike = this.#plans.get(key) ?? [];
    const known = alike.find(({ cells }) => cells.fits(texts));
    if (known) return costOf(known, known.cells.exchange(texts));
    const plan = this.#plan(posted, options, at);
    const cost = costOf(plan, NO_LITERALS);
    plan.cells.settle();
    if (build.length <= LONGEST_BUILD && alike.length < MOST_ALIKE) this.#keep(key, [...alike, plan]);
    return cost;
  }

  #keep(key: string, plans: Plan[]): void {
    if (this.#plans.size >= MOST_PLANS) this.#plans.clear();
    this.#plans.set(key, plans);
  }

  #plan(posted: PostedRequest, options: AnalyzeOptions, at: ModelAt | null): Plan {
    const cells = new DataCells(posted.body);
    const request = this.#read(posted, cells.value);
    if (!request) return { cells, sent: null };
    const api = request.api ?? 'chat';
    const question: RouteQuestion = {
      api,
      stated: statedOf(posted.outputTokens, at),
      options,
      parts: this.#parts,
    };
    const planOf = (sent: CallRequest) => new CostPlan([sent], question, cells.watch);
    const atBatch = posted.batch ? planOf({ ...request, tier: BATCH }) : null;
    const isAtBatchPrice = atBatch !== null && hasBatchPrice(atBatch);
    const costs = isAtBatchPrice ? atBatch : planOf(request);
    return { cells, sent: { api, request, atBatchPrice: isAtBatchPrice, costs } };
  }
}

function costOf({ sent }: Plan, changed: ReadonlySet<object>): PostedCost | null {
  if (sent === null) return null;
  const { api, request, atBatchPrice, costs } = sent;
  return { api, request, atBatchPrice, costed: costs.cost(changed) };
}

function keyOf({ url, provider, batch, outputTokens }: PostedRequest, at: ModelAt | null): string {
  return [url, provider, batch, outputTokens, at?.model, at?.provider].join('\n');
}

function statedOf(outputTokens: number | null, at: ModelAt | null): Stated | null {
  if (outputTokens === null && at === null) return null;
  const { model = null, provider = null } = at ?? {};
  return { model, provider, inputTokens: null, outputTokens, calls: null, measured: true };
}
