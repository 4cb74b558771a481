import { createConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { billingProviders } from '../../../shared/src/billing-providers.generated';
import type { Environment } from '../../../shared/src/environment-key';
import { serve } from '../node-server';
import { nodeHttp } from '../platform/node-http';
import type { OwnAccounts } from '../ports/own-accounts';
import type { LspCommand } from './arguments';
import { environmentAccount, isSandboxed } from './environment-accounts';
import { UsageError } from './usage-error';

/** Runs the language server on standard input and output until the editor ends it. Throws `UsageError`. */
export function serveStdio(command: LspCommand, env: Environment): Promise<number> {
  const own = command.accounts.length === 0 ? null : ownAccounts(command.accounts, env);
  serve(
    createConnection(new StreamMessageReader(process.stdin), new StreamMessageWriter(process.stdout)),
    own,
  );
  // The connection ends the process at the editor's `exit`.
  return new Promise(() => {});
}

/** The named providers' accounts by the keys in the environment. */
function ownAccounts(names: readonly string[], env: Environment): OwnAccounts {
  const connections = names.map((name) => {
    const row = billingProviders.find(({ id }) => id === name);
    if (!row)
      throw new UsageError(`no provider \`${name}\` can be connected; \`costlint help balance\` lists them`);
    const found = environmentAccount(row, env);
    if (!found) throw new UsageError(`--accounts ${name} needs a key: set ${row.keyVariables[0]}`);
    if (!found.connection) throw new UsageError(found.problem);
    return found.connection;
  });
  const http = nodeHttp({ providers: names, table: billingProviders, env, allowedHttpHosts: [] });
  return { http, connections, sandbox: isSandboxed(env) };
}
