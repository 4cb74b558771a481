import * as vscode from 'vscode';
import {
  PREPARE_QUOTE_METHOD,
  type PreparedQuote,
  type PrepareQuoteParams,
  type QuoteResult,
  SEND_QUOTE_METHOD,
  type SendQuoteParams,
} from '../../../shared/src/account-protocol';
import type { CommandId } from '../../../shared/src/commands';
import type { ServerProcess } from '../server-process';
import {
  type ActionPorts,
  disconnectProvider,
  openBillingPage,
  refreshBalance,
  switchAccount,
} from './account-actions';
import type { Accounts } from './accounts';
import { connectProvider } from './connect';
import { editorDialogs } from './editor-dialogs';
import { getQuote } from './quote';
import type { QuotePreview } from './quote-preview';

export type AccountCommands = Readonly<Record<AccountCommandId, () => Promise<void>>>;

type AccountCommandId = Extract<
  CommandId,
  `costlint.${'connectProvider' | 'disconnectProvider' | 'switchAccount' | 'refreshBalance' | 'openBillingPage' | 'getQuote'}`
>;

export function accountCommands(
  accounts: Accounts,
  server: ServerProcess,
  preview: QuotePreview,
): AccountCommands {
  const suffix = accounts.isSandbox ? ' (sandbox)' : '';
  const dialogs = editorDialogs;
  const connect = () =>
    whenTrusted(() =>
      connectProvider({
        ...portsOf(accounts),
        environment: () => process.env,
        describedUrl: (provider) =>
          accounts.customProviders().find(({ id }) => id === provider)?.baseUrl ?? null,
        httpHosts: () => accounts.httpHosts(),
        check: (connection) => accounts.check(connection),
        title: `Connect Provider${suffix}`,
      }),
    );
  /** Another window may have changed what is connected since this one was looked at, and the user whom they describe. */
  const present = (): ActionPorts => {
    accounts.connections.look();
    return { ...portsOf(accounts), ...ports };
  };
  const ports = {
    views: () => accounts.views,
    shown: () => accounts.shown,
    connect,
    refresh: () => accounts.refresh(),
    openPage: async (url: string) => {
      await vscode.env.openExternal(vscode.Uri.parse(url, true));
    },
    suffix,
  };
  return {
    'costlint.connectProvider': connect,
    'costlint.disconnectProvider': () => disconnectProvider(present()),
    'costlint.switchAccount': () => switchAccount(present()),
    'costlint.refreshBalance': () => whenTrusted(() => refreshBalance(present())),
    'costlint.openBillingPage': () => openBillingPage(present()),
    'costlint.getQuote': () =>
      whenTrusted(() =>
        getQuote({
          dialogs,
          prepare: () => prepareQuote(server),
          send: (id) => server.request<QuoteResult>(SEND_QUOTE_METHOD, { id } satisfies SendQuoteParams),
          preview: (text) => preview.show(text),
        }),
      ),
  };
}

function portsOf({ table, connections, keys }: Accounts) {
  return { table, connections, keys, dialogs: editorDialogs };
}

/** Nothing is sent from a workspace that is not trusted; whoever asks for it is told how it can be. */
async function whenTrusted(action: () => Promise<void>): Promise<void> {
  if (vscode.workspace.isTrusted) return action();
  const manage = 'Manage Workspace Trust';
  const chosen = await editorDialogs.warn(
    'Nothing is sent anywhere from a workspace that is not trusted.',
    manage,
  );
  if (chosen === manage) await vscode.commands.executeCommand('workbench.trust.manage');
}

async function prepareQuote(server: ServerProcess): Promise<PreparedQuote | null> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return null;
  const { line, character } = editor.selection.active;
  const params: PrepareQuoteParams = {
    uri: editor.document.uri.toString(),
    position: { line, character },
  };
  return server.request<PreparedQuote>(PREPARE_QUOTE_METHOD, params);
}
