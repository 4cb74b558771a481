import type { InlayHint, Range } from 'vscode-languageserver';
import type { AnalysedFile } from '../session/session';
import { endOfLine } from './convert';
import { answerFrom, type Feature } from './feature';
import { formatHint, hintDisplay } from './hint-text';
import { costMarkdown } from './hover-cost';
import { joinTexts, sitesByLine } from './sites';

/** What a hint carries to its resolve request; clients send it back as it was. */
interface HintData {
  readonly uri: string;
  readonly version: number;
  readonly line: number;
}

/** Costs at the end of the lines where callees stand; the tooltip is made when it is asked for. */
export const inlayHints: Feature = {
  capabilities: { inlayHintProvider: { resolveProvider: true } },
  register({ connection, session, client }) {
    connection.languages.inlayHint.on(({ textDocument, range }, token) =>
      answerFrom(session, textDocument.uri, token, [], (file) => hintsOf(file, range)),
    );
    connection.languages.inlayHint.resolve(async (hint, token) => {
      if (!isHintData(hint.data)) return hint;
      const { uri, version, line } = hint.data;
      const resolved = answerFrom(session, uri, token, hint, (file) =>
        file.document.version === version ? withTooltip(hint, file, line, session.clock.today()) : hint,
      );
      return resolved as Promise<InlayHint>;
    });
    session.onMended(() => {
      if (client.refreshesInlayHints) connection.languages.inlayHint.refresh().catch(() => undefined);
    });
  },
};

function hintsOf(file: AnalysedFile, range: Range): InlayHint[] {
  const { document, analysis, settings } = file;
  if (settings.display !== 'inlay') return [];
  const display = hintDisplay(settings);
  return [...sitesByLine(document, analysis)].flatMap(([line, sites]): InlayHint[] => {
    if (line < range.start.line || line > range.end.line) return [];
    const texts = sites.map((site) => formatHint(site, display)).filter((text) => text !== null);
    if (texts.length === 0) return [];
    const data: HintData = { uri: document.uri, version: document.version, line };
    return [{ position: endOfLine(document, line), label: joinTexts(texts), paddingLeft: true, data }];
  });
}

function withTooltip(hint: InlayHint, file: AnalysedFile, line: number, today: string): InlayHint {
  const sites = sitesByLine(file.document, file.analysis).get(line) ?? [];
  if (sites.length === 0) return hint;
  const value = sites.map((site) => costMarkdown(site, file, today)).join('\n\n---\n\n');
  return { ...hint, tooltip: { kind: 'markdown', value } };
}

function isHintData(data: unknown): data is HintData {
  const { uri, version, line } = (data ?? {}) as Partial<Record<keyof HintData, unknown>>;
  return typeof uri === 'string' && typeof version === 'number' && typeof line === 'number';
}
