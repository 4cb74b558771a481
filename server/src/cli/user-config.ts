import { readFileSync, statSync } from 'node:fs';
import * as path from 'node:path';
import type { BillingProvider } from '../../../shared/src/billing-provider';
import { billingProviders } from '../../../shared/src/billing-providers.generated';
import type { CustomProvider } from '../../../shared/src/custom-provider';
import { customRow } from '../../../shared/src/custom-provider-row';
import type { Environment } from '../../../shared/src/environment-key';
import { readSettings } from '../../../shared/src/read-settings';
import { SETTINGS_SECTION, type SettingKey } from '../../../shared/src/settings';
import { UsageError } from './usage-error';

/** What the user has set for accounts in the terminal, where no editor tells. */
export interface UserConfig {
  /** Every provider that can be asked: those that are known, then those that the user has described. */
  readonly table: readonly BillingProvider[];
  readonly described: readonly CustomProvider[];
  /** Hosts that a key may be sent to over plain HTTP. */
  readonly httpHosts: readonly string[];
  /** Decimal digits by provider. */
  readonly monthlyLimits: Readonly<Record<string, string>>;
}

/** Names another file than the usual one. */
const VARIABLE = 'COSTLINT_CONFIG';

/** Settings that the terminal reads. All are the user's alone, so that the file is never looked for in a project. */
const KEYS = [
  'customProviders',
  'accounts.plainHttpHosts',
  'accounts.monthlyLimits',
] as const satisfies readonly SettingKey[];

const MOST_BYTES = 1024 * 1024;

/** Reads the user's own file, which need not be there. Throws `UsageError` with words for whatever is wrong with it. */
export function readUserConfig(env: Environment): UserConfig {
  const file = fileOf(env);
  const { settings, problems } = readSettings(file === null ? {} : configured(file, env));
  if (problems.length > 0) throw new UsageError(`${file}: ${problems.join('; ')}`);
  const described = settings.customProviders;
  return {
    table: [...billingProviders, ...described.map(customRow)],
    described,
    httpHosts: settings['accounts.plainHttpHosts'],
    monthlyLimits: settings['accounts.monthlyLimits'],
  };
}

/** Null: nothing says where the user keeps such files. */
function fileOf(env: Environment): string | null {
  const named = env[VARIABLE];
  if (named) {
    // A path from here could be that of somebody's project.
    if (!path.isAbsolute(named)) throw new UsageError(`${VARIABLE} takes a path from the root`);
    return named;
  }
  const own =
    process.platform === 'win32' ? env.APPDATA : (env.XDG_CONFIG_HOME ?? (env.HOME && `${env.HOME}/.config`));
  return own && path.isAbsolute(own) ? path.join(own, 'costlint', 'config.json') : null;
}

/** The settings of the file by their keys. */
function configured(file: string, env: Environment): Readonly<Record<string, unknown>> {
  const text = textOf(file);
  if (text === null) {
    if (env[VARIABLE]) throw new UsageError(`${VARIABLE}: there is no file \`${file}\` that can be read`);
    return {};
  }
  const values: unknown = parsed(text, file);
  if (typeof values !== 'object' || values === null || Array.isArray(values))
    throw new UsageError(`${file}: expected an object of settings`);
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [keyOf(name, file), value]));
}

function keyOf(name: string, file: string): SettingKey {
  const bare = name.startsWith(`${SETTINGS_SECTION}.`) ? name.slice(SETTINGS_SECTION.length + 1) : name;
  const key = KEYS.find((each) => each === bare);
  if (key === undefined)
    throw new UsageError(`${file}: the terminal reads no setting \`${name}\` here, but ${KEYS.join(', ')}`);
  return key;
}

function textOf(file: string): string | null {
  try {
    const { size } = statSync(file);
    if (size > MOST_BYTES) throw new UsageError(`${file} is larger than any file of settings`);
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof UsageError) throw error;
    return null;
  }
}

function parsed(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new UsageError(`${file} is no JSON`);
  }
}
