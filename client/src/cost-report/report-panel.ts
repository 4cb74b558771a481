import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';
import type { CostReportResult, SourceTarget } from '../../../shared/src/protocol';
import { openSource } from './open-source';
import { type ReportPage, reportPage } from './report-html';
import { readReportMessage } from './report-message';

const VIEW_TYPE = 'costlint.costReport';

/** Makes a report anew; null: the user cancelled it. */
export type MakeReport = () => Promise<CostReportResult | null>;

/** The panel that shows a cost report; one for all, which the next report takes over. */
export class ReportPanel implements vscode.Disposable {
  private panel: vscode.WebviewPanel | null = null;
  private report: CostReportResult | null = null;
  private page: ReportPage | null = null;
  private make: MakeReport = async () => null;

  show(report: CostReportResult, make: MakeReport): void {
    this.make = make;
    this.panel ??= this.created();
    this.draw(report);
    this.panel.reveal();
  }

  dispose(): void {
    this.panel?.dispose();
  }

  private created(): vscode.WebviewPanel {
    const panel = vscode.window.createWebviewPanel(VIEW_TYPE, 'Cost Report', vscode.ViewColumn.Active, {
      enableScripts: true,
      localResourceRoots: [],
    });
    panel.webview.onDidReceiveMessage((message: unknown) => void this.received(message));
    panel.onDidDispose(() => {
      this.panel = null;
    });
    return panel;
  }

  private draw(report: CostReportResult): void {
    this.report = report;
    this.page = reportPage(report, randomBytes(16).toString('hex'));
    if (this.panel) this.panel.webview.html = this.page.html;
  }

  private async received(message: unknown): Promise<void> {
    const read = readReportMessage(message);
    if (!read || !this.report) return;
    if ('target' in read) return this.open(this.page?.targets[read.target]);
    if (read.action === 'refresh') {
      const report = await this.make();
      if (report) this.draw(report);
      return;
    }
    const content = this.report.exports[read.action];
    const language = read.action === 'csv' ? 'plaintext' : read.action;
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language, content }));
  }

  private async open(target: SourceTarget | undefined): Promise<void> {
    if (!target) return;
    try {
      await openSource(target);
    } catch {
      void vscode.window.showWarningMessage('Costlint: the file can not be opened; refresh the report.');
    }
  }
}
