import { availableParallelism } from 'node:os';
import * as path from 'node:path';
import type { BatchAnswer, BatchAssumed, BatchPlan } from '../../../shared/src/batch-protocol';
import { parseAmount } from '../../../shared/src/money';
import type { BatchPart } from '../batch/batch-totals';
import { findModel, waysOf } from '../batch/other-ways';
import { balanceOf, durationOf } from '../batch/plan-limits';
import { withRetries } from '../batch/with-retries';
import type { Engine } from '../core/analyze/engine-api';
import type { AnalyzeOptions } from '../core/analyze/options';
import type { OtherWay } from '../core/analyze/row-costing';
import { openDataFile, UnreadableData } from '../platform/data-file';
import { nativePath } from '../platform/portable-path';
import { recordBlocks } from '../platform/record-blocks';
import type {
  AccountOfBatch,
  BatchQuestion,
  BatchRunHooks,
  BatchRunner,
  CallOfBatch,
} from '../ports/batch-runner';
import type { Parsers } from '../ports/parsers';
import { type AnswerContext, batchAnswer, noAnswer, previewOf } from './batch-answer';
import { batchReport } from './batch-report';
import { type CallPlace, MissingCall } from './call-in-file';
import { countedRows } from './counted-rows';
import { type BatchSetup, costBlock } from './request-block';
import { countReport, rowsOf } from './rows-report';
import { RowsRun, UnknownColumn } from './rows-run';
import { pausing, runBlocks } from './run-blocks';
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
        canSample: (await wholeRowsInstead(run.dataset, 1)) === null,
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
    const { assumed, signal } = hooks;
    const engine = await this.parts.engine();
    const asked = withOutput(question, assumed);
    const others = this.#ways(assumed, engine, asked.options.date, { at: null, batch: true });
    const run = await this.#open(asked, call, data, others, assumed.by);
    try {
      const { size } = run.dataset.data;
      const account = run.provider === null ? null : await hooks.accountOf(run.provider);
      const balance = balanceIn(assumed, account);
      const { part, stopsAt, sample } =
        hooks.sample === null
          ? {
              ...(await run.price({
                threads: threadsFor(size, engine),
                script: this.parts.script,
                balance,
                signal,
                onRead: (bytes) => hooks.onProgress(bytes, size),
                perRequest: false,
                isBusy: true,
              })),
              sample: null,
            }
          : { ...(await run.sample(hooks.sample, signal)), stopsAt: null };
      await run.dataset.data.assertUnchanged();
      const paid = withRetries(part, assumed.retries);
      const report = batchReport(paid, {
        file: path.basename(data),
        bytes: size,
        ...common(engine, asked.options),
        sample,
        ...limitsOf(paid, assumed, account, stopsAt),
        others,
        rows: rowsOf(run, call.name),
        by: run.setup.by,
      });
      const hasLines = run.dataset.format.noun === 'line';
      return batchAnswer(report, contextOf(question, assumed, account, hasLines));
    } finally {
      await run.close();
    }
  }

  async #runCount(question: BatchQuestion, call: CallOfBatch, hooks: Hooks): Promise<BatchAnswer> {
    const { assumed } = hooks;
    const [engine, parsers] = await Promise.all([this.parts.engine(), this.parts.parsers()]);
    const { options } = withOutput(question, assumed);
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
    const context = { engine, file: call.name, asOf: engine.catalog.asOf, options, others };
    const limits = limitsOf(part, assumed, account, null);
    const report = countReport({ ...counted, part }, call.name, { ...context, ...limits });
    return batchAnswer(report, contextOf(question, assumed, account, false));
  }

  async #runRequests(question: BatchQuestion, hooks: Hooks): Promise<BatchAnswer> {
    const { assumed, signal } = hooks;
    const file = question.data ?? '';
    const name = path.basename(file);
    const engine = await this.parts.engine();
    const { options } = withOutput(question, assumed);
    const others =
      assumed.also.length === 0 ? [] : this.#ways(assumed, engine, options.date, { at: null, batch: false });
    const data = await openDataFile(file, name);
    try {
      const { kind, blocks } = await recordBlocks(data.chunks((bytes) => hooks.onProgress(bytes, data.size)));
      const given = { provider: null, model: null };
      const setup: BatchSetup = {
        kind: 'batch',
        options,
        given,
        others,
        records: kind,
        perRequest: false,
        costs: false,
      };
      const threads = threadsFor(data.size, engine);
      const { part } = await runBlocks({
        blocks,
        script: this.parts.script,
        setup,
        workers: threads === 1 ? 0 : threads,
        here: threads === 1 ? (block) => costBlock(block, engine, setup, pausing(signal)) : null,
        balance: null,
        signal,
      });
      await data.assertUnchanged();
      if (part.requests + part.malformed === 0) throw new UnreadableData(`${name}: it holds no requests`);
      const paid = withRetries(part, assumed.retries);
      const [only, ...more] = new Set(paid.byModel.flatMap((each) => each.provider ?? []));
      const account = only !== undefined && more.length === 0 ? await hooks.accountOf(only) : null;
      const report = batchReport(paid, {
        file: name,
        bytes: data.size,
        ...common(engine, options),
        sample: null,
        ...limitsOf(paid, assumed, account, null),
        others,
        rows: null,
        by: null,
      });
      return batchAnswer(report, contextOf(question, assumed, account, kind === 'line'));
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

function withOutput<Question extends { readonly options: AnalyzeOptions }>(
  question: Question,
  { outputTokens }: BatchAssumed,
): Question {
  return outputTokens === null ? question : { ...question, options: { ...question.options, outputTokens } };
}

function common(engine: Engine, options: AnalyzeOptions) {
  const { outputTokens, hole } = options;
  return { engine, asOf: engine.catalog.asOf, outputTokens, hole };
}

/** Prices that were loaded since the start are known on this thread alone. */
function threadsFor(bytes: number, engine: Engine): number {
  return bytes < BYTES_FOR_WORKERS || engine.pricesVersion > 0 ? 1 : availableParallelism();
}

function balanceIn({ balance }: BatchAssumed, account: AccountOfBatch | null): string | null {
  return (balance === null ? null : parseAmount(balance)) ?? account?.balance ?? null;
}

function limitsOf(
  part: BatchPart,
  assumed: BatchAssumed,
  account: AccountOfBatch | null,
  stopsAt: number | null,
) {
  const requests = assumed.requestsPerMinute ?? account?.requestsPerMinute ?? null;
  const balance = balanceIn(assumed, account);
  return {
    duration: durationOf(part, requests, null),
    balance: balance === null ? undefined : balanceOf(part, balance, stopsAt),
  };
}

function contextOf(
  { options }: BatchQuestion,
  assumed: BatchAssumed,
  account: AccountOfBatch | null,
  hasLines: boolean,
): AnswerContext {
  return { assumed, outputTokens: options.outputTokens, account, hasLines };
}

/** What is wrong with a file or a call is told; anything else is a fault of ours. */
function words(error: unknown): string {
  const isOfUser =
    error instanceof UnreadableData || error instanceof MissingCall || error instanceof UnknownColumn;
  if (isOfUser) return error.message;
  throw error;
}
