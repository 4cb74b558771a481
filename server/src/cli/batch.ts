import { availableParallelism } from 'node:os';
import * as path from 'node:path';
import { providerIds } from '../../../shared/src/provider-ids.generated';
import { type BatchPart, BatchTotals } from '../batch/batch-totals';
import { BalanceWalk, balanceOf, durationOf } from '../batch/plan-limits';
import type { SampleInterval } from '../batch/sample';
import type { Engine } from '../core/analyze/engine-api';
import type { AnalyzeOptions } from '../core/analyze/options';
import { loadNodeEngine } from '../node-engine';
import { type DataFile, openDataFile, UnreadableData } from '../platform/data-file';
import { DiskFiles } from '../platform/disk-files';
import { portablePath } from '../platform/portable-path';
import { type RecordBlock, recordBlocks } from '../platform/record-blocks';
import { WorkerFailure } from '../platform/worker-pool';
import { runStream } from '../platform/worker-stream';
import { batchCsv } from '../reports/batch-csv';
import { batchMarkdown } from '../reports/batch-markdown';
import type { BatchReport } from '../reports/batch-report';
import { batchText } from '../reports/batch-text';
import { jsonText } from '../reports/json';
import type { BatchCommand } from './arguments';
import { type BatchSetup, type BlockAnswer, costBlock } from './batch-block';
import { batchReport } from './batch-report';
import { sampledFile, wholeInstead } from './batch-sample';
import { CheckSettings } from './check-settings';
import { EXIT } from './exit-codes';
import { reportPath } from './report-path';
import { RowFile } from './row-file';
import type { Terminal } from './terminal';
import { UsageError } from './usage-error';

/** Below so many bytes one thread is done before others have started. */
const BYTES_FOR_WORKERS = 8 * 1024 * 1024;
const MAX_CONFIG_BYTES = 2 * 1024 * 1024;
const MEGABYTE = 1_000_000;

/** Runs `costlint batch`; gives the exit code. Throws `UsageError` for files that can't be read or written. */
export async function batch(command: BatchCommand, terminal: Terminal, signal: AbortSignal): Promise<number> {
  assertKnown(command.provider);
  const engine = await loadNodeEngine();
  const file = path.resolve(terminal.folder, command.file);
  try {
    const data = await openDataFile(file, command.file);
    try {
      const options = optionsFor(file, command.asOf ?? terminal.today());
      const priced = await pricedFile(data, { command, terminal, signal, engine, options });
      await data.assertUnchanged();
      const { part, sample, stopsAt } = priced;
      const { balance, requestsPerMinute, tokensPerMinute } = command;
      const report = batchReport(part, {
        file: reportPath(terminal.folder, file),
        bytes: data.size,
        asOf: engine.catalog.asOf,
        outputTokens: options.outputTokens,
        sample,
        duration: durationOf(part, requestsPerMinute, tokensPerMinute),
        balance: balance === null ? undefined : balanceOf(part, balance, stopsAt),
      });
      terminal.write(written(report, command, terminal));
      return exitCodeOf(report);
    } finally {
      await data.close();
    }
  } catch (error) {
    if (error instanceof UnreadableData) throw new UsageError(error.message);
    if (!signal.aborted) throw error;
    terminal.note('cancelled: nothing was added up');
    return EXIT.cancelled;
  }
}

function assertKnown(provider: string | null): void {
  if (provider === null || providerIds.some((id) => id === provider)) return;
  throw new UsageError(`there is no provider \`${provider}\`; \`costlint models\` lists those with prices`);
}

/** What holds for a batch file is what the nearest `costlint.json` says, as for source files beside it. */
function optionsFor(file: string, date: string): AnalyzeOptions {
  const folders = [path.parse(file).root];
  const disk = new DiskFiles({ folders, maxBytes: MAX_CONFIG_BYTES, importersOf: () => [] });
  return new CheckSettings(disk, date).of(portablePath(file, path.sep)).options;
}

interface Pricing {
  readonly command: BatchCommand;
  readonly terminal: Terminal;
  readonly signal: AbortSignal;
  readonly engine: Engine;
  readonly options: AnalyzeOptions;
}

