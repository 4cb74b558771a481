import type { BillingAnswer, BillingProvider, SendFailure } from '../../../shared/src/billing-provider';
import { type Environment, environmentKey } from '../../../shared/src/environment-key';
import { withoutKey } from '../../../shared/src/hide-key';
import { keyHeader, targetOf } from '../../../shared/src/key-guard';
import { notSent } from '../../../shared/src/send-failures';
import type { BillingHttp } from '../ports/billing-http';
import { type HttpCall, sendHttp } from './send-http';

export interface NodeHttpOptions {
  /** Providers that the user named: keys of no other are read. */
  readonly providers: readonly string[];
  readonly table: readonly BillingProvider[];
  readonly env: Environment;
  readonly allowedHttpHosts: readonly string[];
}

/**
 * Sends with this machine's own network and the keys of the environment, for the terminal and for editors whose client keeps
 * no keys. Keys that an editor keeps are out of reach here.
 */
export function nodeHttp({ providers, table, env, allowedHttpHosts }: NodeHttpOptions): BillingHttp {
  return {
    async send(connection, request, bounds) {
      const row = table.find(({ id }) => id === connection.provider);
      if (!row || !providers.includes(row.id))
        return failed('refused', `${connection.provider} was not named to be asked.`);
      const { baseUrl } = connection;
      const sandbox = env.COSTLINT_SANDBOX ?? null;
      const { target, refused } = targetOf(request, row, { baseUrl, sandbox, allowedHttpHosts });
      if (!target) return notSent(refused);
      const secret = request.withKey ? secretOf(row, env, table) : NO_SECRET;
      if (typeof secret === 'string') return failed('no-key', secret);
      const call: HttpCall = {
        method: request.method,
        url: target.url,
        headers: { ...target.headers, ...secret.header },
        body: request.body,
        ...bounds,
      };
      return withoutKey(await sendHttp(call, row.name), secret.key);
    },
  };
}

interface Secret {
  readonly key: string;
  readonly header: Readonly<Record<string, string>>;
}

const NO_SECRET: Secret = { key: '', header: {} };

/** The key and the header that carries it, or why there is none. */
function secretOf(
  row: BillingProvider,
  env: Environment,
  table: readonly BillingProvider[],
): Secret | string {
  const found = environmentKey(row, env, table);
  if (!found) return `No key of ${row.name} in the environment: set ${row.keyVariables[0] ?? 'one'}.`;
  if (found.refused !== null) return `${found.refused}.`;
  const header = keyHeader(row, found.key);
  return header ? { key: found.key, header } : `The key in ${found.variable} can't stand in a request.`;
}

function failed(reason: SendFailure['reason'], message: string): BillingAnswer {
  return { response: null, failure: { reason, message } };
}
