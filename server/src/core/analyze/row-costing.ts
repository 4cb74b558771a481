import type { Evaluator } from '../evaluate/evaluator';
import type { GivenValues } from '../evaluate/given-values';
import { RecordCells, recordParts, type Spelling } from '../evaluate/record-cells';
import { type Reads, readsAny } from '../evaluate/recording';
import { joinReads } from '../evaluate/slot-facts';
import type { Value } from '../evaluate/values';
import type { Api } from '../recognize/api';
import type { CallRequest } from '../recognize/call-request';
import { BATCH, hasBatchPrice } from './batch-price';
import type { CostPlan } from './cost-plan';
import type { CostedRequest } from './costed-request';
import type { ModelAt } from './posted-request';
import type { Recognition, Sending } from './recognized-site';
import { NOTHING_STATED, type Stated } from './stated-assumptions';

/** A record of data: its values by the names of its columns, as `JSON.parse` gives them. */
export type DataRecord = Readonly<Record<string, unknown>>;

/** Another way to send the same. */
export interface OtherWay {
  /** Null: the call's own model. */
  readonly at: ModelAt | null;
  /** Whether a batch API takes it. */
  readonly batch: boolean;
}

/** How the records of some data are put into a call. */
export interface RowQuestion {
  /**
   * The column whose value stands for something unknown: as `GivenValues.find`. `*` is the whole record; null: none.
   */
  columnOf(label: string, name: string | null): string | null;
  readonly others: readonly OtherWay[];
}

/** What a call sends with the values of one record, and what that costs. */
export interface RowCost {
  readonly api: Api;
  readonly request: CallRequest;
  readonly costed: CostedRequest;
  /** For each other way; null where no batch price is known. */
  readonly others: readonly (CostedRequest | null)[];
}

/** A record without a column that the call needs. */
export interface MissingColumn {
  readonly missing: string;
}

/** Puts records into a call, one by one. */
export interface RowCosting {
  /** Null when the call sends nothing with these values. */
  cost(record: DataRecord): RowCost | MissingColumn | null;
  /** What was looked for among the columns so far: by what it is called, the column that stands for it. */
  readonly bound: ReadonlyMap<string, string>;
}

/** What pricing rows needs of the file around the call. */
export interface RowParts {
  evaluatorWith(given: GivenValues): Evaluator;
  /** What the call sends, as an evaluator sees it. */
  recognize(evaluator: Evaluator): Recognition;
  /** The part of it that is meant: the call itself, or one use of its wrapper. */
  meant(recognition: Recognition): Sending | null;
  plan(requests: readonly CallRequest[], api: Api, stated: Stated | null, evaluator: Evaluator): CostPlan;
  readonly stated: Stated | null;
  readonly spelling: Spelling;
  /** Whether a member that is not there is nothing, and no failure. */
  readonly lenient: boolean;
}

/** Records are mostly built alike; when more are not, those that were met first are let go of. */
const MOST_BUILDS = 64;

/**
 * As `RowCosting`: what records that are built alike have in common is looked at once. Only columns that the call asks for
 * tell them apart.
 */
export class CallRows implements RowCosting {
  readonly bound = new Map<string, string>();
  readonly #builds = new Map<string, RecordBuild>();
  readonly #asked: AskedColumns = { names: new Set(), grew: false };

  constructor(
    private readonly parts: RowParts,
    private readonly question: RowQuestion,
  ) {}

