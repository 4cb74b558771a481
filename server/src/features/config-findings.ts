import { DidChangeWatchedFilesNotification } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { CONFIG_FILE } from '../core/config/config-file';
import { baseName } from '../core/project/paths';
import type { Feature } from './feature';
import { toDiagnostic } from './to-diagnostic';

/** What is wrong in the `costlint.json` files that hold for open documents, told in them whether they are open or not. */
export const configFindings: Feature = {
  capabilities: {},
  register({ connection, session, client, rulePages }) {
    session.configs.onFirstLook(() => {
      if (!client.watchesFiles) return;
      connection.client
        .register(DidChangeWatchedFilesNotification.type, {
          watchers: [{ globPattern: `**/${CONFIG_FILE}` }],
        })
        .catch((error) => session.log.warn(`Changes of ${CONFIG_FILE} won't be noticed: ${String(error)}`));
    });
    const watched = new Set<string>();
    session.baselines.onRead((path) => {
      const name = baseName(path);
      if (!client.watchesFiles || watched.has(name) || /[*?{}[\]]/.test(name)) return;
      watched.add(name);
      connection.client
        .register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern: `**/${name}` }] })
        .catch((error) => session.log.warn(`Changes of ${name} won't be noticed: ${String(error)}`));
    });
    session.configs.onRead(({ uri, text, findings }) => {
      const document = TextDocument.create(uri, 'jsonc', 0, text);
      const diagnostics = findings.map((finding) => toDiagnostic(finding, document, { client, rulePages }));
      void connection.sendDiagnostics({ uri, diagnostics });
    });
  },
};
