import * as vscode from 'vscode';
import {
  CloseAction,
  type ConfigurationMiddleware,
  ErrorAction,
  LanguageClient,
  RevealOutputChannelOn,
  State,
  TransportKind,
} from 'vscode-languageclient/node';
import type { CommandId } from '../../shared/src/commands';
import type { InitializationOptions } from '../../shared/src/protocol';
import { SETTINGS_SECTION } from '../../shared/src/settings';
import { documentSelector } from './languages';
import { settingLayers } from './user-settings';

/** What the client of a server is made with. */
export interface ClientParts {
  /** The server's file. */
  readonly module: string;
  readonly log: vscode.LogOutputChannel;
  /** Where the messages go that `trace.server` asks for. */
  readonly trace: vscode.LogOutputChannel;
  /** Asked at each start of the server. */
  readonly options: () => InitializationOptions;
  /** Whether a server that ended by itself is started again. */
  readonly startsAgain: () => boolean;
  /** The server answers, after its first start and after each further one. */
  readonly running: () => void;
}

/** Commands that hovers may link to. */
const LINKED_COMMANDS: CommandId[] = ['costlint.compareModels', 'costlint.estimateBatch'];

/** Answers for what the server asks of the settings; it asks for those of Costlint alone. */
const layeredSettings: NonNullable<ConfigurationMiddleware['configuration']> = ({ items }) =>
  items.map(({ scopeUri }) => {
    const scope = scopeUri === undefined ? null : vscode.Uri.parse(scopeUri);
    return settingLayers(vscode.workspace.getConfiguration(SETTINGS_SECTION, scope));
  });

/** The protocol's library is large: whoever loads this file does so when a server is to be started, not before. */
export function createLanguageClient(parts: ClientParts): LanguageClient {
  const { module, log, trace, options, startsAgain, running } = parts;
  const run = { module, transport: TransportKind.ipc };
  const debug = { ...run, options: { execArgv: ['--nolazy', '--inspect=6009'] } };
  const client = new LanguageClient(
    'costlint',
    'Costlint',
    { run, debug },
    {
      documentSelector,
      outputChannel: log,
      traceOutputChannel: trace,
      revealOutputChannelOn: RevealOutputChannelOn.Never,
      initializationOptions: options,
      errorHandler: {
        error: () => ({ action: ErrorAction.Continue, handled: true }),
        closed: () => ({
          action: startsAgain() ? CloseAction.Restart : CloseAction.DoNotRestart,
          handled: true,
        }),
      },
      markdown: { isTrusted: { enabledCommands: LINKED_COMMANDS }, supportHtml: false },
      textSynchronization: { delayOpenNotifications: true },
      middleware: { workspace: { configuration: layeredSettings } },
    },
  );
  client.onDidChangeState(({ newState }) => {
    if (newState === State.Running) running();
  });
  return client;
}
