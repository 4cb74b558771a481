import * as vscode from 'vscode';
import {
  CHANGE_MODEL_METHOD,
  COMPARE_MODELS_METHOD,
  type ComparedModel,
  type CompareModelsParams,
  type ModelComparison,
  type ModelEdit,
} from '../../shared/src/protocol';
import { plainText, withoutLinks } from './accounts/plain-text';
import { callPlace } from './call-place';
import type { ServerProcess } from './server-process';

/** Shows what a call costs with other models; the one that is chosen is put into the code, where that is safe. */
export async function compareModels(server: ServerProcess, given: unknown): Promise<void> {
  const place = callPlace(given);
  if (!place) {
    void vscode.window.showInformationMessage('Put the cursor into a call that Costlint shows the cost of.');
    return;
  }
  const pick = vscode.window.createQuickPick<Item>();
  const counting = new vscode.CancellationTokenSource();
  try {
    const chosen = chosenIn(pick);
    // Who closes the list waits no longer for what is to be in it.
    pick.onDidHide(() => counting.cancel());
    const answer = await compared(server, place, pick, counting.token);
    if (answer === null) return;
    if (answer.problem !== null) {
      pick.hide();
      void vscode.window.showInformationMessage(withoutLinks(answer.problem));
      return;
    }
    const row = await chosen;
    if (row && !row.own) await change(server, place, row);
  } finally {
    pick.dispose();
    counting.dispose();
  }
}

/** Shows the list, and fills it when all models are counted for; null: the user has closed it. */
async function compared(
  server: ServerProcess,
  place: CompareModelsParams,
  pick: vscode.QuickPick<Item>,
  token: vscode.CancellationToken,
): Promise<ModelComparison | null> {
  pick.title = 'Models for this call';
  pick.placeholder = 'Counting as each model counts…';
  pick.busy = true;
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  pick.show();
  const answer = await requested(server, place, token);
  if (answer === null || token.isCancellationRequested) return null;
  const { title, rows, notes } = answer;
  pick.title = plainText(title);
  pick.placeholder = ['Choose a model to put it into the code', ...notes].join('; ');
  pick.items = itemsOf(rows);
  pick.busy = false;
  return answer;
}

async function requested(
  server: ServerProcess,
  place: CompareModelsParams,
  token: vscode.CancellationToken,
): Promise<ModelComparison | null> {
  try {
    return await server.request<ModelComparison | null>(COMPARE_MODELS_METHOD, place, token);
  } catch (error) {
    if (token.isCancellationRequested) return null;
    throw error;
  }
}

/** The row that is chosen; undefined: the list is closed. */
function chosenIn(pick: vscode.QuickPick<Item>): Promise<ComparedModel | undefined> {
  return new Promise((resolve) => {
    pick.onDidAccept(() => {
      const [item] = pick.selectedItems;
      if (!item?.row) return;
      resolve(item.row);
      pick.hide();
    });
    pick.onDidHide(() => resolve(undefined));
  });
}

type Item = vscode.QuickPickItem & { readonly row?: ComparedModel };

/** The call's own model, those that can be put into the code, then all others. */
function itemsOf(rows: readonly ComparedModel[]): readonly Item[] {
  const others = rows.filter(({ own }) => !own);
  return [
    ...rows.filter(({ own }) => own).map(itemOf),
    ...group(
      'can be put into the code',
      others.filter(({ obstacle }) => obstacle === null),
    ),
    ...group(
      'to compare',
      others.filter(({ obstacle }) => obstacle !== null),
    ),
  ];
}

function group(label: string, rows: readonly ComparedModel[]): Item[] {
  if (rows.length === 0) return [];
  return [{ label, kind: vscode.QuickPickItemKind.Separator }, ...rows.map(itemOf)];
}

function itemOf(row: ComparedModel): Item {
  const { model, providerName, cost, detail, own, obstacle } = row;
  const mark = own ? '$(check) ' : obstacle === null ? '$(edit) ' : '$(blank) ';
  return {
    row,
    label: mark + plainText(model),
    description: plainText(`${providerName} · ${cost}${own ? ' · now' : ''}`),
    detail: plainText(obstacle === null || own ? detail : `${detail} · not changed from here: ${obstacle}`),
  };
}

async function change(server: ServerProcess, place: CompareModelsParams, row: ComparedModel): Promise<void> {
  const { provider, model } = row;
  const answer = await server.request<ModelEdit>(CHANGE_MODEL_METHOD, { ...place, provider, model });
  if (answer.edit === null) {
    await offerName(model, answer.message);
    return;
  }
  if (answer.calls > 1 && !(await agreesToAll(answer.calls))) return;
  const { uri, range, oldText, newText } = answer.edit;
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri, true));
  const { start, end } = range;
  const at = new vscode.Range(start.line, start.character, end.line, end.character);
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, at, newText);
  const isDone = document.getText(at) === oldText && (await vscode.workspace.applyEdit(edit));
  void vscode.window.showInformationMessage(
    isDone ? withoutLinks(answer.message) : 'The text has changed meanwhile: nothing was changed.',
  );
}

async function agreesToAll(calls: number): Promise<boolean> {
  const all = `Change It for ${calls} Calls`;
  const words = `${calls} calls of this file take their model from the same place.`;
  return (await vscode.window.showWarningMessage(words, { modal: true }, all)) === all;
}

async function offerName(model: string, reason: string): Promise<void> {
  const copy = 'Copy Model Name';
  const words = withoutLinks(`The model is not changed: ${reason}.`);
  if ((await vscode.window.showInformationMessage(words, copy)) === copy)
    await vscode.env.clipboard.writeText(model);
}
