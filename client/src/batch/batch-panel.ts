import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';
import type { BatchAnswer, BatchAssumed } from '../../../shared/src/batch-protocol';
import { withoutLinks } from '../accounts/plain-text';
import { answerHtml, batchPage } from './batch-html';
import { readBatchMessage } from './batch-message';

const VIEW_TYPE = 'costlint.batch';

/** How the panel has its batch estimated; null: it was cancelled. */
export interface BatchSource {
  estimate(
    assumed: BatchAssumed,
    onProgress: (share: number) => void,
    token: vscode.CancellationToken,
  ): Promise<BatchAnswer | null>;
  /** The file whose rows stand in lines; null: there is none. */
  readonly file: vscode.Uri | null;
  /** Asks who bills what one call costs, which the user has to agree to; where it stands. */
  quote(place: NonNullable<BatchAnswer['quoted']>): Promise<void>;
  /** So many rows are to stand for all at first; null: all are looked at. */
  readonly sample: number | null;
}

export const NOTHING_ASSUMED: BatchAssumed = {
  outputTokens: null,
  measured: [],
  sample: null,
  retries: 0,
  balance: null,
  requestsPerMinute: null,
  tokensPerMinute: null,
  by: null,
  also: [],
};

/** The panel that shows what a batch comes to; one for all, which the next one takes over. */
export class BatchPanel implements vscode.Disposable {
  private panel: vscode.WebviewPanel | null = null;
  private source: BatchSource | null = null;
  private answer: BatchAnswer | null = null;
  private assumed = NOTHING_ASSUMED;
  private running: vscode.CancellationTokenSource | null = null;

  async show(source: BatchSource): Promise<void> {
    this.source = source;
    this.assumed = { ...NOTHING_ASSUMED, sample: source.sample };
    this.panel ??= this.created();
    this.panel.webview.html = batchPage(randomBytes(16).toString('hex'));
    this.panel.reveal();
    await this.estimate();
  }

  dispose(): void {
    this.panel?.dispose();
  }

  private created(): vscode.WebviewPanel {
    const panel = vscode.window.createWebviewPanel(VIEW_TYPE, 'Batch Estimate', vscode.ViewColumn.Active, {
      enableScripts: true,
      localResourceRoots: [],
      // The page is filled by messages, which a page that is made anew has not seen.
      retainContextWhenHidden: true,
    });
    panel.webview.onDidReceiveMessage((message: unknown) => void this.received(message));
    panel.onDidDispose(() => {
      this.panel = null;
      this.running?.cancel();
    });
    return panel;
  }

  /** The last one that was asked for counts. */
  private async estimate(): Promise<void> {
    const { source, assumed } = this;
    if (!source) return;
    this.running?.cancel();
    const run = new vscode.CancellationTokenSource();
    this.running = run;
    this.say('Reading…', true);
    const onProgress = (share: number) => {
      if (this.running === run) this.say(`Reading… ${Math.floor(share * 100)} %`, true);
    };
    try {
      const answer = await source.estimate(assumed, onProgress, run.token);
      if (this.running !== run) return;
      if (answer === null) this.say('Cancelled: nothing was added up.', false);
      else if (answer.problem !== null) this.say(answer.problem, false);
      else {
        this.answer = answer;
        void this.panel?.webview.postMessage({ main: answerHtml(answer), status: '', busy: false });
      }
    } catch (error) {
      if (this.running === run) this.say(error instanceof Error ? error.message : String(error), false);
    } finally {
      run.dispose();
      if (this.running === run) this.running = null;
    }
  }

  private say(status: string, busy: boolean): void {
    void this.panel?.webview.postMessage({ status, busy });
  }

  private async received(message: unknown): Promise<void> {
    const read = readBatchMessage(message);
    if (!read) return;
    if ('line' in read) return this.open(read.line);
    if ('assumed' in read) {
      this.assumed = read.assumed;
      return this.estimate();
    }
    if (read.action === 'cancel') this.running?.cancel();
    else if (read.action === 'refresh') await this.estimate();
    else if (read.action === 'quote') await this.quote();
    else if (this.answer) {
      const content = this.answer.exports[read.action];
      const language = read.action === 'csv' ? 'plaintext' : read.action;
      await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language, content }));
    }
  }

  /** The call is shown beside meanwhile; what was quoted is put in then. */
  private async quote(): Promise<void> {
    const { source, answer } = this;
    if (!source || !answer?.quoted) return;
    await source.quote(answer.quoted);
    if (this.source === source && this.panel) await this.estimate();
  }

  private async open(line: number): Promise<void> {
    const file = this.source?.file;
    if (!file) return;
    const at = new vscode.Range(line - 1, 0, line - 1, 0);
    try {
      await vscode.window.showTextDocument(file, { selection: at, viewColumn: vscode.ViewColumn.Beside });
    } catch {
      void vscode.window.showWarningMessage(
        withoutLinks(`Costlint: the editor can not open ${file.fsPath}.`),
      );
    }
  }
}
