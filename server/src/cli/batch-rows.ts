import * as path from 'node:path';
import { waysOf } from '../batch/other-ways';
import { balanceOf, billedBy, durationOf, NOT_STOPPED, paidOf, type Stops } from '../batch/plan-limits';
import type { SampleInterval } from '../batch/sample';
import { batchReport } from '../batch-runs/batch-report';
import type { CallPlace } from '../batch-runs/call-in-file';
import { countedRows } from '../batch-runs/counted-rows';
import { countReport, rowsOf } from '../batch-runs/rows-report';
import { RowsRun } from '../batch-runs/rows-run';
import type { RunSums } from '../batch-runs/run-blocks';
import { loadNodeParsers } from '../node-engine';
import type { BatchReport } from '../reports/batch-report';
import { megabytesRead, UNHEARD, withRowFile } from './batch-output';
import type { BatchWork } from './batch-work';
import { foldersOf } from './check-tasks';
import type { NamedPlace } from './named-place';
import { reportPath } from './report-path';
import type { Terminal } from './terminal';

/** The report of rows that are put into a call. Throws `UsageError`, or what the file or the call are not. */
export async function rowsReport(call: NamedPlace, work: BatchWork): Promise<BatchReport> {
  const place = placeOf(call, work.terminal);
  const { command } = work;
  return command.file === null ? ofCount(command.count ?? 1, place, work) : ofFile(command.file, place, work);
}

function placeOf({ file, line, cell }: NamedPlace, { folder }: Terminal): CallPlace {
  const whole = path.resolve(folder, file);
  const name = reportPath(folder, whole);
  return {
    file: whole,
    name,
    line: line - 1,
    cell: cell === null ? null : cell - 1,
    text: null,
    folders: foldersOf([{ file: whole, path: name }], folder),
  };
}

async function ofCount(count: number, place: CallPlace, work: BatchWork): Promise<BatchReport> {
  const { engine, options, models, command } = work;
  const others = waysOf(models, [{ at: null, batch: true }]);
  const counted = await countedRows(count, place, { options, others }, engine, await loadNodeParsers());
  return countReport(counted, place.name, {
    engine,
    ...limitsOf(counted.part, stopsOf(counted.part, command.balance), work),
    others,
    options,
    asOf: engine.catalog.asOf,
    file: command.call?.file ?? '',
  });
}

async function ofFile(name: string, place: CallPlace, work: BatchWork): Promise<BatchReport> {
  const { command, terminal, engine, options, models } = work;
  const file = path.resolve(terminal.folder, name);
  const others = waysOf(models, [{ at: null, batch: true }]);
  const question = { file, name, call: place, options, bindings: command.bind, others, by: command.by };
  const run = await RowsRun.open(question, engine, await loadNodeParsers());
  try {
    const { part, sample, ...stops } = await pricedRows(run, work);
    await run.dataset.data.assertUnchanged();
    return batchReport(part, {
      engine,
      file: reportPath(terminal.folder, file),
      bytes: run.dataset.data.size,
      asOf: engine.catalog.asOf,
      outputTokens: options.outputTokens,
      hole: options.hole,
      sample,
      ...limitsOf(part, stops, work),
      others,
      rows: rowsOf(run, place.name),
      by: run.setup.by,
    });
  } finally {
    await run.close();
  }
}

function stopsOf(part: RunSums['part'], balance: string | null): Stops {
  return balance === null ? NOT_STOPPED : { stopsAt: null, paysFor: paidOf(part, balance) };
}

function limitsOf(part: RunSums['part'], stops: Stops, { command }: BatchWork) {
  const { balance, balanceOf: payer, requestsPerMinute, tokensPerMinute } = command;
  return {
    duration: durationOf(part, requestsPerMinute, tokensPerMinute),
    balance: balance === null ? undefined : balanceOf(billedBy(part, payer), balance, stops),
    payer,
  };
}

async function pricedRows(
  run: RowsRun,
  work: BatchWork,
): Promise<RunSums & Stops & { readonly sample: SampleInterval | null }> {
  const { command, terminal } = work;
  if (command.sample !== null) {
    const some = await run.sample({ count: command.sample, balance: command.balance, signal: UNHEARD });
    if (!('instead' in some)) return { ...NOT_STOPPED, ...some };
    terminal.note(`${command.file} is read whole: ${some.instead}`);
  }
  const { data } = run.dataset;
  return withRowFile(work, data, async (rows, signal) => {
    const progress = megabytesRead(data.size, terminal);
    try {
      const sums = await run.price({
        threads: command.jobs,
        script: terminal.workerScript,
        balance: command.balance,
        signal,
        onRead: progress.onRead,
        onBlock: async (text) => rows?.write(text),
        perRequest: rows !== null,
        isBusy: false,
      });
      return { ...NOT_STOPPED, ...sums, sample: null };
    } finally {
      progress.end();
    }
  });
}
