import type * as vscode from 'vscode';
import {
  COUNT_TOKENS_METHOD,
  type CountTokensParams,
  type TokenCountResult,
} from '../../shared/src/protocol';
import type { ServerProcess } from './server-process';

/** The texts of all selections that are not empty. */
export function selectedTexts(editor: vscode.TextEditor): string[] {
  return editor.selections
    .filter((selection) => !selection.isEmpty)
    .map((selection) => editor.document.getText(selection));
}

export function countTokens(
  server: ServerProcess,
  uri: vscode.Uri,
  texts: readonly string[],
  token?: vscode.CancellationToken,
): Promise<TokenCountResult> {
  const params: CountTokensParams = { uri: uri.toString(), texts };
  return server.request<TokenCountResult>(COUNT_TOKENS_METHOD, params, token);
}

/** `1,234 tokens`, or `≈ 1,234 tokens (1,100 to 1,400)` where the vendor publishes no tokenizer. */
export function tokenWords({ low, likely, high, how }: TokenCountResult): string {
  const digits = (count: number) => count.toLocaleString('en-US');
  const unit = likely === 1 ? 'token' : 'tokens';
  if (how === 'counted') return `${digits(likely)} ${unit}`;
  return `≈ ${digits(likely)} ${unit} (${digits(low)} to ${digits(high)})`;
}
