import { DataCells } from '../evaluate/data-cells';
import { DataShape, type Leaf, outlineOf } from '../evaluate/data-shape';
import { NO_LITERALS } from '../evaluate/recording';
import type { Value } from '../evaluate/values';
import type { CallRequest } from '../recognize/call-request';
import { BATCH, hasBatchPrice } from './batch-price';
import { CostPlan } from './cost-plan';
import type { AnalyzeOptions } from './options';
import type { ModelAt, PostedCost, PostedRequest } from './posted-request';
import type { CostingParts, RouteQuestion } from './routes';
import { NOTHING_STATED, type Stated } from './stated-assumptions';

/** Reads what is asked for by posting a body; null where nothing is known of the address. */
type ReadPosted = (posted: PostedRequest, body: Value) => CallRequest | null;

/** Requests that go to one place and are built alike. */
interface Build {
  readonly posted: Omit<PostedRequest, 'body' | 'outputTokens'>;
  readonly at: ModelAt | null;
  readonly shape: DataShape;
  /** By what their leaves say; the one that was used last comes first. */
  readonly plans: Plan[];
}

/** What requests that are built alike have in common. */
interface Plan {
  readonly cells: DataCells;
  /** Null: nothing is known of the address. */
  readonly sent: (Pick<PostedCost, 'api' | 'request' | 'atBatchPrice'> & { readonly costs: CostPlan }) | null;
}

/** A file has few kinds of requests; what was used longest ago is forgotten first. */
const MOST_BUILDS = 64;
const MOST_ALIKE = 32;
/** Requests of a file differ in their texts, and few of them in their counts. */
const MOST_COSTS = 500;
/** Larger ones (lists of token ids) are seldom built alike, and are not remembered. */
const MOST_PARTS = 2_000;

/**
 * What requests cost that stand in data. The requests of a file are mostly built alike: what is sent where and at which
 * price is found once, and only the texts are counted again. A text or number that this was seen from must be the same.
 */
export class PostedCosting {
  readonly #read: ReadPosted;
  readonly #parts: CostingParts;
  #options: AnalyzeOptions | null = null;
  /** The one that was used last comes first. */
  readonly #builds: Build[] = [];

  constructor(read: ReadPosted, parts: CostingParts) {
    this.#read = read;
    this.#parts = parts;
  }

  /** As `Engine.costPosted`. */
  cost(posted: PostedRequest, options: AnalyzeOptions, at: ModelAt | null): PostedCost | null {
    if (this.#options !== options) this.#builds.length = 0;
    this.#options = options;
    const outline = this.#builds.length > 1 ? outlineOf(posted.body) : null;
    for (let index = 0; index < this.#builds.length; index++) {
      const build = this.#builds[index]!;
      if (outline !== null && outline !== build.shape.outline) continue;
      const leaves = isFor(build, posted, at) ? build.shape.leavesOf(posted.body) : null;
      if (leaves === null) continue;
      toFront(this.#builds, index);
      return this.#costAlike(build, leaves, posted);
    }
    const { body, outputTokens: _, ...address } = posted;
    const build: Build = { posted: address, at, shape: new DataShape(body), plans: [] };
    if (build.shape.parts <= MOST_PARTS) addFirst(this.#builds, build, MOST_BUILDS);
    return this.#costFirst(build, posted);
  }

  #costAlike(build: Build, leaves: readonly Leaf[], posted: PostedRequest): PostedCost | null {
    const { plans } = build;
    for (let index = 0; index < plans.length; index++) {
      const plan = plans[index]!;
      if (!plan.cells.fits(leaves)) continue;
      toFront(plans, index);
      return costOf(plan, plan.cells.exchange(leaves), posted);
    }
    return this.#costFirst(build, posted);
  }

  #costFirst({ at, plans }: Build, posted: PostedRequest): PostedCost | null {
    const plan = this.#plan(posted, this.#options!, at);
    const cost = costOf(plan, NO_LITERALS, posted);
    plan.cells.settle();
    addFirst(plans, plan, MOST_ALIKE);
    return cost;
  }

  #plan(posted: PostedRequest, options: AnalyzeOptions, at: ModelAt | null): Plan {
    const cells = new DataCells(posted.body);
    const request = this.#read(posted, cells.value);
    if (!request) return { cells, sent: null };
    const api = request.api ?? 'chat';
    const question: RouteQuestion = {
      api,
      stated: statedAt(at),
      options,
      parts: this.#parts,
    };
    const planOf = (sent: CallRequest) => new CostPlan([sent], question, cells.watch, MOST_COSTS);
    const atBatch = posted.batch ? planOf({ ...request, tier: BATCH }) : null;
    const isAtBatchPrice = atBatch !== null && hasBatchPrice(atBatch);
    const costs = isAtBatchPrice ? atBatch : planOf(request);
    return { cells, sent: { api, request, atBatchPrice: isAtBatchPrice, costs } };
  }
}

function costOf(
  { sent }: Plan,
  changed: ReadonlySet<object>,
  { outputTokens }: PostedRequest,
): PostedCost | null {
  if (sent === null) return null;
  const { api, request, atBatchPrice, costs } = sent;
  return { api, request, atBatchPrice, costed: costs.cost(changed, outputTokens) };
}

function isFor({ posted, at: model }: Build, asked: PostedRequest, at: ModelAt | null): boolean {
  return (
    posted.batch === asked.batch &&
    posted.provider === asked.provider &&
    posted.url === asked.url &&
    model?.model === at?.model &&
    model?.provider === at?.provider
  );
}

/** What is used in turns stays near the front. */
function toFront<Item>(items: Item[], index: number): void {
  const item = items[index]!;
  for (let at = index; at > 0; at--) items[at] = items[at - 1]!;
  items[0] = item;
}

function addFirst<Item>(items: Item[], item: Item, most: number): void {
  if (items.length >= most) items.pop();
  items.unshift(item);
}

function statedAt(at: ModelAt | null): Stated | null {
  return at === null ? null : { ...NOTHING_STATED, model: at.model, provider: at.provider, measured: true };
}
