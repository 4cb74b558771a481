import { baseName, isWithin, parentOf } from '../core/project/paths';

/** The paths of the files of one folder. */
export class WorkspaceTree {
  readonly #paths = new Set<string>();
  /** How many files there are at any depth below a path. */
  readonly #below = new Map<string, number>();
  readonly #named = new Map<string, readonly string[]>();
  #byFolder: ReadonlyMap<string, readonly string[]> | null = null;

  get paths(): Iterable<string> {
    return this.#paths;
  }

  has(path: string): boolean {
    return this.#paths.has(path);
  }

  /** Files of a name, ordered by path. */
  named(name: string): readonly string[] {
    let known = this.#named.get(name);
    if (!known) {
      known = [...this.#paths].filter((path) => baseName(path) === name).sort();
      this.#named.set(name, known);
    }
    return known;
  }

  /** The files that stand in a folder itself, ordered by path. */
  inFolder(folder: string): readonly string[] {
    this.#byFolder ??= byFolder([...this.#paths].sort());
    return this.#byFolder.get(folder) ?? [];
  }

  /** The file at a path, or those below it. */
  within(path: string): readonly string[] {
    if (this.#paths.has(path)) return [path];
    return this.#below.has(path) ? [...this.#paths].filter((each) => isWithin(each, path)) : [];
  }

  change(gone: readonly string[], added: readonly string[]): void {
    for (const path of gone) if (this.#paths.delete(path)) this.#count(path, -1);
    for (const path of added) {
      if (this.#paths.has(path)) continue;
      this.#paths.add(path);
      this.#count(path, 1);
    }
    this.#named.clear();
    this.#byFolder = null;
  }

  #count(path: string, change: number): void {
    for (let folder = parentOf(path); folder !== null; folder = parentOf(folder)) {
      const count = (this.#below.get(folder) ?? 0) + change;
      if (count === 0) this.#below.delete(folder);
      else this.#below.set(folder, count);
    }
  }
}

function byFolder(paths: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const folders = new Map<string, string[]>();
  for (const path of paths) {
    const folder = parentOf(path);
    const known = folder === null ? undefined : folders.get(folder);
    if (known) known.push(path);
    else if (folder !== null) folders.set(folder, [path]);
  }
  return folders;
}
