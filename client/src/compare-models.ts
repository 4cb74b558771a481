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
  const { title, problem, rows, notes } = await server.request<ModelComparison>(COMPARE_MODELS_METHOD, place);
  if (problem !== null) {
    void vscode.window.showInformationMessage(withoutLinks(problem));
    return;
  }
  const chosen = await vscode.window.showQuickPick(itemsOf(rows), {
    title: plainText(title),
    placeHolder: ['Choose a model to put it into the code', ...notes].join('; '),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  if (chosen?.row && !chosen.row.own) await change(server, place, chosen.row);
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
