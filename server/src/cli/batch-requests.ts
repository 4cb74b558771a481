import { availableParallelism } from 'node:os';
import * as path from 'node:path';
import { providerIds } from '../../../shared/src/provider-ids.generated';
import { costLine, type LineCosting } from '../batch/cost-line';
import { waysOf } from '../batch/other-ways';
import { balanceOf, billedBy, durationOf, NOT_STOPPED, type Stops } from '../batch/plan-limits';
import type { SampleInterval } from '../batch/sample';
import { batchReport } from '../batch-runs/batch-report';
import { type BatchSetup, costBlock } from '../batch-runs/request-block';
import { sampledFile, wholeInstead } from '../batch-runs/request-sample';
import { type RunSums, runBlocks } from '../batch-runs/run-blocks';
import { forThreads } from '../batch-runs/thread-setup';
import { SharedThread } from '../batch-runs/turns';
import type { OtherWay } from '../core/analyze/row-costing';
import { type DataFile, openDataFile, UnreadableData } from '../platform/data-file';
import { recordBlocks } from '../platform/record-blocks';
import type { BatchReport } from '../reports/batch-report';
import { megabytesRead, UNHEARD, withRowFile } from './batch-output';
import type { BatchWork } from './batch-work';
import { reportPath } from './report-path';
import type { RowFile } from './row-file';
import { UsageError } from './usage-error';

const LONGEST_FIRST = 256 * 1024;
/** Below so many bytes one thread is done before others have started. */
const BYTES_FOR_WORKERS = 8 * 1024 * 1024;

/** The report of a file of batch requests. Throws `UsageError` or `UnreadableData`. */
export async function requestsReport(work: BatchWork): Promise<BatchReport> {
  const { command, terminal, engine, options } = work;
  assertKnown(command.provider);
  assertKnown(command.balanceOf);
  const name = command.file ?? '';
  const file = path.resolve(terminal.folder, name);
  const data = await openDataFile(file, name);
  try {
    const others = work.models.length === 0 ? [] : waysOf(work.models, [{ at: null, batch: false }]);
    const { part, sample, ...stops } = await pricedFile(data, others, work);
    await data.assertUnchanged();
    const { balance, balanceOf: payer, requestsPerMinute, tokensPerMinute } = command;
    const isAll = payer === null || part.byModel.every(({ provider }) => provider === payer);
    return batchReport(part, {
      engine,
      file: reportPath(terminal.folder, file),
      bytes: data.size,
      asOf: engine.catalog.asOf,
      outputTokens: options.outputTokens,
      hole: options.hole,
      sample,
      duration: durationOf(part, requestsPerMinute, tokensPerMinute),
      balance:
        balance === null ? undefined : balanceOf(billedBy(part, payer), balance, isAll ? stops : NOT_STOPPED),
      payer,
      others,
      rows: null,
      by: null,
    });
  } finally {
    await data.close();
  }
}

function assertKnown(provider: string | null): void {
  if (provider === null || providerIds.some((id) => id === provider)) return;
  throw new UsageError(`there is no provider \`${provider}\`; \`costlint models\` lists those with prices`);
}

/** The sums of a file, and where a balance ends. */
interface Priced extends RunSums, Stops {
  readonly sample: SampleInterval | null;
}

async function pricedFile(data: DataFile, others: readonly OtherWay[], work: BatchWork): Promise<Priced> {
  const { command, terminal } = work;
  if (command.sample !== null) {
    const reason = await wholeInstead(data, command.sample);
    if (reason === null) return pricedSample(data, command.sample, others, work);
    terminal.note(`${command.file} is read whole: ${reason}`);
  }
  // What is slow at first is done before anybody has to be heard.
  if (command.perRequest !== null) await priceFirst(data, costingOf(others, work));
  return withRowFile(work, data, (rows, signal) => totalsOf(data, others, work, { rows, signal }));
}

function costingOf(
  others: readonly OtherWay[],
  { command, engine, options }: BatchWork,
): Omit<LineCosting, 'noun'> {
  return { engine, options, given: { provider: command.provider, model: command.model }, others };
}

/** Of a file whose first line is long, or that is one list, nothing is priced: it would be read for this. */
async function priceFirst(data: DataFile, costing: Omit<LineCosting, 'noun'>): Promise<void> {
  const head = await data.read(0, LONGEST_FIRST);
  const end = head.indexOf('\n');
  if (data.isUtf8 && end > 0) costLine(head.toString('utf8', 0, end), 1, { ...costing, noun: 'line' });
}

async function pricedSample(
  data: DataFile,
  count: number,
  others: readonly OtherWay[],
  work: BatchWork,
): Promise<Priced> {
  const costing = { ...costingOf(others, work), noun: 'the line at byte' };
  const asked = { count, balance: work.command.balance, signal: UNHEARD };
  return { ...NOT_STOPPED, ...(await sampledFile(data, costing, asked)) };
}

async function totalsOf(
  data: DataFile,
  others: readonly OtherWay[],
  { command, terminal, engine, options }: BatchWork,
  { rows, signal }: { readonly rows: RowFile | null; readonly signal: AbortSignal },
): Promise<Priced> {
  const progress = megabytesRead(data.size, terminal);
  const { kind, blocks } = await recordBlocks(data.chunks(progress.onRead));
  const { provider, model, jobs, balance } = command;
  const setup: BatchSetup = {
    kind: 'batch',
    options,
    given: { provider, model },
    others,
    records: kind,
    perRequest: rows !== null,
    costs: balance !== null,
  };
  const turns = new SharedThread(signal);
  try {
    const sums = await runBlocks({
      blocks,
      script: terminal.workerScript,
      setup: forThreads(setup, engine),
      workers: (jobs ?? threadsThatPay(data.size)) - 1,
      here: (block) => costBlock(block, engine, setup, turns),
      balance,
      onBlock: async (text) => rows?.write(text),
      signal,
    });
    if (sums.part.requests + sums.part.malformed === 0)
      throw new UnreadableData(`${command.file}: it holds no requests`);
    if (sums.part.requests === 0)
      terminal.note('none of it is a batch request; rows of data go with --call FILE:LINE');
    return { ...NOT_STOPPED, ...sums, sample: null };
  } finally {
    progress.end();
  }
}

function threadsThatPay(bytes: number): number {
  return bytes < BYTES_FOR_WORKERS ? 1 : availableParallelism();
}
