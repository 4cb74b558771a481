import type { BillingProvider, Connection } from '../../../shared/src/billing-provider';
import { type Environment, environmentConnection, environmentKey } from '../../../shared/src/environment-key';

/** What `COSTLINT_SANDBOX` says; null where requests go to the providers themselves. */
export function sandboxOf(env: Environment): string | null {
  return env.COSTLINT_SANDBOX ? env.COSTLINT_SANDBOX : null;
}

/** The accounts that `COSTLINT_SANDBOX_ACCOUNTS` (ids with commas between them) has connected from the start. */
export function sandboxConnections(
  env: Environment,
  table: readonly BillingProvider[],
): readonly Connection[] {
  if (sandboxOf(env) === null) return [];
  const ids = (env.COSTLINT_SANDBOX_ACCOUNTS ?? '').split(',').map((id) => id.trim());
  return ids.flatMap((id) => {
    const row = table.find((each) => each.id === id);
    const key = row && environmentKey(row, env, table)?.key;
    const connection = row && key ? environmentConnection(row, key, env).connection : null;
    return connection ? [connection] : [];
  });
}
