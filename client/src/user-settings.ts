import type { LayeredAnswer } from '../../shared/src/read-settings';
import { type SettingKey, type Settings, settingKeys, settingRows } from '../../shared/src/settings';

/** Where settings are read from; the editor's configuration of `costlint`. */
export interface Inspectable {
  inspect(key: string):
    | {
        readonly globalValue?: unknown;
        readonly workspaceValue?: unknown;
        readonly workspaceFolderValue?: unknown;
      }
    | undefined;
}

/** A setting as the user's own settings have it, else its default: what a workspace says of it counts nothing. */
export function userSetting<Key extends SettingKey>(configuration: Inspectable, key: Key): Settings[Key] {
  const { kind } = settingRows[key];
  const value = userValue(configuration, key);
  return (value === null ? kind.default : kind.read(value).value) as Settings[Key];
}

/**
 * What is configured, by the place that it is set in, for the server to choose from. The editor keeps a workspace from
 * setting what is the user's alone; that it does is not left to it, for the server takes that from the user's layer alone.
 */
export function settingLayers(configuration: Inspectable): LayeredAnswer {
  const layers = { user: new Map<string, unknown>(), workspace: new Map(), folder: new Map() };
  for (const key of settingKeys) {
    const { globalValue, workspaceValue, workspaceFolderValue } = configuration.inspect(key) ?? {};
    if (globalValue !== undefined) layers.user.set(key, globalValue);
    if (workspaceValue !== undefined) layers.workspace.set(key, workspaceValue);
    // In a window with one folder, what the workspace sets is told as the folder's too.
    const isOwn = JSON.stringify(workspaceFolderValue) !== JSON.stringify(workspaceValue);
    if (workspaceFolderValue !== undefined && isOwn) layers.folder.set(key, workspaceFolderValue);
  }
  const { user, workspace, folder } = layers;
  return {
    layers: {
      user: Object.fromEntries(user),
      workspace: Object.fromEntries(workspace),
      folder: Object.fromEntries(folder),
    },
  };
}

/** Null: not set. */
function userValue(configuration: Inspectable, key: SettingKey): unknown {
  return configuration.inspect(key)?.globalValue ?? null;
}
