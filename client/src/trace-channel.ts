import * as vscode from 'vscode';
import { SETTINGS_SECTION } from '../../shared/src/settings';

const SETTING = 'trace.server';

/**
 * The log as the protocol's library writes its trace to it. The library traces only where the level of the log says so too,
 * which nobody knows who sets `trace.server`: while that is on, so is the trace, in lines that any level shows.
 */
export function traceChannel(
  log: vscode.LogOutputChannel,
): vscode.Disposable & { readonly channel: vscode.LogOutputChannel } {
  const level = () => (isOn() ? vscode.LogLevel.Trace : log.logLevel);
  const changes = new vscode.EventEmitter<vscode.LogLevel>();
  const subscriptions = [
    changes,
    log.onDidChangeLogLevel(() => changes.fire(level())),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration(`${SETTINGS_SECTION}.${SETTING}`)) changes.fire(level());
    }),
  ];
  const channel: vscode.LogOutputChannel = Object.create(log, {
    logLevel: { get: level },
    onDidChangeLogLevel: { value: changes.event },
    trace: { value: (message: string) => (isOn() ? log.info(message) : log.trace(message)) },
  });
  return { channel, dispose: () => vscode.Disposable.from(...subscriptions).dispose() };
}

function isOn(): boolean {
  return vscode.workspace.getConfiguration(SETTINGS_SECTION).get(SETTING, 'off') !== 'off';
}
