import { isRecord, type SettingKind, shown } from './setting-kind';
import {
  defaultSettings,
  SETTINGS_SECTION,
  type SettingKey,
  type Settings,
  settingKeys,
  settingRows,
} from './settings';

/** Where a value is set, narrowest first: what is set more narrowly wins. */
export const SETTING_SOURCES = ['folder', 'workspace', 'config-file', 'user'] as const;

export type SettingSource = (typeof SETTING_SOURCES)[number];

/** What is set in one place: nested objects or dotted keys below `costlint`. */
export type SettingLayers = { readonly [Source in SettingSource]?: unknown };

/** Where the value of a setting comes from, the winner first; several where maps add up; none: it is the default. */
export type SettingSources = { readonly [Key in SettingKey]?: readonly SettingSource[] };

export interface ReadSettings {
  readonly settings: Settings;
  readonly sources: SettingSources;
  /** Words for what was wrong, each with the setting, what was expected and what is used. */
  readonly problems: readonly string[];
}

/** What a client answers that knows where each value is set. */
export interface LayeredAnswer {
  readonly layers: SettingLayers;
}

/** The layers of a client's answer; what one configured that does not tell where is the user's own. */
export function layersOf(answer: unknown): SettingLayers {
  return isRecord(answer) && isRecord(answer.layers) ? answer.layers : { user: answer };
}

/** Reads what an editor has configured under `costlint`, all of it the user's own. */
export function readSettings(configured: unknown): Pick<ReadSettings, 'settings' | 'problems'> {
  const { settings, problems } = readLayers({ user: configured });
  return { settings, problems };
}

/**
 * Puts settings together from the places that they are set in. What is missing everywhere has its default; what is wrong
 * counts as missing, with a message. What only the user may set is taken from nowhere else. What is wrong in a
 * `config-file` is told in that file, and not here.
 */
export function readLayers(layers: SettingLayers): ReadSettings {
  const problems: string[] = [];
  const sources: Partial<Record<SettingKey, readonly SettingSource[]>> = {};
  const entries = settingKeys.map((key) => {
    const { value, from, wrong } = readKey(key, layers);
    if (from.length > 0) sources[key] = from;
    problems.push(...wrong.map((problem) => `${SETTINGS_SECTION}.${key}: ${problem}`));
    return [key, value];
  });
  const settings = { ...defaultSettings, ...Object.fromEntries(entries) } as Settings;
  return { settings, sources, problems };
}

interface KeyReading {
  readonly value: unknown;
  readonly from: readonly SettingSource[];
  readonly wrong: readonly string[];
}

function readKey(key: SettingKey, layers: SettingLayers): KeyReading {
  const kind: SettingKind<unknown> = settingRows[key].kind;
  const from: SettingSource[] = [];
  const partly: string[] = [];
  const refused: string[] = [];
  let value = kind.default;
  for (const source of SETTING_SOURCES) {
    const given = configuredValue(layers[source], key);
    // Editors give null for what is not set.
    if (given === undefined || given === null) continue;
    if (source !== 'user' && settingRows[key].place === 'user-only') {
      if (source !== 'config-file') refused.push(YOURS_ALONE);
      continue;
    }
    const reading = kind.read(given);
    if (source !== 'config-file') (reading.rejected ? refused : partly).push(...reading.problems);
    if (reading.rejected) continue;
    value = from.length > 0 ? addedUp(value, reading.value) : reading.value;
    from.push(source);
    if (!kind.addsUp) break;
  }
  const wrong = [...partly, ...[...new Set(refused)].map((problem) => `${problem}; using ${shown(value)}`)];
  return { value, from, wrong };
}

/** The entries of two maps; of the same key the narrower one. */
function addedUp(narrow: unknown, wide: unknown): unknown {
  return isRecord(narrow) && isRecord(wide) ? { ...wide, ...narrow } : narrow;
}

const YOURS_ALONE = 'only your own settings can hold it, a workspace can not';

/** The value of a dotted key; undefined where it is not set. */
function configuredValue(configured: unknown, key: string): unknown {
  if (!isRecord(configured)) return undefined;
  if (Object.hasOwn(configured, key)) return configured[key];
  const dot = key.indexOf('.');
  if (dot === -1 || !Object.hasOwn(configured, key.slice(0, dot))) return undefined;
  return configuredValue(configured[key.slice(0, dot)], key.slice(dot + 1));
}
