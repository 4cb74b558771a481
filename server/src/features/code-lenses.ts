import type { CodeLens, Range } from 'vscode-languageserver';
import type { CommandId } from '../../../shared/src/commands';
import type { AnalysedFile } from '../session/file-state';
import { toRange } from './convert';
import { answerFrom, type Feature } from './feature';
import { formatHint, hintDisplay } from './hint-text';
import { joinTexts } from './join-texts';
import { sitesByLine } from './sites';

/** Costs in a line of their own above the call, for those who chose it. */
export const codeLenses: Feature = {
  capabilities: { codeLensProvider: { resolveProvider: false } },
  register({ connection, session, client }) {
    connection.onCodeLens(({ textDocument }, token) =>
      answerFrom(session, textDocument.uri, token, [], (file) => lensesOf(file, client.runsCommandLinks)),
    );
  },
};

function lensesOf({ document, analysis, settings }: AnalysedFile, withCommands: boolean): CodeLens[] {
  if (settings.display !== 'lens') return [];
  const display = hintDisplay(settings);
  return [...sitesByLine(document, analysis).values()].flatMap((sites): CodeLens[] => {
    const texts = sites.map((site) => formatHint(site, display)).filter((text) => text !== null);
    const first = sites[0];
    if (texts.length === 0 || !first) return [];
    // Without a command of its own a lens is text that can't be clicked.
    const range = toRange(document, first.callee);
    const cost: CodeLens = { range, command: { title: joinTexts(texts), command: '' } };
    return withCommands ? [cost, batchLens(document.uri, range)] : [cost];
  });
}

function batchLens(uri: string, range: Range): CodeLens {
  const { line, character } = range.start;
  const command: CommandId = 'costlint.estimateBatch';
  return { range, command: { title: 'Estimate Batch Run', command, arguments: [{ uri, line, character }] } };
}