  cost(record: DataRecord): RowCost | MissingColumn | null {
    for (;;) {
      this.#asked.grew = false;
      const cost = this.#costWith(askedOf(record, this.#asked.names));
      // What was asked for first was not among the values yet.
      if (!this.#asked.grew) return cost;
      this.#builds.clear();
    }
  }

  #costWith(record: DataRecord): RowCost | MissingColumn | null {
    const { build, leaves } = recordParts(record);
    let known = this.#builds.get(build);
    if (!known) {
      known = new RecordBuild(record, this.parts, this.question, this.#asked, this.bound);
      const [oldest] = this.#builds.keys();
      if (this.#builds.size >= MOST_BUILDS && oldest !== undefined) this.#builds.delete(oldest);
      this.#builds.set(build, known);
    }
    return known.cost(leaves);
  }
}

interface AskedColumns {
  readonly names: Set<string>;
  grew: boolean;
}

function askedOf(record: DataRecord, asked: ReadonlySet<string>): DataRecord {
  if (asked.has(WHOLE_RECORD)) return record;
  const entries: [string, unknown][] = [];
  for (const name of asked) if (Object.hasOwn(record, name)) entries.push([name, record[name]]);
  return Object.fromEntries(entries);
}

/** Stands for a whole record where a column is named. */
export const WHOLE_RECORD = '*';

interface Plans {
  readonly sending: Sending;
  readonly own: CostPlan;
  readonly others: readonly (CostPlan | null)[];
}

/** Records that are built alike: the first was evaluated, and in the others only what their values change is. */
class RecordBuild {
  readonly #cells: RecordCells;
  readonly #evaluator: Evaluator;
  #found: { readonly sending: Sending | null; readonly literals: Reads['literals'] } | null = null;
  /** A column that the call needs and records of this build have not. */
  #missing: string | null = null;
  #plans: { readonly plans: Plans; readonly literals: Reads['literals'] } | null = null;

  constructor(
    record: DataRecord,
    private readonly parts: RowParts,
    private readonly question: RowQuestion,
    private readonly asked: AskedColumns,
    private readonly bound: Map<string, string>,
  ) {
    this.#evaluator = parts.evaluatorWith({ find: (...thing) => this.#given(...thing) });
    this.#cells = new RecordCells(record, parts.spelling, this.#evaluator.noteRead);
  }

  cost(leaves: readonly (string | number)[]): RowCost | MissingColumn | null {
    const changed = this.#cells.exchange(leaves);
    this.#forget(changed);
    const plans = this.#planned();
    if (this.#missing !== null) return { missing: this.#missing };
    if (!plans) return null;
    const { sending, own, others } = plans;
    const [request] = sending.requests;
    if (!request) return null;
    return {
      api: sending.api,
      request,
      costed: own.cost(changed),
      others: others.map((plan) => plan?.cost(changed) ?? null),
    };
  }

  #given(label: string, name: string | null, absent: Value | null): Value | null {
    const column = this.question.columnOf(label, name);
    if (column === null) return null;
    if (!this.asked.names.has(column)) {
      this.asked.names.add(column);
      this.asked.grew = true;
      return null;
    }
    this.bound.set(label === '' || label === '…' ? (name ?? label) : label, column);
    const { value } = this.#cells;
    if (column === WHOLE_RECORD) return value;
    const given = value.kind === 'object' ? value.entries.get(column) : undefined;
    if (given !== undefined) return given;
    if (absent !== null) return absent.kind === 'null' ? this.#cells.nothing : absent;
    if (this.parts.lenient) return this.#cells.nothing;
    this.#missing ??= column;
    return null;
  }

  #forget(changed: ReadonlySet<object>): void {
    if (changed.size === 0) return;
    this.#evaluator.cellsChanged(changed);
    if (this.#found && readsAny(this.#found.literals, changed)) this.#begin();
    else if (this.#plans && readsAny(this.#plans.literals, changed)) this.#plans = null;
  }

  #begin(): void {
    this.#found = null;
    this.#plans = null;
    this.#missing = null;
  }

  #planned(): Plans | null {
    if (this.#plans) return this.#plans.plans;
    this.#found ??= this.#recognized();
    const { sending } = this.#found;
    if (!sending) return null;
    const { value: plans, reads } = this.#evaluator.record(() => this.#plansOf(sending));
    this.#plans = { plans, literals: reads.literals };
    return plans;
  }

  #recognized() {
    const recognition = this.parts.recognize(this.#evaluator);
    const { literals } = joinReads(recognition.reads);
    return { sending: this.parts.meant(recognition), literals };
  }

  #plansOf(sending: Sending): Plans {
    const { api, requests } = sending;
    const { parts } = this;
    const own = parts.plan(requests, api, parts.stated, this.#evaluator);
    const others = this.question.others.map(({ at, batch }) => {
      const stated = at === null ? parts.stated : { ...NOTHING_STATED, ...parts.stated, ...statedAt(at) };
      const sent = batch ? requests.map((request) => ({ ...request, tier: BATCH })) : requests;
      const plan = parts.plan(sent, api, stated, this.#evaluator);
      return batch && !hasBatchPrice(plan) ? null : plan;
    });
    return { sending, own, others };
  }
}

function statedAt({ model, provider }: ModelAt): Partial<Stated> {
  return provider === null ? { model } : { model, provider };
}
