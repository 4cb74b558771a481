import { availableParallelism } from 'node:os';
import type { BatchTotals } from '../batch/batch-totals';
import { columnFinder, type HoleBinding, lastName, type StatedBinding } from '../batch/bind-columns';
import type { Engine } from '../core/analyze/engine-api';
import type { AnalyzeOptions } from '../core/analyze/options';
import { type RenderedPrompt, renderedPrompt } from '../core/analyze/rendered-prompt';
import type { OtherWay, RowCost } from '../core/analyze/row-costing';
import type { Quantity } from '../core/usage/quantity';
import type { Parsers } from '../ports/parsers';
import type { CallPlace } from './call-in-file';
import { type OpenDataset, openDataset } from './open-dataset';
import { costRowBlock, type OpenRows, openRows, type RowsSetup } from './row-block';
import { type RunSums, runBlocks } from './run-blocks';
import { NoSample, type RowSample, type SampleQuestion, sampledRows, wholeRowsInstead } from './sampled-rows';
import { forThreads } from './thread-setup';
import { SharedThread } from './turns';

/** Which rows are to be put into which call. */
export interface RowsQuestion {
  /** Absolute path of the data, and how words call it. */
  readonly file: string;
  readonly name: string;
  readonly call: CallPlace;
  readonly options: AnalyzeOptions;
  readonly bindings: readonly StatedBinding[];
  readonly others: readonly OtherWay[];
  readonly by: string | null;
}

/** How the rows are priced. */
export interface RowsPricing {
  /** Null: as many as pay. */
  readonly threads: number | null;
  readonly script: string;
  readonly balance: string | null;
  readonly signal: AbortSignal;
  /** Told how many bytes of the file were read. */
  onRead?(bytes: number): void;
  /** As `BlockRun.onBlock`; a line of text for each row where `perRequest` says so. */
  onBlock?(text: string, totals: BatchTotals): Promise<void>;
  readonly perRequest: boolean;
  /** Whether this thread has other things to do, so that large data is left to others. */
  readonly isBusy: boolean;
}

/** What the call sends with the first row that it can be filled with. */
export interface RowPreview extends RenderedPrompt {
  readonly line: number;
  readonly inputTokens: Quantity | null;
}

/** Something was named that is not there, with words for people. */
export class UnknownColumn extends Error {}

const MOST_PREVIEW = 4_000;
/** Below so many bytes one thread is done before others have started. */
const BYTES_FOR_WORKERS = 2 * 1024 * 1024;

/** A data set and a call that its rows are put into. */
export class RowsRun {
  private constructor(
    readonly dataset: OpenDataset,
    private readonly engine: Engine,
    private readonly rows: OpenRows,
    readonly setup: RowsSetup,
    /** Every place of the call that the source leaves open, as far as the first rows tell. */
    readonly bindings: readonly HoleBinding[],
    readonly preview: RowPreview | null,
  ) {}

  /** 0-based line of the call. */
  get line(): number {
    return this.rows.call.line;
  }

  get api(): string | null {
    const { costed } = this.rows.call;
    return 'api' in costed ? costed.api : (costed.of?.api ?? null);
  }

  get model(): string | null {
    return this.rows.call.costed.model;
  }

  get provider(): string | null {
    return this.rows.call.costed.provider;
  }

  /** Throws `UnreadableData`, `MissingCall` or `UnknownColumn`. */
  static async open(question: RowsQuestion, engine: Engine, parsers: Parsers): Promise<RowsRun> {
    const dataset = await openDataset(question.file, question.name);
    try {
      return await RowsRun.#open(dataset, question, engine, parsers);
    } catch (error) {
      await dataset.data.close();
      throw error;
    }
  }

