import type { BillingProvider, Connection } from './billing-provider';
import { matchesHost } from './host-pattern';
import { keyRefused, kindOfKey } from './key-owner';
import { authorityOf, parsePlainUrl } from './plain-url';

/** Environment variables by name. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The key that the environment has for a provider. `key` is a secret: it goes into a request and nowhere else. */
export type EnvironmentKey =
  | { readonly key: string; readonly variable: string; readonly refused: null }
  /** There is a key in `variable`, but it is not used; words for people. */
  | { readonly key: null; readonly variable: string; readonly refused: string };

/**
 * Why the key in the environment is not this provider's although its variable's name says so: a `*_BASE_URL` leads calls
 * with it elsewhere. Null: nothing says so.
 */
export function environmentOwner(row: BillingProvider, env: Environment): string | null {
  if (row.hosts.length === 0) return null;
  for (const variable of row.baseUrlVariables) {
    const value = env[variable]?.trim();
    if (!value || leadsToProvider(value, row)) continue;
    return `${variable} leads calls elsewhere, so that the key in the environment may not be one of ${row.name}`;
  }
  return null;
}

/** The key that the environment has for a provider; null: none. */
export function environmentKey(
  row: BillingProvider,
  env: Environment,
  table: readonly BillingProvider[],
): EnvironmentKey | null {
  for (const variable of row.keyVariables) {
    const key = env[variable]?.trim();
    if (!key) continue;
    const refused = environmentOwner(row, env) ?? keyRefused(key, row, table);
    return refused === null
      ? { key, variable, refused: null }
      : { key: null, variable, refused: `${variable} is not used: ${refused}` };
  }
  return null;
}

/** What an account asked with the environment's key is like, or what it lacks, for people. */
export type EnvironmentConnection =
  | { readonly connection: Connection; readonly lacks: null }
  | { readonly connection: null; readonly lacks: string };

/**
 * The account that the environment describes: region and fields by their variables, the server by its base URL. `described` is
 * the base URL of a provider that the user has described; null for any other.
 */
export function environmentConnection(
  row: BillingProvider,
  key: string,
  env: Environment,
  described: string | null = null,
): EnvironmentConnection {
  const region = regionOf(row, env);
  if (region === undefined)
    return lacking(`${row.regionVariable} is none of the regions ${row.regions.join(', ')}`);
  const values = row.fields.map((field) => ({ field, value: field.variable && env[field.variable]?.trim() }));
  const missing = values.find(({ field, value }) => field.required && !value)?.field;
  if (missing)
    return lacking(
      missing.variable === null
        ? `${missing.label} can be given in the editor alone`
        : `${missing.label} is missing: set ${missing.variable}`,
    );
  const baseUrl = row.hosts.length === 0 ? baseUrlOf(row, env, described) : null;
  if (row.hosts.length === 0 && baseUrl === null)
    return lacking(
      `the base URL of your server is missing${row.baseUrlVariables[0] ? `: set ${row.baseUrlVariables[0]}` : ''}`,
    );
  const connection: Connection = {
    provider: row.id,
    account: 'default',
    region,
    kind: kindOfKey(key, row) ?? row.keys[0]?.kind ?? 'ordinary',
    baseUrl,
    fields: Object.fromEntries(values.flatMap(({ field, value }) => (value ? [[field.name, value]] : []))),
    keySource: 'environment',
  };
  return { connection, lacks: null };
}

/** Null: the provider has none; undefined: what the environment says is none of them. */
function regionOf(row: BillingProvider, env: Environment): string | null | undefined {
  const [usual] = row.regions;
  if (usual === undefined) return null;
  const said = row.regionVariable === null ? undefined : env[row.regionVariable]?.trim().toLowerCase();
  return said ? row.regions.find((region) => region === said) : usual;
}

function baseUrlOf(row: BillingProvider, env: Environment, described: string | null): string | null {
  const value = described ?? row.baseUrlVariables.map((variable) => env[variable]?.trim()).find(Boolean);
  return value ? value.replace(/\/+$/, '') : null;
}

function leadsToProvider(baseUrl: string, row: BillingProvider): boolean {
  const url = parsePlainUrl(baseUrl);
  if (!url) return false;
  const isCalled = row.callHosts.some((pattern) => matchesHost(pattern, url.host, url.port));
  return isCalled || row.hosts.includes(authorityOf(url));
}

function lacking(words: string): EnvironmentConnection {
  return { connection: null, lacks: words };
}
