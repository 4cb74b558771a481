import type { BatchPart } from '../batch/batch-totals';
import { costLine, type LineCosting } from '../batch/cost-line';
import { NOT_STOPPED, type Stops } from '../batch/plan-limits';
import type { SampleInterval } from '../batch/sample';
import type { Engine } from '../core/analyze/engine-api';
import type { AnalyzeOptions } from '../core/analyze/options';
import type { OtherWay } from '../core/analyze/row-costing';
import type { DataFile } from '../platform/data-file';
import { recordAt } from '../platform/record-at';
import { recordBlocks } from '../platform/record-blocks';
import { type BatchSetup, costBlock } from './request-block';
import { sampledFile, wholeInstead } from './request-sample';
import { runBlocks } from './run-blocks';
import { forThreads } from './thread-setup';
import { SharedThread } from './turns';

/** What the requests of a file are priced with. */
export interface RequestsQuestion {
  readonly engine: Engine;
  /** Script of the worker threads. */
  readonly script: string;
  readonly options: AnalyzeOptions;
  readonly others: readonly OtherWay[];
}

export interface RequestsPricing {
  /** So many stand for all; null: all are read. */
  readonly sample: number | null;
  readonly balance: string | null;
  readonly threads: number;
  readonly signal: AbortSignal;
  onRead(bytes: number): void;
}

/** The sums of a file, and where a balance ends. */
export interface Priced extends Stops {
  readonly part: BatchPart;
  readonly sample: SampleInterval | null;
  /** What is to be told of how it was read. */
  readonly notes: readonly string[];
}

const GIVEN = { provider: null, model: null };

/** A file of batch requests that is priced beside a server's other work. */
export class RequestsRun {
  constructor(
    private readonly data: DataFile,
    private readonly question: RequestsQuestion,
  ) {}

  /** Who bills the first request of a file of lines; null where that can't be told. */
  async firstProvider(): Promise<string | null> {
    if (!this.data.isUtf8) return null;
    const { text } = await recordAt(this.data, 0);
    const first = costLine(text, 1, this.#costing);
    return first.kind === 'request' ? first.provider : null;
  }

  /** `hasLines`: whether its requests are lines. */
  async price(pricing: RequestsPricing): Promise<Priced & { readonly hasLines: boolean }> {
    const { sample: count, balance, signal } = pricing;
    const instead = count === null ? null : await wholeInstead(this.data, count);
    if (count === null || instead !== null) {
      const notes = instead === null ? [] : [readWhole(instead)];
      return { ...NOT_STOPPED, ...(await this.#all(pricing)), sample: null, notes };
    }
    const sampled = await sampledFile(this.data, this.#costing, { count, balance, signal });
    return { ...NOT_STOPPED, ...sampled, hasLines: true, notes: [] };
  }

  get #costing(): LineCosting {
    const { engine, options, others } = this.question;
    return { engine, options, given: GIVEN, noun: 'line', others };
  }

  async #all({ threads, balance, signal, onRead }: RequestsPricing) {
    const { engine, script, options, others } = this.question;
    const { kind, blocks } = await recordBlocks(this.data.chunks(onRead));
    const asked = { perRequest: false, costs: balance !== null };
    const setup: BatchSetup = { kind: 'batch', options, given: GIVEN, others, records: kind, ...asked };
    const turns = new SharedThread(signal);
    const sums = await runBlocks({
      blocks,
      script,
      setup: forThreads(setup, engine),
      workers: threads === 1 ? 0 : threads,
      here: threads === 1 ? (block) => costBlock(block, engine, setup, turns) : null,
      balance,
      signal,
    });
    return { ...sums, hasLines: kind === 'line' };
  }
}

/** Why some requests were not enough, in words. */
export function readWhole(reason: string): string {
  return `the file was read whole: ${reason}`;
}