  static async #open(
    dataset: OpenDataset,
    question: RowsQuestion,
    engine: Engine,
    parsers: Parsers,
  ): Promise<RowsRun> {
    const { shape } = dataset;
    const { call, options, others } = question;
    assertColumns(question, shape.columns);
    const by = question.by === null ? null : columnFinder(shape.columns, [])(question.by, null);
    const base: RowsSetup = {
      kind: 'rows',
      call,
      options,
      shape,
      bindings: question.bindings,
      others,
      by,
      perRequest: false,
      costs: false,
    };
    const rows = await openRows(base, engine, parsers);
    const tried = tryFirst(rows, dataset);
    const lone = loneBinding(tried, shape.columns, question.bindings);
    if (lone === null)
      return new RowsRun(dataset, engine, rows, base, holesOf(tried, question.bindings, null), tried.preview);
    rows.call.open.dispose();
    const setup = { ...base, bindings: [...question.bindings, lone] };
    const bound = await openRows(setup, engine, parsers);
    const again = tryFirst(bound, dataset);
    return new RowsRun(dataset, engine, bound, setup, holesOf(again, question.bindings, lone), again.preview);
  }

  /** What all rows come to. */
  async price(pricing: RowsPricing): Promise<RunSums> {
    const { dataset } = this;
    const { isBusy } = pricing;
    const setup = { ...this.setup, perRequest: pricing.perRequest, costs: pricing.balance !== null };
    const threads = pricing.threads ?? (dataset.data.size < BYTES_FOR_WORKERS ? 1 : availableParallelism());
    const rows = { ...this.rows, setup };
    const turns = new SharedThread(pricing.signal);
    return runBlocks({
      ...pricing,
      setup: forThreads(setup, this.engine),
      blocks: dataset.blocks(this.#columns(), pricing.onRead),
      workers: threads === 1 ? 0 : isBusy ? threads : threads - 1,
      here: threads === 1 || !isBusy ? (block) => costRowBlock(block, rows, turns) : null,
    });
  }

  /** What all rows likely come to, from some of them; why it has to be read whole, in words, where that can't be told. */
  async sample(asked: Omit<SampleQuestion, 'columns'>): Promise<RowSample | { readonly instead: string }> {
    const instead = await wholeRowsInstead(this.dataset, asked.count);
    if (instead !== null) return { instead };
    try {
      return await sampledRows(this.dataset, this.rows, { ...asked, columns: this.#columns() });
    } catch (error) {
      if (error instanceof NoSample) return { instead: error.message };
      throw error;
    }
  }

  async close(): Promise<void> {
    this.rows.call.open.dispose();
    await this.dataset.data.close();
  }

  /** Columns that the rows need, as far as the first of them tell; all where these are few. */
  #columns(): readonly string[] {
    const { columns } = this.dataset.shape;
    const bound = new Set(this.bindings.map(({ column }) => column));
    if (columns.length <= FEW_COLUMNS || bound.has('*')) return columns;
    return columns.filter((column) => bound.has(column) || column === this.setup.by);
  }
}

const FEW_COLUMNS = 8;

interface Tried {
  readonly bound: ReadonlyMap<string, string>;
  readonly holes: readonly string[];
  readonly preview: RowPreview | null;
}

/** Puts the first rows into the call, to see which of their columns it takes. */
function tryFirst({ pricing }: OpenRows, { first }: OpenDataset): Tried {
  const holes = new Set<string>();
  let preview: RowPreview | null = null;
  for (const read of first) {
    const cost = 'record' in read ? pricing.rows.cost(read.record) : null;
    if (cost === null || 'missing' in cost) continue;
    const rendered = renderedPrompt(cost.request, MOST_PREVIEW);
    for (const hole of rendered.holes) holes.add(hole);
    preview ??= { line: read.line, inputTokens: inputOf(cost), ...rendered };
  }
  return { bound: pricing.rows.bound, holes: [...holes], preview };
}

function inputOf({ costed }: RowCost): Quantity | null {
  return costed.usage.inputTokens ?? null;
}

/** Where the call has one open place and the data one column, that column is meant. */
function loneBinding(
  { bound, holes }: Tried,
  columns: readonly string[],
  stated: readonly StatedBinding[],
): StatedBinding | null {
  const [[hole], [column]] = [holes, columns];
  const isLone = bound.size === 0 && stated.length === 0 && holes.length === 1 && columns.length === 1;
  return isLone && hole !== undefined && column !== undefined ? { hole, column } : null;
}

function holesOf(
  { bound, holes }: Tried,
  stated: readonly StatedBinding[],
  lone: StatedBinding | null,
): readonly HoleBinding[] {
  const isStated = (hole: string) => stated.some((each) => isOf(each, hole));
  const filled = [...bound].map(
    ([hole, column]): HoleBinding => ({
      hole,
      column,
      how: lone ? 'only' : isStated(hole) ? 'stated' : 'name',
    }),
  );
  const open = holes
    .filter((hole) => !bound.has(hole))
    .map((hole): HoleBinding => ({ hole, column: null, how: isStated(hole) ? 'stated' : null }));
  return [...filled, ...open];
}

function isOf({ hole }: StatedBinding, label: string): boolean {
  return (
    hole === label || (lastName(hole) ?? hole).toLowerCase() === (lastName(label) ?? label).toLowerCase()
  );
}

function assertColumns({ bindings, by, name }: RowsQuestion, columns: readonly string[]): void {
  const find = columnFinder(columns, []);
  for (const column of [...bindings.map((each) => each.column), ...(by === null ? [] : [by])]) {
    if (column === '' || column === '*' || find(column, null) !== null) continue;
    throw new UnknownColumn(
      `${name} has no column \`${column}\`; it has ${columns.slice(0, MOST_NAMED).join(', ')}${columns.length > MOST_NAMED ? ', …' : ''}`,
    );
  }
}

const MOST_NAMED = 30;
