import type { FileTree } from '../../server/src/core/project/file-tree';
import { parentOf } from '../../server/src/core/project/paths';

/** Files by path from the folder; what is no text is written as JSON. */
export type Files = Readonly<Record<string, unknown>>;

/** A file tree in memory, of one workspace folder. */
export class MemoryTree implements FileTree {
  readonly #texts = new Map<string, string>();
  /** Paths of the texts that were asked for, in order. */
  readonly reads: string[] = [];

  constructor(
    files: Files,
    readonly folder = '/shop',
  ) {
    for (const [path, content] of Object.entries(files)) this.write(path, content);
  }

  write(path: string, content: unknown): void {
    const text = typeof content === 'string' ? content : JSON.stringify(content);
    this.#texts.set(`${this.folder}/${path}`, text);
  }

  isFile(path: string): boolean {
    return this.#texts.has(path);
  }

  named(name: string): readonly string[] {
    return [...this.#texts.keys()].filter((path) => path.endsWith(`/${name}`)).sort();
  }

  inFolder(folder: string): readonly string[] {
    return [...this.#texts.keys()].filter((path) => parentOf(path) === folder).sort();
  }

  read(path: string): string | null {
    this.reads.push(path);
    return this.#texts.get(path) ?? null;
  }

  folderOf(path: string): string | null {
    return path.startsWith(`${this.folder}/`) ? this.folder : null;
  }
}
