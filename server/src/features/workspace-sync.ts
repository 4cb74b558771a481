import { CodeLensRefreshRequest, DidChangeConfigurationNotification } from 'vscode-languageserver';
import { REFRESH_METHOD } from '../../../shared/src/protocol';
import { SETTINGS_SECTION } from '../../../shared/src/settings';
import type { Feature, FeatureContext } from './feature';

/** Follows the workspace: what is cached of its settings and folders goes when they change, and what is shown is asked for again. */
export const workspaceSync: Feature = {
  capabilities: { workspace: { workspaceFolders: { supported: true, changeNotifications: true } } },
  register(context) {
    const { connection, session, client } = context;
    connection.onInitialized(() => {
      if (client.registersConfigurationChanges)
        connection.client
          .register(DidChangeConfigurationNotification.type, { section: SETTINGS_SECTION })
          .catch((error) => session.log.warn(`Changes of settings won't be noticed: ${String(error)}`));
      if (client.hasFolders)
        connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
          session.folders.change(
            added.map(({ uri }) => uri),
            removed.map(({ uri }) => uri),
          );
          settingsChanged(context);
        });
    });
    connection.onDidChangeConfiguration(({ settings }) => {
      if (!client.answersConfiguration) session.settings.push(settings?.[SETTINGS_SECTION]);
      settingsChanged(context);
    });
    session.configs.onChange(() => showAgain(context));
    session.onUsageLogs(() => {
      session.usageLogs.forget();
      settingsChanged(context);
    });
    connection.onRequest(REFRESH_METHOD, () => {
      session.analyses.clear();
      session.across.refresh();
      session.configs.forget();
      session.baselines.forget();
      session.usageLogs.forget();
      settingsChanged(context);
      return null;
    });
  },
};

function settingsChanged(context: FeatureContext): void {
  const { session } = context;
  session.settings.clear();
  for (const uri of session.documents.uris) session.idle.schedule(uri);
  showAgain(context);
}

function showAgain({ connection, client }: FeatureContext): void {
  // A client that refuses to refresh shows the new costs with the next edit.
  if (client.refreshesInlayHints) connection.languages.inlayHint.refresh().catch(() => undefined);
  if (client.refreshesCodeLenses) connection.sendRequest(CodeLensRefreshRequest.type).catch(() => undefined);
}
