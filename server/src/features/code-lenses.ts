import type { CodeLens } from 'vscode-languageserver';
import type { AnalysedFile } from '../session/session';
import { toRange } from './convert';
import { answerFrom, type Feature } from './feature';
import { formatHint, hintDisplay } from './hint-text';
import { joinTexts } from './join-texts';
import { sitesByLine } from './sites';

/** Costs in a line of their own above the call, for those who chose it. */
export const codeLenses: Feature = {
  capabilities: { codeLensProvider: { resolveProvider: false } },
  register({ connection, session }) {
    connection.onCodeLens(({ textDocument }, token) =>
      answerFrom(session, textDocument.uri, token, [], lensesOf),
    );
  },
};

function lensesOf({ document, analysis, settings }: AnalysedFile): CodeLens[] {
  if (settings.display !== 'lens') return [];
  const display = hintDisplay(settings);
  return [...sitesByLine(document, analysis).values()].flatMap((sites): CodeLens[] => {
    const texts = sites.map((site) => formatHint(site, display)).filter((text) => text !== null);
    const first = sites[0];
    if (texts.length === 0 || !first) return [];
    // Without a command of its own a lens is text that can't be clicked.
    return [{ range: toRange(document, first.callee), command: { title: joinTexts(texts), command: '' } }];
  });
}
