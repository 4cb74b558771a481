import { availableParallelism } from 'node:os';
import * as path from 'node:path';
import type { BatchAnswer, BatchAssumed, BatchPlan } from '../../../shared/src/batch-protocol';
import { findModel, waysOf } from '../batch/other-ways';
import { NOT_STOPPED, paidOf } from '../batch/plan-limits';
import { withRetries } from '../batch/with-retries';
import type { Engine } from '../core/analyze/engine-api';
import type { AnalyzeOptions } from '../core/analyze/options';
import type { OtherWay } from '../core/analyze/row-costing';
import { openDataFile, UnreadableData } from '../platform/data-file';
import { nativePath } from '../platform/portable-path';
import type {
  AccountOfBatch,
  BatchQuestion,
  BatchRunHooks,
  BatchRunner,
  CallOfBatch,
} from '../ports/batch-runner';
import type { Parsers } from '../ports/parsers';
import { assumedLimits, assumedOptions, balanceIn } from './assumed-options';
import { type AnswerContext, batchAnswer, noAnswer, previewOf } from './batch-answer';
import { batchReport } from './batch-report';
import { type CallPlace, MissingCall } from './call-in-file';
import { countedRows } from './counted-rows';
import { wholeInstead } from './request-sample';
import { type Priced, RequestsRun, readWhole } from './requests-run';
import { countReport, rowsOf } from './rows-report';
import { RowsRun, UnknownColumn } from './rows-run';
import { wholeRowsInstead } from './sampled-rows';

/** What the runner of a server needs. */
export interface RunnerParts {
  readonly engine: () => Promise<Engine>;
  readonly parsers: () => Promise<Parsers>;
  /** Script of the worker threads. */
  readonly script: string;
}

/** So much data is read at once, beside the server's other work. */
const BYTES_FOR_WORKERS = 2 * 1024 * 1024;
/** So many rows are offered to stand for all. */
const SAMPLED = 2_000;

interface Hooks extends BatchRunHooks {
  readonly signal: AbortSignal;
}

/** Runs batches for a server on this machine: small ones on its own thread in short steps, large ones on others. */
export class NodeBatchRunner implements BatchRunner {
  constructor(private readonly parts: RunnerParts) {}

  async plan(question: BatchQuestion): Promise<BatchPlan> {
    try {
      return await this.#plan(question);
    } catch (error) {
      return { ...NO_PLAN, problem: words(error) };
    }
  }

