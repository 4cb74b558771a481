import type { FileTree } from './file-tree';
import type { ModuleSystem } from './module-system';
import { baseName } from './paths';
import type { ProjectFiles } from './project-files';

/** Finds the modules of a file tree and keeps what it found, and what it made of configurations on the way. */
export class ModuleResolver {
  readonly #files: KeptFiles;
  readonly #answers = new Map<ModuleSystem, Map<string, Map<string, string | null>>>();

  constructor(files: FileTree) {
    this.#files = new KeptFiles(files);
  }

  /** As `ModuleSystem.resolve`, which is asked once for each file and specifier. */
  resolve(modules: ModuleSystem, specifier: string, from: string): string | null {
    const byFile = entry(this.#answers, modules, newMap<Map<string, string | null>>);
    const answers = entry(byFile, from, newMap<string | null>);
    let answer = answers.get(specifier);
    if (answer === undefined) {
      answer = modules.resolve(specifier, from, this.#files);
      answers.set(specifier, answer);
    }
    return answer;
  }

  /**
   * Says that the text of a file has changed or was loaded. True when modules were found by it: then all answers are
   * forgotten. It is false, and nothing happens, for the many files that no answer was read from.
   */
  forget(path: string): boolean {
    const known = this.#files.wasReadFor(path);
    if (known) this.reset();
    return known;
  }

  /** Forgets all answers: files came or went, or workspace folders did. */
  reset(): void {
    this.#files.reset();
    this.#answers.clear();
  }
}

class KeptFiles implements ProjectFiles {
  readonly #made = new Map<unknown, Map<string, unknown>>();
  readonly #texts = new Set<string>();
  readonly #names = new Set<string>();

  constructor(private readonly files: FileTree) {}

  isFile(path: string): boolean {
    return this.files.isFile(path);
  }

  named(name: string, near: string): readonly string[] {
    this.#names.add(name);
    return this.files.named(name, near);
  }

  read(path: string): string | null {
    this.#texts.add(path);
    return this.files.read(path);
  }

  folderOf(path: string): string | null {
    return this.files.folderOf(path);
  }

  kept<T>(make: (place: string, files: ProjectFiles) => T, place: string): T {
    const made = entry(this.#made, make, newMap<unknown>);
    if (made.has(place)) return made.get(place) as T;
    const value = make(place, this);
    made.set(place, value);
    return value;
  }

  wasReadFor(path: string): boolean {
    return this.#texts.has(path) || this.#names.has(baseName(path));
  }

  reset(): void {
    for (const memory of [this.#made, this.#texts, this.#names]) memory.clear();
  }
}

function newMap<T>(): Map<string, T> {
  return new Map();
}

function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) {
    value = make();
    map.set(key, value);
  }
  return value;
}
