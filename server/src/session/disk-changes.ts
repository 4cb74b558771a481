import { ENVIRONMENT_FILES } from '../core/project/environment-file';
import type { ListedFiles, WorkspaceDisk } from '../ports/workspace-disk';
import type { ChangedBatch, FileChange } from './changed-files';
import type { Workspace } from './workspace';

/** More files of a folder than these are not known of. */
const MOST_FILES = 50_000;
/** Of the folder of a file that stands in no workspace folder. */
const MOST_BESIDE = 2000;

/** How many files are read at a time. */
const READ_AT_A_TIME = 16;

/** What became of files, for those who keep something of them. */
export interface FoundChanges {
  /** Texts of files that changed; null: it can't be read. */
  readonly texts: ReadonlyMap<string, string | null>;
  readonly gone: readonly string[];
  readonly added: readonly string[];
  /** Files that may say something else, read or not; null: all of them. */
  readonly changed: readonly string[] | null;
}

/** What finding changes takes. */
export interface DiskChangesParts {
  readonly disk: WorkspaceDisk;
  readonly workspace: Workspace;
  /** Whether a file is of interest, by its name. */
  wanted(name: string): boolean;
  /** Files that are held parsed. */
  parsed(): readonly string[];
  maxBytes(): Promise<number>;
  /** To be told of a folder whose files are not all known. */
  incomplete(folder: string, most: number): void;
}

/** Looks at the disk on behalf of the workspace. */
export class DiskChanges {
  constructor(private readonly parts: DiskChangesParts) {}

  /** Lists a folder of the workspace; null when it is none any more. */
  async list(folder: string): Promise<FoundChanges | null> {
    const { workspace } = this.parts;
    const listed = await this.#list(folder, folder);
    if (!workspace.has(folder)) return null;
    if (!listed.complete) this.parts.incomplete(folder, this.#most(folder));
    return { texts: new Map(), changed: [], ...workspace.found(folder, folder, listed.paths) };
  }

  /** Finds out what a batch of changes comes to. */
  async look(batch: ChangedBatch): Promise<FoundChanges> {
    const { workspace } = this.parts;
    const folders = batch === null ? workspace.listed : foldersToList(batch, workspace);
    const found: FoundChanges[] = [];
    for (const folder of folders) {
      const listed = await this.list(folder);
      if (listed) found.push(listed);
    }
    for (const [path, change] of batch ?? []) found.push(await this.#lookAt(path, change));
    const changed = new Set(found.flatMap((each) => each.changed ?? []));
    const held = new Set([...workspace.held, ...this.parts.parsed()]);
    const toRead = [...held].filter(
      (path) => workspace.isFile(path) && (batch === null || changed.has(path)),
    );
    return {
      texts: await this.read(toRead),
      gone: found.flatMap(({ gone }) => gone),
      added: found.flatMap(({ added }) => added),
      changed: batch === null ? null : [...changed],
    };
  }

  /** Reads files of the workspace, a few at a time. */
  async read(paths: readonly string[]): Promise<ReadonlyMap<string, string | null>> {
    const { disk, workspace } = this.parts;
    const maxBytes = await this.parts.maxBytes();
    const texts = new Map<string, string | null>();
    for (let at = 0; at < paths.length; at += READ_AT_A_TIME) {
      const some = paths.slice(at, at + READ_AT_A_TIME);
      const read = await Promise.all(
        some.map(async (path) => {
          const folder = workspace.folderOf(path);
          return folder === null || !workspace.isFile(path) ? null : disk.read(path, folder, maxBytes);
        }),
      );
      for (const [index, path] of some.entries()) texts.set(path, read[index] ?? null);
    }
    return texts;
  }

  /** What stands at a path now: a file, or a folder with files, or nothing. */
  async #lookAt(path: string, change: FileChange): Promise<FoundChanges> {
    const { workspace } = this.parts;
    const folder = workspace.folderOf(path);
    if (folder === null || !workspace.isListed(folder)) return NOTHING;
    if (change === 'changed') return workspace.isFile(path) ? { ...NOTHING, changed: [path] } : NOTHING;
    const before = workspace.within(path);
    const { paths } = await this.#list(folder, path);
    if (!workspace.has(folder)) return NOTHING;
    const { gone, added } = workspace.found(folder, path, paths);
    const went = new Set(gone);
    return { texts: new Map(), gone, added, changed: before.filter((each) => !went.has(each)) };
  }

  #list(folder: string, at: string): Promise<ListedFiles> {
    const { disk, workspace, wanted } = this.parts;
    return disk.list({
      folder,
      at,
      deep: !workspace.isLoose(folder),
      most: this.#most(folder),
      wanted,
      // As a rule they are not under version control, and still say what programs here run with.
      evenIgnored: ENVIRONMENT_FILES,
    });
  }

  #most(folder: string): number {
    return this.parts.workspace.isLoose(folder) ? MOST_BESIDE : MOST_FILES;
  }
}

const NOTHING: FoundChanges = { texts: new Map(), gone: [], added: [], changed: [] };

/** Other rules of what is left out make another list. */
function foldersToList(batch: ReadonlyMap<string, FileChange>, workspace: Workspace): readonly string[] {
  const folders = [...batch.keys()]
    .filter((path) => path.endsWith('/.gitignore'))
    .map((path) => workspace.folderOf(path));
  return [...new Set(folders)].filter((folder) => folder !== null && workspace.isListed(folder)) as string[];
}
