import { baseName, isWithin, parentOf } from '../../server/src/core/project/paths';
import type { ListedFiles, Listing, WorkspaceDisk } from '../../server/src/ports/workspace-disk';

/** A disk in memory, by absolute path, that notes what it is asked for. */
export class MemoryDisk implements WorkspaceDisk {
  readonly texts: Map<string, string>;
  /** Paths that were read, in order, but for those of `costlint.json`, which is looked for in every folder. */
  readonly reads: string[] = [];
  /** Paths that were listed, in order. */
  readonly lists: string[] = [];

  constructor(texts: Readonly<Record<string, string>>) {
    this.texts = new Map(Object.entries(texts));
  }

  async list({ folder, at, deep, most, wanted }: Listing): Promise<ListedFiles> {
    this.lists.push(at);
    const all = [...this.texts.keys()].filter(
      (path) => isWithin(path, at) && (deep || parentOf(path) === folder) && wanted(baseName(path)),
    );
    return { paths: all.slice(0, most), complete: all.length <= most };
  }

  async read(path: string, folder: string, maxBytes: number): Promise<string | null> {
    if (baseName(path) !== 'costlint.json') this.reads.push(path);
    const text = isWithin(path, folder) ? this.texts.get(path) : undefined;
    return text === undefined || text.length > maxBytes ? null : text;
  }
}
