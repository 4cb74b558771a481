import type { FileTree } from './file-tree';
import { KeptFiles } from './kept-files';
import type { ModuleSystem } from './module-system';

/** Finds the modules of a file tree and keeps what it found, and what it made of configurations on the way. */
export class ModuleResolver {
  readonly #files: KeptFiles;
  readonly #answers = new Map<ModuleSystem, Map<string, Map<string, string | null>>>();

  constructor(files: FileTree) {
    this.#files = new KeptFiles(files);
  }

  /** As `ModuleSystem.resolve`, which is asked once for each file and specifier. */
  resolve(modules: ModuleSystem, specifier: string, from: string): string | null {
    const answers = this.#answersOf(modules, from);
    let answer = answers.get(specifier);
    if (answer === undefined) {
      answer = modules.resolve(specifier, from, this.#files);
      answers.set(specifier, answer);
    }
    return answer;
  }

  /**
   * Says that the text of a file has changed or was loaded. True when other modules may be found by it: then all answers
   * are forgotten. It is false, and nothing happens, for the many files that no answer depends on.
   */
  forget(path: string): boolean {
    const changes = this.#files.isChangedBy(path);
    if (changes) this.reset();
    return changes;
  }

  /** Forgets all answers: files came or went, or workspace folders did. */
  reset(): void {
    this.#files.reset();
    this.#answers.clear();
  }

  #answersOf(modules: ModuleSystem, from: string): Map<string, string | null> {
    const byFile = this.#answers.get(modules) ?? new Map<string, Map<string, string | null>>();
    this.#answers.set(modules, byFile);
    const answers = byFile.get(from) ?? new Map<string, string | null>();
    byFile.set(from, answers);
    return answers;
  }
}