  async #plan(question: BatchQuestion): Promise<BatchPlan> {
    const { call, data } = question;
    if (!call || data === null) return NO_PLAN;
    const run = await this.#open(question, call, data, [], null);
    try {
      return {
        problem: null,
        columns: run.dataset.shape.columns,
        bindings: run.bindings,
        preview: previewOf({ rows: rowsOf(run, call.name) }),
        bytes: run.dataset.data.size,
        canSample: (await wholeRowsInstead(run.dataset, SAMPLED)) === null,
      };
    } finally {
      await run.close();
    }
  }

  async run(question: BatchQuestion, hooks: BatchRunHooks): Promise<BatchAnswer | null> {
    const controller = new AbortController();
    const listening = hooks.cancellation.onCancellationRequested(() => controller.abort());
    try {
      return await this.#answer(question, { ...hooks, signal: controller.signal });
    } catch (error) {
      return controller.signal.aborted ? null : noAnswer(words(error), hooks.assumed);
    } finally {
      listening.dispose();
    }
  }

  #answer(question: BatchQuestion, hooks: Hooks): Promise<BatchAnswer> {
    const { call, data } = question;
    if (call === null) return this.#runRequests(question, hooks);
    return data === null ? this.#runCount(question, call, hooks) : this.#runRows(question, call, data, hooks);
  }

  async #open(
    question: BatchQuestion,
    call: CallOfBatch,
    data: string,
    others: readonly OtherWay[],
    by: string | null,
  ): Promise<RowsRun> {
    const { options, bindings } = question;
    const [engine, parsers] = await Promise.all([this.parts.engine(), this.parts.parsers()]);
    const name = path.basename(data);
    return RowsRun.open(
      { file: data, name, call: placeOf(call), options, bindings, others, by },
      engine,
      parsers,
    );
  }

  async #runRows(
    question: BatchQuestion,
    call: CallOfBatch,
    data: string,
    hooks: Hooks,
  ): Promise<BatchAnswer> {
    const { assumed } = hooks;
    const engine = await this.parts.engine();
    const options = assumedOptions(question.options, assumed);
    const others = this.#ways(assumed, engine, options.date, { at: null, batch: true });
    const run = await this.#open({ ...question, options }, call, data, others, assumed.by);
    try {
      const { size } = run.dataset.data;
      const account = run.provider === null ? null : await hooks.accountOf(run.provider);
      const { part, sample, notes, ...stops } = await this.#pricedRows(
        run,
        balanceIn(assumed, account),
        hooks,
      );
      await run.dataset.data.assertUnchanged();
      const paid = withRetries(part, assumed.retries);
      const report = batchReport(paid, {
        file: path.basename(data),
        bytes: size,
        ...common(engine, options),
        sample,
        ...assumedLimits(paid, assumed, account, stops),
        others,
        rows: rowsOf(run, call.name),
        by: run.setup.by,
      });
      const hasLines = run.dataset.format.noun === 'line';
      const canSample = (await wholeRowsInstead(run.dataset, SAMPLED)) === null ? SAMPLED : null;
      const quote = await hooks.quoteOf();
      const context = contextOf(question, assumed, account);
      return batchAnswer(report, { ...context, hasLines, canSample, quote, notes });
    } finally {
      await run.close();
    }
  }

  async #pricedRows(run: RowsRun, balance: string | null, hooks: Hooks): Promise<Priced> {
    const { assumed, signal } = hooks;
    const { size } = run.dataset.data;
    const some =
      assumed.sample === null ? null : await run.sample({ count: assumed.sample, balance, signal });
    if (some && !('instead' in some)) return { ...NOT_STOPPED, ...some, notes: [] };
    const sums = await run.price({
      threads: threadsFor(size),
      script: this.parts.script,
      balance,
      signal,
      onRead: (bytes) => hooks.onProgress(bytes, size),
      perRequest: false,
      isBusy: true,
    });
    return { ...NOT_STOPPED, ...sums, sample: null, notes: some ? [readWhole(some.instead)] : [] };
  }

  async #runCount(question: BatchQuestion, call: CallOfBatch, hooks: Hooks): Promise<BatchAnswer> {
    const { assumed } = hooks;
    const [engine, parsers] = await Promise.all([this.parts.engine(), this.parts.parsers()]);
    const options = assumedOptions(question.options, assumed);
    const others = this.#ways(assumed, engine, options.date, { at: null, batch: true });
    const counted = await countedRows(
      question.count ?? 1,
      placeOf(call),
      { options, others },
      engine,
      parsers,
    );
    const part = withRetries(counted.part, assumed.retries);
    const provider = part.byModel[0]?.provider ?? null;
    const account = provider === null ? null : await hooks.accountOf(provider);
    const balance = balanceIn(assumed, account);
    const stops = { stopsAt: null, paysFor: balance === null ? null : paidOf(part, balance) };
    const context = { engine, file: call.name, asOf: engine.catalog.asOf, options, others };
    const limits = assumedLimits(part, assumed, account, stops);
    const report = countReport({ ...counted, part }, call.name, { ...context, ...limits });
    const quote = await hooks.quoteOf();
    return batchAnswer(report, { ...contextOf(question, assumed, account), quote });
  }

  async #runRequests(question: BatchQuestion, hooks: Hooks): Promise<BatchAnswer> {
    const { assumed } = hooks;
    const file = question.data ?? '';
    const name = path.basename(file);
    const engine = await this.parts.engine();
    const options = assumedOptions(question.options, assumed);
    const others =
      assumed.also.length === 0 ? [] : this.#ways(assumed, engine, options.date, { at: null, batch: false });
    const data = await openDataFile(file, name);
    try {
      const run = new RequestsRun(data, { engine, script: this.parts.script, options, others });
      const provider = await run.firstProvider();
      const account = provider === null ? null : await hooks.accountOf(provider);
      const { part, sample, notes, hasLines, ...stops } = await run.price({
        sample: assumed.sample,
        balance: balanceIn(assumed, account),
        threads: threadsFor(data.size),
        signal: hooks.signal,
        onRead: (bytes) => hooks.onProgress(bytes, data.size),
      });
      await data.assertUnchanged();
      if (part.requests + part.malformed === 0) throw new UnreadableData(`${name}: it holds no requests`);
      const paid = withRetries(part, assumed.retries);
      // A balance is that of one provider: of several it is not told whose.
      const isOne = new Set(paid.byModel.flatMap((each) => each.provider ?? [])).size === 1;
      const payer = isOne ? account : null;
      const report = batchReport(paid, {
        file: name,
        bytes: data.size,
        ...common(engine, options),
        sample,
        ...assumedLimits(paid, assumed, payer, stops),
        others,
        rows: null,
        by: null,
      });
      const canSample = (await wholeInstead(data, SAMPLED)) === null ? SAMPLED : null;
      return batchAnswer(report, { ...contextOf(question, assumed, payer), hasLines, canSample, notes });
    } finally {
      await data.close();
    }
  }

  /** Models that have no price are left out: the panel names those that it was asked for. */
  #ways({ also }: BatchAssumed, engine: Engine, date: string, own: OtherWay): readonly OtherWay[] {
    const listed = also.length === 0 ? [] : engine.listModels(date);
    const models = also.map((name) => {
      const found = findModel(name, listed);
      if (!found) throw new UnknownColumn(`no price of ${name} is known`);
      return found;
    });
    return waysOf(models, [own]);
  }
}

const NO_PLAN: BatchPlan = {
  problem: null,
  columns: [],
  bindings: [],
  preview: null,
  bytes: 0,
  canSample: false,
};

function placeOf({ file, folders, ...call }: CallOfBatch): CallPlace {
  const native = (each: string) => nativePath(each, path.sep);
  return { ...call, file: native(file), folders: folders.map(native) };
}

function common(engine: Engine, options: AnalyzeOptions) {
  const { outputTokens, hole } = options;
  return { engine, asOf: engine.catalog.asOf, outputTokens, hole };
}

function threadsFor(bytes: number): number {
  return bytes < BYTES_FOR_WORKERS ? 1 : availableParallelism();
}

function contextOf(
  { options }: BatchQuestion,
  assumed: BatchAssumed,
  account: AccountOfBatch | null,
): AnswerContext {
  const { outputTokens } = options;
  return { assumed, outputTokens, account, hasLines: false, canSample: null, quote: null, notes: [] };
}

/** What is wrong with a file or a call is told; anything else is a fault of ours. */
function words(error: unknown): string {
  const isOfUser =
    error instanceof UnreadableData || error instanceof MissingCall || error instanceof UnknownColumn;
  if (isOfUser) return error.message;
  throw error;
}
