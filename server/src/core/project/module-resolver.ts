import type { FileTree } from './file-tree';
import { KeptFiles } from './kept-files';
import type { ModuleSystem } from './module-system';

/** What was found for the imports of one file. */
interface Answers {
  readonly paths: Map<string, string | null>;
  readonly lists: Map<string, readonly string[]>;
}

/** At most so many files of one module are looked at. */
const MOST_FILES = 64;

/** Finds the modules of a file tree and keeps what it found, and what it made of configurations on the way. */
export class ModuleResolver {
  readonly #files: KeptFiles;
  readonly #answers = new Map<ModuleSystem, Map<string, Answers>>();

  constructor(files: FileTree) {
    this.#files = new KeptFiles(files);
  }

  /** As `ModuleSystem.resolve`, which is asked once for each file and specifier. */
  resolve(modules: ModuleSystem, specifier: string, from: string): string | null {
    const { paths } = this.#answersOf(modules, from);
    let answer = paths.get(specifier);
    if (answer === undefined) {
      answer = modules.resolve(specifier, from, this.#files);
      paths.set(specifier, answer);
    }
    return answer;
  }

  /** The files that an import may take `name` from: as `ModuleSystem.filesOf`, or the one file that it means. */
  filesOf(modules: ModuleSystem, specifier: string, name: string, from: string): readonly string[] {
    if (!modules.filesOf) {
      const path = this.resolve(modules, specifier, from);
      return path === null ? [] : [path];
    }
    const { lists } = this.#answersOf(modules, from);
    const key = `${specifier}\n${name}`;
    let found = lists.get(key);
    if (found === undefined) {
      found = modules.filesOf(specifier, name, from, this.#files).slice(0, MOST_FILES);
      lists.set(key, found);
    }
    return found;
  }

  /** As `ConfigurationSystem.filesOf`. */
  configurationOf(modules: ModuleSystem, from: string): readonly string[] {
    if (!modules.configuration) return [];
    const { lists } = this.#answersOf(modules, from);
    let found = lists.get('\n');
    if (found === undefined) {
      found = modules.configuration.filesOf(from, this.#files).slice(0, MOST_FILES);
      lists.set('\n', found);
    }
    return found;
  }

  /** As `ModuleSystem.siblingsOf`. */
  siblingsOf(modules: ModuleSystem, path: string): readonly string[] {
    if (!modules.siblingsOf) return [];
    const { lists } = this.#answersOf(modules, path);
    let found = lists.get('');
    if (found === undefined) {
      found = modules.siblingsOf(path, this.#files).slice(0, MOST_FILES);
      lists.set('', found);
    }
    return found;
  }

  /** As `ModuleSystem.setUpFiles`. */
  setUpFilesOf(modules: ModuleSystem, path: string): readonly string[] {
    if (!modules.setUpFiles) return [];
    const { lists } = this.#answersOf(modules, path);
    let found = lists.get('set up');
    if (found === undefined) {
      found = modules.setUpFiles(path, this.#files).slice(0, MOST_FILES);
      lists.set('set up', found);
    }
    return found;
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

  #answersOf(modules: ModuleSystem, from: string): Answers {
    const byFile = this.#answers.get(modules) ?? new Map<string, Answers>();
    this.#answers.set(modules, byFile);
    const answers: Answers = byFile.get(from) ?? { paths: new Map(), lists: new Map() };
    byFile.set(from, answers);
    return answers;
  }
}
