import type { FileTree } from './file-tree';
import { baseName } from './paths';
import type { ProjectFiles } from './project-files';

/** One result that is kept, by what made it for which place. */
interface Kept {
  readonly make: (place: string, files: ProjectFiles) => unknown;
  readonly place: string;
  value: unknown;
}

/** A file tree that keeps what is made of it, and knows which texts that was made of. */
export class KeptFiles implements ProjectFiles {
  readonly #kept = new Map<Kept['make'], Map<string, Kept>>();
  /** Results that were made of a text; null stands for an answer that nobody keeps. */
  readonly #readers = new Map<string, Set<Kept | null>>();
  readonly #listed = new Set<string>();
  /** What is being made now, the innermost last. */
  readonly #making: Kept[] = [];

  constructor(private readonly files: FileTree) {}

  isFile(path: string): boolean {
    return this.files.isFile(path);
  }

  folderOf(path: string): string | null {
    return this.files.folderOf(path);
  }

  named(name: string, near: string): readonly string[] {
    this.#listed.add(name);
    return this.files.named(name, near);
  }

  inFolder(folder: string): readonly string[] {
    return this.files.inFolder(folder);
  }

  read(path: string): string | null {
    const readers = this.#readers.get(path) ?? new Set();
    this.#readers.set(path, readers.add(this.#making.at(-1) ?? null));
    return this.files.read(path);
  }

  kept<T>(make: (place: string, files: ProjectFiles) => T, place: string): T {
    const places = this.#kept.get(make) ?? new Map<string, Kept>();
    this.#kept.set(make, places);
    let known = places.get(place);
    if (known === undefined) {
      known = { make, place, value: undefined };
      known.value = this.#make(known);
      places.set(place, known);
    }
    return known.value as T;
  }

  /** Whether anything may be otherwise now that a text has changed: not when what it was read for is the same again. */
  isChangedBy(path: string): boolean {
    if (this.#listed.has(baseName(path))) return true;
    return [...(this.#readers.get(path) ?? [])].some(
      (reader) => reader === null || reader.value instanceof Object || this.#make(reader) !== reader.value,
    );
  }

  reset(): void {
    for (const memory of [this.#kept, this.#readers, this.#listed]) memory.clear();
  }

  #make(kept: Kept): unknown {
    this.#making.push(kept);
    try {
      return kept.make(kept.place, this);
    } finally {
      this.#making.pop();
    }
  }
}
