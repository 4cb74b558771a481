import type { Diagnostic } from 'vscode-languageserver';
import type { AnalysedFile } from '../session/session';
import { toRange, toSeverity } from './convert';
import type { Feature } from './feature';
import { plainLine } from './markdown';

/** Findings of the rules, published when a document rests. */
export const diagnostics: Feature = {
  capabilities: {},
  register({ connection, session }) {
    const shown = new Set<string>();
    const publish = (uri: string, list: Diagnostic[], version?: number) => {
      if (list.length === 0 && !shown.has(uri)) return;
      if (list.length === 0) shown.delete(uri);
      else shown.add(uri);
      const params = version === undefined ? { uri, diagnostics: list } : { uri, version, diagnostics: list };
      void connection.sendDiagnostics(params);
    };
    session.onRest((uri, state) => {
      if (state.state === 'analysed') publish(uri, diagnosticsOf(state), state.document.version);
      else publish(uri, []);
    });
    session.onClosed((uri) => publish(uri, []));
  },
};

function diagnosticsOf({ document, analysis }: AnalysedFile): Diagnostic[] {
  return analysis.findings.map(({ rule, severity, message, range }) => ({
    range: toRange(document, range),
    severity: toSeverity(severity),
    source: 'costlint',
    code: rule,
    message: plainLine(message),
  }));
}
