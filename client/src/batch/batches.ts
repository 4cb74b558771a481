import * as vscode from 'vscode';
import {
  BATCH_CALLS_METHOD,
  BATCH_PLAN_METHOD,
  BATCH_PROGRESS_METHOD,
  BATCH_RUN_METHOD,
  type BatchAnswer,
  type BatchCalls,
  type BatchPlan,
  type BatchProgress,
  type BatchRunParams,
  type BatchTask,
} from '../../../shared/src/batch-protocol';
import type { CommandId } from '../../../shared/src/commands';
import { editorDialogs } from '../accounts/editor-dialogs';
import { QuotePreview } from '../accounts/quote-preview';
import { callPlace } from '../call-place';
import type { ServerProcess } from '../server-process';
import { BatchPanel, type BatchSource, NOTHING_ASSUMED } from './batch-panel';
import { chooseBatch } from './batch-steps';
import { isRequestFile } from './request-file';

const ENDINGS = ['csv', 'tsv', 'tab', 'jsonl', 'ndjson', 'json', 'txt', 'parquet', 'pq'];

/** Estimates batches and shows what they come to. */
export class Batches implements vscode.Disposable {
  private readonly panel = new BatchPanel();
  private readonly preview = new QuotePreview('costlint-batch', 'Prompt');
  private readonly progress = new vscode.EventEmitter<BatchProgress>();
  private lastId = 0;

  constructor(private readonly server: ServerProcess) {
    server.onNotification<BatchProgress>(BATCH_PROGRESS_METHOD, (each) => this.progress.fire(each));
  }

  /** Of the file of requests that is open, else of a call in the document. */
  async estimate(given: unknown): Promise<void> {
    const document = vscode.window.activeTextEditor?.document;
    if (given === undefined && document && isRequestFile(document)) return this.estimateFile(document.uri);
    const place = callPlace(given);
    if (!place) {
      void vscode.window.showInformationMessage('Open the file with the call that is to be run.');
      return;
    }
    const calls = await this.server.request<BatchCalls>(BATCH_CALLS_METHOD, place);
    const chosen = await chooseBatch({
      dialogs: editorDialogs,
      calls,
      uri: place.uri,
      askForFile,
      plan: (task) => this.server.request<BatchPlan>(BATCH_PLAN_METHOD, task),
      preview: (text) => this.preview.show(text),
    });
    if (chosen) await this.panel.show(this.sourceOf(chosen.task, chosen.sample));
  }

  async estimateFile(file: vscode.Uri): Promise<void> {
    await this.panel.show(this.sourceOf(requestsOf(file), null));
  }

  /** What a file of requests comes to, in a few words; null where that can't be told. */
  async costOf(file: vscode.Uri, token: vscode.CancellationToken): Promise<string | null> {
    const answer = await this.run(requestsOf(file), NOTHING_ASSUMED, () => {}, token);
    return answer === null || answer.problem !== null ? null : `${answer.cost} · ${answer.summary[0] ?? ''}`;
  }

  dispose(): void {
    this.panel.dispose();
    this.preview.dispose();
    this.progress.dispose();
  }

  private sourceOf(task: BatchTask, sample: number | null): BatchSource {
    return {
      file: task.data === null ? null : vscode.Uri.file(task.data),
      sample,
      quote: (place) => quoteAt(task.uri, place),
      estimate: (assumed, onProgress, token) => this.run(task, assumed, onProgress, token),
    };
  }

  private async run(
    task: BatchTask,
    assumed: BatchRunParams['assumed'],
    onProgress: (share: number) => void,
    token: vscode.CancellationToken,
  ): Promise<BatchAnswer | null> {
    const id = ++this.lastId;
    const listening = this.progress.event((each) => {
      if (each.id === id) onProgress(each.done / Math.max(1, each.total));
    });
    try {
      const params: BatchRunParams = { ...task, id, assumed };
      return await this.server.request<BatchAnswer | null>(BATCH_RUN_METHOD, params, token);
    } catch (error) {
      if (token.isCancellationRequested) return null;
      throw error;
    } finally {
      listening.dispose();
    }
  }
}

/** The command asks for the call at the cursor. */
async function quoteAt(
  uri: string | null,
  { line, character }: { line: number; character: number },
): Promise<void> {
  if (uri === null) return;
  const selection = new vscode.Range(line, character, line, character);
  const viewColumn = vscode.ViewColumn.Beside;
  await vscode.window.showTextDocument(vscode.Uri.parse(uri, true), { selection, viewColumn });
  await vscode.commands.executeCommand('costlint.getQuote' satisfies CommandId);
}

function requestsOf(file: vscode.Uri): BatchTask {
  return { uri: null, line: 0, data: file.fsPath, count: null, bindings: [] };
}

async function askForFile(): Promise<string | undefined> {
  const [file] =
    (await vscode.window.showOpenDialog({
      title: 'The rows that the call is run with',
      openLabel: 'Estimate',
      filters: { Data: ENDINGS, 'All files': ['*'] },
    })) ?? [];
  return file?.fsPath;
}
