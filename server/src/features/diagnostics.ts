import type { Diagnostic } from 'vscode-languageserver';
import type { Feature } from './feature';
import { toDiagnostic } from './to-diagnostic';

/** Findings of the rules, published when a document rests. */
export const diagnostics: Feature = {
  capabilities: {},
  register({ connection, session, client, rulePages }) {
    const shown = new Set<string>();
    const publish = (uri: string, list: Diagnostic[], version?: number) => {
      if (list.length === 0 && !shown.has(uri)) return;
      if (list.length === 0) shown.delete(uri);
      else shown.add(uri);
      const params = version === undefined ? { uri, diagnostics: list } : { uri, version, diagnostics: list };
      void connection.sendDiagnostics(params);
    };
    session.onRest((uri, state) => {
      if (state.state === 'analysed') {
        const list = state.analysis.findings.map((finding) =>
          toDiagnostic(finding, state.document, { client, rulePages }),
        );
        publish(uri, list, state.document.version);
      } else publish(uri, []);
    });
    session.onClosed((uri) => publish(uri, []));
  },
};
