import type { SettingSource, SettingSources } from '../../../shared/src/read-settings';
import { codeWord } from './markdown';

/** Where a setting is set, by its key, as Markdown; null: nowhere, so that it is the default. `config` is a path. */
export function settingPlace(key: string, sources: SettingSources, config: string | null): string | null {
  const from: readonly SettingSource[] = (sources as Record<string, readonly SettingSource[]>)[key] ?? [];
  return from.length === 0 ? null : from.map((source) => words(source, config)).join(' and ');
}

function words(source: SettingSource, config: string | null): string {
  switch (source) {
    case 'folder':
      return 'set in the folder';
    case 'workspace':
      return 'set in the workspace';
    case 'config-file':
      return `set in ${codeWord(config ?? 'costlint.json')}`;
    case 'user':
      return 'set in your editor';
  }
}
