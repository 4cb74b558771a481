import * as vscode from 'vscode';
import { PRICE_USAGE_METHOD, type PricedUsageResult, type PriceUsageParams } from '../../shared/src/protocol';
import { providerIds } from '../../shared/src/provider-ids.generated';
import { withoutLinks } from './accounts/plain-text';
import { selectedTexts } from './selection-tokens';
import type { ServerProcess } from './server-process';

/** Tells what the usage block that is selected, or else in the clipboard, should have cost. */
export async function priceUsage(server: ServerProcess): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  const selected = editor ? selectedTexts(editor) : [];
  const text = selected.length > 0 ? selected.join('\n') : await vscode.env.clipboard.readText();
  if (text.trim() === '') {
    void vscode.window.showInformationMessage(
      'Select or copy the usage of an answer, such as {"prompt_tokens": 500}.',
    );
    return;
  }
  const uri = editor?.document.uri.toString() ?? null;
  const answer = await asked(server, { uri, text, model: null, provider: null });
  if (answer) await tell(answer);
}

/** Asks the user for what the usage does not name; null: they don't say. */
async function asked(server: ServerProcess, params: PriceUsageParams): Promise<PricedUsageResult | null> {
  const answer = await server.request<PricedUsageResult>(PRICE_USAGE_METHOD, params);
  if (answer.missing === null) return answer;
  const value =
    answer.missing === 'model'
      ? await vscode.window.showInputBox({ prompt: 'Which model answered?', placeHolder: 'gpt-5.2' })
      : await vscode.window.showQuickPick([...providerIds], {
          title: answer.message,
          placeHolder: 'Who billed?',
        });
  // The same is not asked for twice.
  if (!value || params[answer.missing] !== null) return null;
  return asked(server, { ...params, [answer.missing]: value.trim() });
}

async function tell({ message, markdown }: PricedUsageResult): Promise<void> {
  const words = withoutLinks(message);
  if (markdown === '') {
    void vscode.window.showInformationMessage(words);
    return;
  }
  const show = 'Show Details';
  if ((await vscode.window.showInformationMessage(words, show)) !== show) return;
  const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: markdown });
  await vscode.window.showTextDocument(document);
}
