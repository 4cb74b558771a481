import * as vscode from 'vscode';
import type { CommandId } from '../../../shared/src/commands';
import {
  COST_REPORT_METHOD,
  COST_REPORT_PROGRESS_METHOD,
  type CostReportParams,
  type CostReportProgress,
  type CostReportResult,
} from '../../../shared/src/protocol';
import type { ServerProcess } from '../server-process';
import { committedTexts } from './committed-texts';
import { ReportPanel } from './report-panel';

type ReportCommandId = Extract<
  CommandId,
  `costlint.${'showCostReport' | 'estimateFile' | 'estimateWorkspace'}`
>;

/** Makes cost reports and shows them. */
export class CostReports implements vscode.Disposable {
  private readonly panel = new ReportPanel();
  private readonly progress = new vscode.EventEmitter<CostReportProgress>();

  constructor(private readonly server: ServerProcess) {
    server.onNotification<CostReportProgress>(COST_REPORT_PROGRESS_METHOD, (each) =>
      this.progress.fire(each),
    );
  }

  readonly commands: Readonly<Record<ReportCommandId, () => Promise<void>>> = {
    'costlint.showCostReport': () => this.choose(),
    'costlint.estimateFile': () => this.show('file'),
    'costlint.estimateWorkspace': () => this.show('workspace'),
  };

  dispose(): void {
    this.panel.dispose();
    this.progress.dispose();
  }

  private async choose(): Promise<void> {
    const hasFile = vscode.window.activeTextEditor !== undefined;
    const hasFolders = (vscode.workspace.workspaceFolders?.length ?? 0) > 0;
    const choices: (vscode.QuickPickItem & { readonly scope: CostReportParams['scope'] })[] = [
      ...(hasFolders ? [{ label: 'This workspace', scope: 'workspace' as const }] : []),
      ...(hasFile ? [{ label: 'The folder of this file', scope: 'folder' as const }] : []),
      ...(hasFile ? [{ label: 'This file', scope: 'file' as const }] : []),
    ];
    if (choices.length === 0) {
      void vscode.window.showInformationMessage('Open a folder or a file to report on.');
      return;
    }
    const chosen =
      choices.length === 1
        ? choices[0]
        : await vscode.window.showQuickPick(choices, {
            title: 'Cost report of',
            placeHolder: 'What to report on',
          });
    if (chosen) await this.show(chosen.scope);
  }

  private async show(scope: CostReportParams['scope']): Promise<void> {
    const uri =
      scope === 'workspace' ? null : (vscode.window.activeTextEditor?.document.uri.toString() ?? null);
    if (scope !== 'workspace' && uri === null) {
      void vscode.window.showInformationMessage('Open the file to report on.');
      return;
    }
    const make = async () => this.made({ scope, uri, committed: await committedTexts() });
    const report = await make();
    if (report) this.panel.show(report, make);
  }

  private async made(params: CostReportParams): Promise<CostReportResult | null> {
    const options = {
      location: vscode.ProgressLocation.Notification,
      title: 'Costlint: looking at files',
      cancellable: true,
    };
    return vscode.window.withProgress(options, async (bar, token) => {
      let told = 0;
      const listening = this.progress.event(({ done, total }) => {
        const share = total === 0 ? 0 : (100 * done) / total;
        bar.report({ message: `${done} of ${total}`, increment: Math.max(0, share - told) });
        told = Math.max(told, share);
      });
      try {
        const report = await this.server.request<CostReportResult | null>(COST_REPORT_METHOD, params, token);
        return token.isCancellationRequested ? null : report;
      } catch (error) {
        if (token.isCancellationRequested) return null;
        throw error;
      } finally {
        listening.dispose();
      }
    });
  }
}
