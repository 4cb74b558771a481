import * as vscode from 'vscode';
import { SETTINGS_SECTION, settingKeys } from '../../shared/src/settings';

/** What a report of a problem starts with: versions, and which settings were changed by name. No values, no code. */
export function problemReport({ packageJSON }: vscode.Extension<unknown>): string {
  const configuration = vscode.workspace.getConfiguration(SETTINGS_SECTION);
  const changed = settingKeys.filter((key) => {
    const { globalValue, workspaceValue, workspaceFolderValue } = configuration.inspect(key) ?? {};
    return globalValue !== undefined || workspaceValue !== undefined || workspaceFolderValue !== undefined;
  });
  return [
    '# Costlint: a problem',
    '',
    'What happened, and what should have happened?',
    '',
    '',
    '## Versions',
    `- Costlint ${String(packageJSON.version)}`,
    `- ${vscode.env.appName} ${vscode.version} (${vscode.env.appHost})`,
    `- ${process.platform} ${process.arch}, Node ${process.versions.node}`,
    `- remote: ${remoteKind()}, trusted: ${vscode.workspace.isTrusted ? 'yes' : 'no'}`,
    '',
    '## Changed settings',
    ...(changed.length === 0 ? ['none'] : changed.map((key) => `- ${SETTINGS_SECTION}.${key}`)),
    '',
  ].join('\n');
}

/** Kinds of remote windows; other names may be a host's. */
const REMOTE_KINDS = ['ssh-remote', 'wsl', 'dev-container', 'attached-container', 'codespaces', 'tunnel'];

function remoteKind(): string {
  const { remoteName } = vscode.env;
  if (remoteName === undefined) return 'no';
  return REMOTE_KINDS.find((kind) => kind === remoteName) ?? 'yes';
}
