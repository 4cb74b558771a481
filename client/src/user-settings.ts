import { type SettingKey, type Settings, settingKeys, settingRows } from '../../shared/src/settings';

/** Where settings are read from; the editor's configuration of `costlint`. */
export interface Inspectable {
  inspect(key: string): { readonly globalValue?: unknown } | undefined;
}

/** A setting as the user's own settings have it, else its default: what a workspace says of it counts nothing. */
export function userSetting<Key extends SettingKey>(configuration: Inspectable, key: Key): Settings[Key] {
  const { kind } = settingRows[key];
  const value = userValue(configuration, key);
  return (value === null ? kind.default : kind.read(value).value) as Settings[Key];
}

/**
 * What is configured, as the server is told it, with the user's own values of all that is the user's alone. The editor keeps
 * a workspace from setting those; that it does is not left to it, for they say where requests go.
 */
export function withUserSettings(configured: unknown, configuration: Inspectable): unknown {
  if (typeof configured !== 'object' || configured === null) return configured;
  const own = settingKeys
    .filter((key) => settingRows[key].place === 'user-only')
    .map((key) => [key, userValue(configuration, key)]);
  return { ...configured, ...Object.fromEntries(own) };
}

/** Null: not set. */
function userValue(configuration: Inspectable, key: SettingKey): unknown {
  return configuration.inspect(key)?.globalValue ?? null;
}
