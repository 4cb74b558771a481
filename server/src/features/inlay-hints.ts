import type { InlayHint, Range } from 'vscode-languageserver';
import type { AnalysedFile } from '../session/file-state';
import type { Session } from '../session/session';
import { endOfLine, linesOf, toRange } from './convert';
import { answerFrom, type Feature } from './feature';
import { formatLine, hintDisplay } from './hint-text';
import { siteMarkdown } from './hover-site';
import { type Site, sitesByLine } from './sites';

/** Costs at the end of the lines where callees stand; the tooltip is made when it is asked for. */
export const inlayHints: Feature = {
  capabilities: { inlayHintProvider: { resolveProvider: true } },
  register({ connection, session, client }) {
    const handles = new DocumentHandles();
    session.onClosed((uri) => handles.release(uri));
    connection.languages.inlayHint.on(({ textDocument, range }, token) =>
      answerFrom(session, textDocument.uri, token, [], (file) =>
        hintsOf(file, range, handles.of(textDocument.uri)),
      ),
    );
    connection.languages.inlayHint.resolve(async (hint, token) => {
      const uri = handles.uriOf(hint.data);
      if (uri === null) return hint;
      return answerFrom(session, uri, token, hint, (file) =>
        withTooltip(hint, file, session),
      ) as Promise<InlayHint>;
    });
    session.onTrial((file) => {
      hintsOf(file, toRange(file.document, { start: 0, end: file.document.getText().length }), 0);
    });
    session.onMended(() => {
      if (client.refreshesInlayHints) connection.languages.inlayHint.refresh().catch(() => undefined);
    });
  },
};

/** Short names of documents: a hint that is resolved says only itself, and hundreds of them travel at each keystroke. */
class DocumentHandles {
  private readonly byUri = new Map<string, number>();
  private readonly uris = new Map<number, string>();
  private next = 1;

  of(uri: string): number {
    let handle = this.byUri.get(uri);
    if (handle === undefined) {
      handle = this.next++;
      this.byUri.set(uri, handle);
      this.uris.set(handle, uri);
    }
    return handle;
  }

  uriOf(handle: unknown): string | null {
    return typeof handle === 'number' ? (this.uris.get(handle) ?? null) : null;
  }

  release(uri: string): void {
    const handle = this.byUri.get(uri);
    this.byUri.delete(uri);
    if (handle !== undefined) this.uris.delete(handle);
  }
}

function hintsOf(file: AnalysedFile, range: Range, data: number): InlayHint[] {
  const { document, analysis, settings } = file;
  if (settings.display !== 'inlay') return [];
  const display = hintDisplay(settings);
  const hints: InlayHint[] = [];
  for (const [line, sites] of sitesByLine(document, analysis, linesOf(document, range))) {
    const label = formatLine(sites, display);
    if (label !== null) hints.push({ position: endOfLine(document, line), label, paddingLeft: true, data });
  }
  return hints;
}

function withTooltip(hint: InlayHint, file: AnalysedFile, session: Session): InlayHint {
  const sites = sitesByLine(file.document, file.analysis).get(hint.position.line) ?? [];
  if (sites.length === 0) return hint;
  const shown = shownWith(sites, file);
  const value = sites.map((site) => siteMarkdown(site, shown, session)).join('\n\n---\n\n');
  return { ...hint, tooltip: { kind: 'markdown', value } };
}

/** Several calls are told in short: each tells the rest where it stands. */
function shownWith(sites: readonly Site[], file: AnalysedFile): AnalysedFile {
  return sites.length === 1 ? file : { ...file, settings: { ...file.settings, 'hover.detail': 'short' } };
}
