import { createConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import type { Environment } from '../../../shared/src/environment-key';
import { serve } from '../node-server';
import { nodeHttp } from '../platform/node-http';
import type { OwnAccounts } from '../ports/own-accounts';
import type { LspCommand } from './arguments';
import { environmentAccount, isSandboxed } from './environment-accounts';
import { UsageError } from './usage-error';
import { readUserConfig } from './user-config';

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
  const config = readUserConfig(env);
  const { table, described, httpHosts } = config;
  const connections = names.map((name) => {
    const row = table.find(({ id }) => id === name);
    if (!row)
      throw new UsageError(`no provider \`${name}\` can be connected; \`costlint help balance\` lists them`);
    const found = environmentAccount(row, env, config);
    if (!found)
      throw new UsageError(
        `--accounts ${name} needs a key: ${row.keyVariables[0] ? `set ${row.keyVariables[0]}` : 'its description names no keyVariable'}`,
      );
    if (!found.connection) throw new UsageError(found.problem);
    return found.connection;
  });
  const http = nodeHttp({ providers: names, table, env, allowedHttpHosts: httpHosts });
  return { http, connections, described, sandbox: isSandboxed(env) };
}
