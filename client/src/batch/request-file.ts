import * as vscode from 'vscode';
import type { Batches } from './batches';

/** Larger files are estimated on the command alone, in UTF-16 units. */
const LONGEST = 2_000_000;
const LONGEST_LINE = 1_000_000;

/** Whether the first line of a document is a batch request, in any form that is read. */
export function isRequestFile(document: vscode.TextDocument): boolean {
  if (document.uri.scheme !== 'file' || document.lineCount === 0) return false;
  const { text } = document.lineAt(0);
  return text.length < LONGEST_LINE && isRequestLine(text);
}

/** Whether a line looks like a batch request. */
export function isRequestLine(text: string): boolean {
  if (!text.startsWith('{')) return false;
  try {
    const line: unknown = JSON.parse(text);
    if (typeof line !== 'object' || line === null) return false;
    const has = (...keys: string[]) => keys.every((key) => key in line);
    return (
      has('custom_id', 'body') ||
      has('custom_id', 'params') ||
      has('method', 'url', 'body') ||
      has('key', 'request') ||
      (has('request') && Object.keys(line).length <= 3) ||
      has('recordId', 'modelInput')
    );
  } catch {
    return false;
  }
}

/** The cost of an open file of batch requests, above its first line. */
export function requestFileLenses(batches: Batches): vscode.Disposable {
  return vscode.languages.registerCodeLensProvider(
    { scheme: 'file', pattern: '**/*.{jsonl,ndjson,json}' },
    {
      provideCodeLenses: (document) => (isRequestFile(document) ? [new RequestFileLens(document)] : []),
      async resolveCodeLens(lens, token) {
        const { document } = lens as RequestFileLens;
        const isShort = document.getText().length <= LONGEST;
        const cost = isShort ? await batches.costOf(document.uri, token).catch(() => null) : null;
        const saved = document.isDirty ? ' (as saved)' : '';
        lens.command = {
          title: cost === null ? 'Estimate Batch Run' : `${cost}${saved} · Estimate Batch Run`,
          command: 'costlint.estimateBatch',
        };
        return lens;
      },
    },
  );
}

class RequestFileLens extends vscode.CodeLens {
  constructor(readonly document: vscode.TextDocument) {
    super(new vscode.Range(0, 0, 0, 0));
  }
}