/** The sums of a file, and in which line a balance ends. */
interface Priced {
  readonly part: BatchPart;
  readonly sample: SampleInterval | null;
  readonly stopsAt: number | null;
}

async function pricedFile(data: DataFile, pricing: Pricing): Promise<Priced> {
  const { command, terminal } = pricing;
  if (command.sample !== null) {
    const reason = await wholeInstead(data, command.sample);
    if (reason === null) return pricedSample(data, command.sample, pricing);
    terminal.note(`${command.file} is read whole: ${reason}`);
  }
  if (command.perRequest === null) return totalsOf(data, pricing, null);
  const target = path.resolve(terminal.folder, command.perRequest);
  if (target === path.resolve(terminal.folder, command.file))
    throw new UsageError('--per-request names the file that is read; name another one');
  const rows = await RowFile.create(target);
  try {
    const priced = await totalsOf(data, pricing, rows);
    await data.assertUnchanged();
    await rows.finish();
    return priced;
  } catch (error) {
    await rows.abandon();
    throw error;
  }
}

async function pricedSample(data: DataFile, count: number, pricing: Pricing): Promise<Priced> {
  const { engine, options, command, signal } = pricing;
  const given = { provider: command.provider, model: command.model };
  const costing = { engine, options, given, noun: 'the line at byte' };
  const { part, sample } = await sampledFile(data, count, costing, signal);
  return { part, sample, stopsAt: null };
}

async function totalsOf(
  data: DataFile,
  { command, terminal, signal, engine, options }: Pricing,
  rows: RowFile | null,
): Promise<Priced> {
  const total = Math.ceil(data.size / MEGABYTE);
  const progress = terminal.progress('pricing', total, 'MB');
  const { kind, blocks } = await recordBlocks(
    data.chunks((bytes) => progress.at(Math.min(total, Math.floor(bytes / MEGABYTE)))),
  );
  const { provider, model, jobs } = command;
  const setup: BatchSetup = {
    kind: 'batch',
    options,
    given: { provider, model },
    records: kind,
    perRequest: rows !== null,
    costs: command.balance !== null,
  };
  const walk = command.balance === null ? null : new BalanceWalk(command.balance);
  const totals = new BatchTotals();
  try {
    await runStream<RecordBlock>({
      script: terminal.workerScript,
      setup,
      count: (jobs ?? threadsThatPay(data.size)) - 1,
      tasks: blocks,
      transfer: ({ bytes }) => bytes.buffer,
      here: async (block) => costBlock(block, engine, setup),
      async onAnswer({ json, text }) {
        const { part, costs }: BlockAnswer = JSON.parse(json);
        totals.merge(part);
        walk?.add(part, costs);
        await rows?.write(text);
      },
      signal,
    });
  } catch (error) {
    if (!(error instanceof WorkerFailure)) throw error;
    throw new Error(`a worker thread died: ${error.message}; \`--jobs 1\` works without threads`, {
      cause: error,
    });
  } finally {
    progress.end();
  }
  const part = totals.part();
  if (part.requests + part.malformed === 0) throw new UnreadableData(`${command.file}: it holds no requests`);
  return { part, sample: null, stopsAt: walk?.stopsAt ?? null };
}

function threadsThatPay(bytes: number): number {
  return bytes < BYTES_FOR_WORKERS ? 1 : availableParallelism();
}

function written(report: BatchReport, { format, asOf }: BatchCommand, terminal: Terminal): string {
  switch (format) {
    case 'json':
      return jsonText(report);
    case 'markdown':
      return batchMarkdown(report);
    case 'csv':
      return batchCsv(report);
    case 'text':
      return batchText(report, { style: terminal.style, asOf });
  }
}

/** What is malformed, would not be taken or can't be paid is to be acted on. */
function exitCodeOf({ malformed, limits, balance }: BatchReport): number {
  return malformed > 0 || limits.length > 0 || balance?.covers === 'no' ? EXIT.findings : EXIT.clean;
}
