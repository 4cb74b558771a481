import { type SettingKind, shown } from '../../../../shared/src/setting-kind';
import { type SettingKey, settingKeys, settingRows } from '../../../../shared/src/settings';
import type { Finding } from '../analyze/file-analysis';
import { baseName } from '../project/paths';
import { fingerprintOf, numbered } from '../rules/fingerprint';
import type { TextRange } from '../source/span';
import { type JsonMember, readJson } from './json-document';

/** Its name; it holds for the files beside it and in the folders below, but for those below another one. */
export const CONFIG_FILE = 'costlint.json';

/** Whether a path is that of such a file. */
export function isConfigFile(path: string): boolean {
  return baseName(path) === CONFIG_FILE;
}

/** The code of what is wrong in such a file. */
export const CONFIG_RULE = 'costlint-config';

/** What a project's own file of settings says. */
export interface ConfigFile {
  /** What it sets, by the setting's key; only what may be set here and fits. */
  readonly values: Readonly<Record<string, unknown>>;
  /** What is wrong in it, in the order of the text. */
  readonly findings: readonly Finding[];
}

/** UTF-16 units; a longer file is not read. */
export const MOST_CONFIG_TEXT = 256 * 1024;

/** So many findings are told of one file at most. */
const MOST_FINDINGS = 100;

/**
 * Reads the text of a `costlint.json`. What is wrong is a finding at its key and counts nothing, all else counts. Never
 * throws.
 */
export function readConfigFile(text: string): ConfigFile {
  const reader = new ConfigReader();
  if (text.length > MOST_CONFIG_TEXT) {
    const limit = `${MOST_CONFIG_TEXT / 1024} KB`;
    reader.tell({ start: 0, end: 0 }, `this file is larger than ${limit}; nothing of it counts`);
  } else reader.readText(text);
  return { values: Object.fromEntries(reader.values), findings: reader.findings };
}

/** A file that is there but can't be read as text, or is far too large. */
export function unreadableConfig(): ConfigFile {
  const reader = new ConfigReader();
  reader.tell({ start: 0, end: 0 }, "this file can't be read; nothing of it counts");
  return { values: {}, findings: reader.findings };
}

class ConfigReader {
  readonly values = new Map<SettingKey, unknown>();
  readonly #found: { readonly range: TextRange; readonly message: string }[] = [];
  #text = '';
  /** Where each setting was set last. */
  readonly #places = new Map<SettingKey, TextRange>();

  get findings(): readonly Finding[] {
    const inOrder = [...this.#found].sort((one, other) => one.range.start - other.range.start);
    return numbered(
      inOrder.slice(0, MOST_FINDINGS).map(({ range, message }): Finding => {
        const fingerprint = fingerprintOf({ rule: CONFIG_RULE, key: null, range }, this.#text, []);
        return { rule: CONFIG_RULE, severity: 'warning', message, range, fixes: [], fingerprint };
      }),
    );
  }

  tell(range: TextRange, message: string): void {
    this.#found.push({ range, message });
  }

  readText(text: string): void {
    this.#text = text;
    const bom = text.startsWith('\ufeff') ? 1 : 0;
    // A mark of the encoding becomes a blank, so that places stay.
    const { root, errors } = readJson(bom === 0 ? text : ` ${text.slice(1)}`);
    for (const { message, range } of errors) this.tell(range, message);
    if (root === null) return;
    if (root.members) this.#readMembers(root.members, '');
    else this.tell(root.range, `expected an object of settings, got ${shown(root.value)}`);
  }

  #readMembers(members: readonly JsonMember[], prefix: string): void {
    for (const member of members) {
      if (prefix === '' && member.key === '$schema') continue;
      const key = prefix + member.key;
      const setting = settingKeys.find((each) => each === key);
      if (setting) this.#readSetting(setting, member);
      else if (settingKeys.some((each) => each.startsWith(`${key}.`))) this.#readGroup(key, member);
      else this.tell(member.keyRange, unknownKey(key));
    }
  }

  #readGroup(key: string, { value, keyRange }: JsonMember): void {
    if (value.members) this.#readMembers(value.members, `${key}.`);
    else this.tell(keyRange, `${key}: expected an object of settings, got ${shown(value.value)}`);
  }

  #readSetting(key: SettingKey, { keyRange, value: { value } }: JsonMember): void {
    const refusal = refusalOf(key);
    if (refusal !== null) {
      this.tell(keyRange, `${key}: ${refusal}; it counts nothing here`);
      return;
    }
    const before = this.#places.get(key);
    if (before) this.tell(before, `${key}: it is set again below, and the last one counts`);
    this.#places.set(key, keyRange);
    this.values.delete(key);
    const { kind }: { kind: SettingKind<unknown> } = settingRows[key];
    const { problems, rejected } = kind.read(value);
    for (const problem of problems)
      this.tell(keyRange, `${key}: ${problem}${rejected ? '; it counts nothing' : ''}`);
    if (!rejected) this.values.set(key, value);
  }
}

/** Why a setting can't be set in a file of the project; null when it can. */
function refusalOf(key: SettingKey): string | null {
  const { place, scope } = settingRows[key];
  if (place === 'user-only') return 'only your own settings can hold it, a project can not';
  return scope === 'resource' ? null : 'it is a setting of the editor and not of files';
}

function unknownKey(key: string): string {
  const bare = key.startsWith('costlint.') ? key.slice('costlint.'.length) : null;
  const known = settingKeys.some((each) => each === bare || each.startsWith(`${bare}.`));
  if (bare !== null && known)
    return `${shown(key)}: keys are written without \`costlint.\` here: ${shown(bare)}`;
  const lower = key.toLowerCase();
  const near = settingKeys.find((each) => each.toLowerCase() === lower);
  return `no setting is called ${shown(key)}${near ? `; ${shown(near)} is one` : ''}; it counts nothing`;
}
