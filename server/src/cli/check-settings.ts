import { readLayers, type SettingSources } from '../../../shared/src/read-settings';
import type { Settings } from '../../../shared/src/settings';
import type { AnalyzeOptions } from '../core/analyze/options';
import { optionsFromSettings } from '../core/analyze/options-from-settings';
import { type ConfigFile, readConfigFile, unreadableConfig } from '../core/config/config-file';
import { nearestConfig } from '../core/config/nearest-config';
import type { FileTree } from '../core/project/file-tree';
import { joinPath, parentOf, relativeTo } from '../core/project/paths';
import { measuredFrom, type ReadUsage } from '../core/usage-log/measured-from';
import type { MeasuredOutputs } from '../core/usage-log/measured-outputs';

/** What holds for the files of a folder. Paths are those of `FileTree`. */
export interface FolderSettings {
  readonly settings: Settings;
  readonly sources: SettingSources;
  readonly options: AnalyzeOptions;
  /** The `costlint.json` that holds; null: none does. */
  readonly config: string | null;
}

/** The settings of the files of one `check`: what the nearest `costlint.json` says, else the defaults. */
export class CheckSettings {
  readonly #byFolder = new Map<string, FolderSettings>();
  readonly #byConfig = new Map<string | null, FolderSettings>();
  readonly #read = new Map<string, ConfigFile & { readonly text: string }>();

  /** `date` (ISO) is the day whose prices count. */
  constructor(
    private readonly files: Pick<FileTree, 'isFile' | 'folderOf' | 'read'>,
    private readonly date: string,
    private readonly readUsage: ReadUsage = () => null,
  ) {}

  of(file: string): FolderSettings {
    const folder = parentOf(file) ?? '';
    const known = this.#byFolder.get(folder) ?? this.#from(nearestConfig(file, this.files));
    this.#byFolder.set(folder, known);
    return known;
  }

  /** What a `costlint.json` says, with its text; empty where that can't be read. */
  config(path: string): ConfigFile & { readonly text: string } {
    let known = this.#read.get(path);
    if (!known) {
      const text = this.files.read(path);
      known = { ...(text === null ? unreadableConfig() : readConfigFile(text)), text: text ?? '' };
      this.#read.set(path, known);
    }
    return known;
  }

  /** A file's path as the globs of `exclude` are matched with it: from where they are set. */
  excludedAs(file: string, { sources, config }: FolderSettings): string {
    const isOfConfig = config !== null && sources.exclude?.[0] === 'config-file';
    const base = isOfConfig ? parentOf(config) : this.files.folderOf(file);
    return (base === null ? null : relativeTo(file, base)) ?? file.replace(/^\/+/, '');
  }

  /** What the logs say that a `costlint.json` in a folder names; files that are not there are passed over. */
  #measured(names: readonly string[], folder: string): MeasuredOutputs | null {
    const paths = names.flatMap((name) => joinPath(folder, name) ?? []);
    return measuredFrom(
      paths.flatMap((path) => this.files.read(path) ?? []),
      this.readUsage,
    );
  }

  #from(config: string | null): FolderSettings {
    const known = this.#byConfig.get(config);
    if (known) return known;
    const values = config === null ? undefined : this.config(config).values;
    const { settings, sources } = readLayers({ 'config-file': values });
    const measured = config === null ? null : this.#measured(settings.usageLogs, parentOf(config) ?? '');
    const options = optionsFromSettings(settings, this.date, 0, measured);
    const made = { settings, sources, options, config };
    this.#byConfig.set(config, made);
    return made;
  }
}
