import {
  CodeLensRefreshRequest,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type FileSystemWatcher,
  WatchKind,
} from 'vscode-languageserver';
import type { ProjectEngine } from '../session/across-files';
import type { BeginProgress } from '../session/import-indexing';
import type { Feature, FeatureContext } from './feature';

/** Follows the files of the workspace on disk, and shows anew what they changed in the open ones. */
export const acrossFiles: Feature = {
  capabilities: {},
  register(context) {
    const { connection, session, client } = context;
    const { across } = session;
    if (client.showsProgress) across.beginProgress = progressOf(context);
    across.onListing((engine) => {
      if (client.watchesFiles)
        connection.client
          .register(DidChangeWatchedFilesNotification.type, { watchers: watchersFor(engine) })
          .catch((error) => session.log.warn(`Changes of files won't be noticed: ${String(error)}`));
    });
    connection.onDidChangeWatchedFiles(({ changes }) => {
      for (const { uri, type } of changes) {
        across.fileChanged(uri, CHANGES[type] ?? 'changed');
        session.configs.fileChanged(uri);
        session.baselines.fileChanged(uri);
        session.usageLogChanged(uri);
      }
    });
    // A client that watches nothing tells at least that something was written.
    if (!client.watchesFiles)
      connection.onDidSaveTextDocument(() => {
        across.anythingChanged();
        session.configs.anythingChanged();
      });
    session.onAcross(() => {
      if (client.refreshesInlayHints) connection.languages.inlayHint.refresh().catch(() => undefined);
      if (client.refreshesCodeLenses)
        connection.sendRequest(CodeLensRefreshRequest.type).catch(() => undefined);
    });
  },
};

const CHANGES = {
  [FileChangeType.Created]: 'came',
  [FileChangeType.Changed]: 'changed',
  [FileChangeType.Deleted]: 'went',
} as const;

/** Whatever comes and goes may be a folder; of what changes only files count that are looked at. */
function watchersFor({ languages, readEndings }: ProjectEngine): FileSystemWatcher[] {
  const endings = languages.flatMap(({ modules, extensions }) => (modules ? extensions : []));
  const names = [...new Set([...endings, ...readEndings, '.gitignore'])].sort().join(',');
  return [
    { globPattern: '**/*', kind: WatchKind.Create | WatchKind.Delete },
    { globPattern: `**/*{${names}}`, kind: WatchKind.Change },
  ];
}

function progressOf({ connection, session }: FeatureContext): BeginProgress {
  return async (title, cancel) => {
    try {
      const progress = await connection.window.createWorkDoneProgress();
      progress.token.onCancellationRequested(cancel);
      progress.begin(title, 0, undefined, true);
      return {
        report: (percent, message) => progress.report(percent, message),
        done: () => progress.done(),
      };
    } catch (error) {
      session.log.warn(`Progress can't be shown: ${String(error)}`);
      return null;
    }
  };
}
