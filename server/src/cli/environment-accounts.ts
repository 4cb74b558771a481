import type { BillingProvider, Connection } from '../../../shared/src/billing-provider';
import { type Environment, environmentConnection, environmentKey } from '../../../shared/src/environment-key';
import { sandboxOrigin } from '../../../shared/src/key-guard';
import { UsageError } from './usage-error';
import type { UserConfig } from './user-config';

/** An account that the environment has a key for, or why that key is not used. Holds no key. */
export type EnvironmentAccount =
  | { readonly row: BillingProvider; readonly connection: Connection; readonly problem: null }
  | { readonly row: BillingProvider; readonly connection: null; readonly problem: string };

/** The account of one provider by its key in the environment; null where there is none. */
export function environmentAccount(
  row: BillingProvider,
  env: Environment,
  { table, described }: UserConfig,
): EnvironmentAccount | null {
  const found = environmentKey(row, env, table);
  if (!found) return null;
  if (found.refused !== null) return { row, connection: null, problem: found.refused };
  const { connection, lacks } = environmentConnection(
    row,
    found.key,
    env,
    described.find(({ id }) => id === row.id)?.baseUrl ?? null,
  );
  if (!connection) return { row, connection, problem: `${row.name} can't be asked: ${lacks}` };
  return { row, connection, problem: null };
}

/** Whether the sandbox answers instead of the providers. Throws `UsageError` when it is not on this machine. */
export function isSandboxed({ COSTLINT_SANDBOX: sandbox }: Environment): boolean {
  if (!sandbox) return false;
  if (sandboxOrigin(sandbox) === null)
    throw new UsageError(
      'COSTLINT_SANDBOX takes the address of a server on this machine, such as http://127.0.0.1:8080',
    );
  return true;
}
