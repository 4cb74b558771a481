import { joinPath, parentOf } from '../core/project/paths';
import { measuredFrom, type ReadUsage } from '../core/usage-log/measured-from';
import type { MeasuredOutputs } from '../core/usage-log/measured-outputs';
import type { WorkspaceDisk } from '../ports/workspace-disk';
import { pathOf } from './file-path';
import type { Folders } from './folders';
import type { ResourceSettings } from './settings-store';

/** Larger files are imported beforehand. */
const MOST_BYTES = 2 * 1024 * 1024;
/** Files of one setting, and different sets of them. */
const MOST_FILES = 20;
const MOST_SETS = 50;

/**
 * What the files say that `usageLogs` names. Owns what was made of them, by the set of files; bound by the number of sets;
 * emptied when one of them changes. Only files of workspace folders are read.
 */
export class UsageLogs {
  readonly #bySet = new Map<string, Promise<MeasuredOutputs | null>>();
  readonly #paths = new Set<string>();

  constructor(
    private readonly disk: WorkspaceDisk,
    private readonly folders: Pick<Folders, 'uris'>,
  ) {}

  /** What holds for a document by its settings; null: nothing is named, or nothing is there. Never rejects. */
  of(
    uri: string,
    { settings: { usageLogs }, sources, config }: Pick<ResourceSettings, 'settings' | 'sources' | 'config'>,
    readUsage: ReadUsage,
  ): Promise<MeasuredOutputs | null> {
    if (usageLogs.length === 0) return NONE;
    const folder = this.#folderOf(pathOf(uri));
    const isOfConfig = config !== null && sources.usageLogs?.[0] === 'config-file';
    const base = isOfConfig ? parentOf(config) : folder;
    if (folder === null || base === null) return NONE;
    const paths = usageLogs.slice(0, MOST_FILES).flatMap((name) => joinPath(base, name) ?? []);
    const key = paths.join('\n');
    const known = this.#bySet.get(key) ?? this.#read(paths, folder, readUsage);
    if (this.#bySet.size >= MOST_SETS) this.forget();
    this.#bySet.set(key, known);
    return known;
  }

  /** Whether a file is one of those that were read, or looked for. */
  has(uri: string): boolean {
    return this.#paths.has(pathOf(uri));
  }

  forget(): void {
    this.#bySet.clear();
    this.#paths.clear();
  }

  async #read(
    paths: readonly string[],
    folder: string,
    readUsage: ReadUsage,
  ): Promise<MeasuredOutputs | null> {
    for (const path of paths) this.#paths.add(path);
    const texts = await Promise.all(paths.map((path) => this.disk.read(path, folder, MOST_BYTES)));
    return measuredFrom(
      texts.filter((text) => text !== null),
      readUsage,
    );
  }

  #folderOf(path: string): string | null {
    const folders = this.folders.uris.map((uri) => pathOf(uri).replace(/\/$/, ''));
    const holding = folders.filter((folder) => path.startsWith(`${folder}/`));
    return holding.sort((one, other) => other.length - one.length)[0] ?? null;
  }
}

const NONE = Promise.resolve(null);
