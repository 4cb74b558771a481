import { type CancellationToken, type Connection, RequestType, ResponseError } from 'vscode-languageserver';
import {
  COST_REPORT_METHOD,
  COST_REPORT_PROGRESS_METHOD,
  type CommittedTexts,
  type CostReportParams,
  type CostReportProgress,
  type CostReportResult,
} from '../../../shared/src/protocol';
import { baseName, isWithin, parentOf, relativeTo } from '../core/project/paths';
import { type FileReport, fileReport, type SkippedFile } from '../reports/check-report';
import { costReport } from '../reports/cost-report';
import { fileUri, pathOf } from '../session/file-path';
import type { Session } from '../session/session';
import { surveyFolders } from '../session/survey';
import { placesIn } from './convert';
import { costChanges, costChangesView } from './cost-changes';
import { costReportView } from './cost-report-view';
import type { Feature } from './feature';

const request = new RequestType<CostReportParams, CostReportResult | null, void>(COST_REPORT_METHOD);

/** What the calls of a file, a folder or the whole workspace cost, put together. */
export const costReports: Feature = {
  capabilities: {},
  register({ connection, session }) {
    connection.onRequest(request, async (params, token) => {
      try {
        return await reportOn(params, session, connection, token);
      } catch (error) {
        session.log.error(`The cost report failed: ${error instanceof Error ? error.stack : String(error)}`);
        return new ResponseError(-32_603, 'the log has the details');
      }
    });
  },
};

/** Files with calls, by the paths that the report calls them, and where these are. */
interface Found {
  readonly files: readonly FileReport[];
  readonly skipped: readonly SkippedFile[];
  readonly uris: ReadonlyMap<string, string>;
}

async function reportOn(
  { scope, uri, committed = null }: CostReportParams,
  session: Session,
  connection: Connection,
  token: CancellationToken,
): Promise<CostReportResult | null> {
  const engine = await session.engine();
  const at = uri === null ? null : pathOf(session.notebooks.notebookOf(uri) ?? uri);
  const top = scope === 'workspace' ? null : parentOf(at ?? '');
  const looked =
    scope === 'file' && uri !== null
      ? await inDocument(uri, session)
      : await inFolders(top, { session, connection, token, committed: null });
  if (looked === null) return null;
  const { files, skipped, uris } = looked;
  const uriOf = (path: string) => uris.get(path) ?? '';
  const survey = { session, connection, token, committed };
  const before = committed && (await filesBefore(scope, at, survey));
  if (before === null && token.isCancellationRequested) return null;
  const changes = committed && before ? costChanges(before.files, files, committed) : null;
  const found = { version: 1, catalog: { asOf: engine.catalog.asOf }, files, skipped } as const;
  const view = changes && costChangesView(changes, committed?.leftOut ?? 0, uriOf);
  return costReportView(costReport(found, changes), titleOf(scope, at), view, uriOf);
}

function titleOf(scope: CostReportParams['scope'], path: string | null): string {
  if (scope === 'workspace' || path === null) return 'this workspace';
  return baseName(scope === 'file' ? path : (parentOf(path) ?? path));
}

/** The same files with the texts of a commit. */
async function filesBefore(
  scope: CostReportParams['scope'],
  at: string | null,
  survey: Survey,
): Promise<Pick<Found, 'files'> | null> {
  const found = await inFolders(scope === 'workspace' ? null : parentOf(at ?? ''), survey);
  if (found === null || scope !== 'file' || at === null) return found;
  const name = baseName(at);
  return { files: found.files.filter(({ path }) => path === name) };
}

/** What is known of an open document; of a notebook all its cells. */
async function inDocument(uri: string, session: Session): Promise<Found> {
  const notebook = session.notebooks.notebookOf(uri);
  const parts = notebook === null ? [uri] : (session.notebooks.cellsOf(notebook) ?? [uri]);
  const path = baseName(pathOf(notebook ?? uri));
  const files: FileReport[] = [];
  for (const [cell, part] of parts.entries()) {
    const state = await session.stateOf(part);
    if (state?.state !== 'analysed') continue;
    const places = placesIn(state.document, notebook === null ? undefined : cell);
    files.push(fileReport(path, state.document.languageId, places, state.analysis));
  }
  return { files, skipped: [], uris: new Map([[path, notebook ?? uri]]) };
}

interface Survey {
  readonly session: Session;
  readonly connection: Connection;
  readonly token: CancellationToken;
  /** Texts that count in place of those of now; null: none do. */
  readonly committed: CommittedTexts | null;
}

async function inFolders(
  at: string | null,
  { session, connection, token, committed }: Survey,
): Promise<Found | null> {
  const before = new Map(committed?.files.map(({ uri, text }) => [pathOf(uri), text]));
  const folderUris = session.folders.uris;
  const folders = folderUris.map((uri) => pathOf(uri).replace(/\/$/, ''));
  const looked =
    at === null || folders.some((folder) => at === folder || isWithin(at, folder)) ? folders : [at];
  const { settings } = await session.settings.of(null);
  const files: FileReport[] = [];
  const uris = new Map<string, string>();
  const skipped: SkippedFile[] = [];
  const nameOf = (path: string) => pathInReport(path, at, looked);
  const survey = await surveyFolders(
    at,
    {
      disk: session.disk,
      clock: session.clock,
      engine: await session.engine(),
      parsers: await session.parsers(),
      settings: session.settings,
      usageLogs: session.usageLogs,
      today: session.clock.today(),
      maxBytes: settings.maxFileSize * 1024,
      folders: looked,
      folderUris,
      openText: (path) => before.get(path) ?? session.openText(path),
      isCancelled: () => token.isCancellationRequested,
      progress: (done, total) => tellProgress(connection, { done, total }),
      failed: (path, error) => {
        session.log.error(`${path}: the analysis failed: ${String(error)}`);
        skipped.push({
          path: nameOf(path),
          code: 'internal',
          message: 'its analysis failed; the log has the details',
        });
      },
    },
    ({ path, kind, places, analysis }) => {
      const name = nameOf(path);
      uris.set(name, fileUri(path));
      files.push(fileReport(name, kind.id, places, analysis, nameOf));
    },
  );
  if (survey === null) return null;
  if (survey.isCut)
    skipped.push({
      path: 'further files',
      code: 'too-large',
      message: 'there are too many, or too much text',
    });
  return { files, skipped, uris };
}

/** Every so many files are told of. */
const TELL_EVERY = 20;

function tellProgress(connection: Connection, progress: CostReportProgress): void {
  if (progress.done % TELL_EVERY === 0)
    connection.sendNotification(COST_REPORT_PROGRESS_METHOD, progress).catch(() => undefined);
}

/** Relative to what the report is on; of several folders with the folder's name before it. */
function pathInReport(path: string, at: string | null, folders: readonly string[]): string {
  const base = at ?? folders.find((folder) => isWithin(path, folder));
  const relative = base === undefined ? null : relativeTo(path, base);
  if (relative === null || base === undefined) return path;
  return at === null && folders.length > 1 ? `${baseName(base)}/${relative}` : relative;
}
