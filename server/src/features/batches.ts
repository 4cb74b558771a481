import { type CancellationToken, type Connection, RequestType, ResponseError } from 'vscode-languageserver';
import {
  BATCH_CALLS_METHOD,
  BATCH_PLAN_METHOD,
  BATCH_PROGRESS_METHOD,
  BATCH_RUN_METHOD,
  type BatchAnswer,
  type BatchCalls,
  type BatchCallsParams,
  type BatchPlan,
  type BatchProgress,
  type BatchRunParams,
  type BatchTask,
} from '../../../shared/src/batch-protocol';
import { baseName } from '../core/project/paths';
import type { AccountOfBatch, BatchQuestion, BatchRunner, QuoteOfBatch } from '../ports/batch-runner';
import { fileUri, pathOf } from '../session/file-path';
import type { AnalysedFile } from '../session/file-state';
import type { Session } from '../session/session';
import { lineOf, toOffset } from './convert';
import type { Feature } from './feature';
import { formatHint, hintDisplay } from './hint-text';
import { plainLine } from './markdown';
import { quoteOfCall } from './quotes';
import { type Site, siteAt, sitesByLine } from './sites';

const calls = new RequestType<BatchCallsParams, BatchCalls, void>(BATCH_CALLS_METHOD);
const plan = new RequestType<BatchTask, BatchPlan, void>(BATCH_PLAN_METHOD);
const run = new RequestType<BatchRunParams, BatchAnswer | null, void>(BATCH_RUN_METHOD);

/** What a batch will cost: rows of data that are put into a call, or a file of requests. */
export const batches: Feature = {
  capabilities: {},
  register({ connection, session, batchRunner }) {
    if (!batchRunner) return;
    const answered = async <T>(work: () => Promise<T>): Promise<T | ResponseError<void>> => {
      try {
        return await work();
      } catch (error) {
        session.log.error(`A batch failed: ${error instanceof Error ? error.stack : String(error)}`);
        return new ResponseError(-32_603, 'the log has the details');
      }
    };
    connection.onRequest(calls, (params) => answered(() => callsOf(params, session)));
    connection.onRequest(plan, (task) =>
      answered(async () => batchRunner.plan(await questionOf(task, session))),
    );
    connection.onRequest(run, (params, token) =>
      answered(() => runBatch(params, token, { connection, session, batchRunner })),
    );
  },
};

async function callsOf({ uri, position }: BatchCallsParams, session: Session): Promise<BatchCalls> {
  const file = await session.stateOf(uri);
  if (file?.state !== 'analysed') return { calls: [], atCursor: false };
  const at = siteAt(file.document, file.analysis, toOffset(file.document, position));
  const sites = [...sitesByLine(file.document, file.analysis).values()].flat();
  const ordered = at ? [at, ...sites.filter((site) => site !== at)] : sites;
  return { calls: ordered.map((site) => callOf(site, file)), atCursor: at !== null };
}

function callOf(site: Site, { document, settings }: AnalysedFile) {
  const line = lineOf(document, site.callee.start);
  const name = document.getText().slice(site.callee.start, site.callee.end);
  const model = [site.model, site.provider].filter((each) => each !== null).join(' · ');
  return {
    line,
    label: plainLine(`line ${line + 1}: ${name}`),
    detail: plainLine([model, formatHint(site, hintDisplay(settings))].filter((each) => each).join('  ')),
  };
}

async function questionOf({ uri, line, data, count, bindings }: BatchTask, session: Session) {
  const engine = await session.engine();
  const home = uri ?? (data === null ? '' : uriOf(data));
  const resource = await session.settings.of(home);
  const measured = await session.usageLogs.of(home, resource, (record) => engine.readUsage(record));
  const today = session.clock.today();
  const options = session.settings.optionsOf(resource.settings, today, engine.pricesVersion, measured);
  const question: BatchQuestion = {
    call: uri === null ? null : placeOf(uri, line, session),
    data,
    count,
    bindings,
    options,
  };
  return question;
}

/** Of a path as the system has it. */
function uriOf(native: string): string {
  return fileUri(native.startsWith('/') ? native : `/${native.replaceAll('\\', '/')}`);
}

function placeOf(uri: string, line: number, session: Session): NonNullable<BatchQuestion['call']> {
  const notebook = session.notebooks.notebookOf(uri);
  const file = pathOf(notebook ?? uri);
  const cell = notebook === null ? null : (session.notebooks.cellsOf(notebook)?.indexOf(uri) ?? null);
  return {
    file,
    name: baseName(file),
    line,
    cell,
    text: notebook === null ? session.openText(file) : session.notebooks.fileText(notebook),
    folders: session.folders.uris.map(pathOf),
  };
}

/** Null when it was cancelled. */
async function runBatch(
  params: BatchRunParams,
  token: CancellationToken,
  {
    connection,
    session,
    batchRunner,
  }: { connection: Connection; session: Session; batchRunner: BatchRunner },
): Promise<BatchAnswer | null> {
  const { id, assumed } = params;
  let told = -1;
  return batchRunner.run(await questionOf(params, session), {
    assumed,
    accountOf: (provider) => accountAt(provider, session),
    quoteOf: () => quoteAt(params, session),
    onProgress(done, total) {
      const percent = Math.floor((100 * done) / Math.max(1, total));
      if (percent === told) return;
      told = percent;
      const progress: BatchProgress = { id, done, total };
      void connection.sendNotification(BATCH_PROGRESS_METHOD, progress);
    },
    cancellation: token,
  });
}

async function quoteAt({ uri, line }: BatchTask, session: Session): Promise<QuoteOfBatch | null> {
  const file = uri === null ? null : await session.stateOf(uri);
  if (uri === null || file?.state !== 'analysed') return null;
  const [site] = sitesByLine(file.document, file.analysis).get(line) ?? [];
  return site && !('of' in site) ? quoteOfCall(site, { uri, document: file.document }, session) : null;
}

/** What is left in credits says nothing of money. */
async function accountAt(provider: string, { accounts }: Session): Promise<AccountOfBatch | null> {
  const entry = (await accounts?.beforeBatch(provider)) ?? null;
  if (!entry) return null;
  const { balance, limits } = entry.assembled().account;
  const isMoney = balance.unit === 'money' || balance.currency !== null;
  return {
    balance: isMoney ? balance.amount : null,
    requestsPerMinute: limits.requestsPerMinute,
    tokensPerMinute: limits.tokensPerMinute,
  };
}
