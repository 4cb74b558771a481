import { baseName, parentOf } from './paths';

/** What one file imports. */
export interface FileImports {
  /** As spelled; see `ModuleSystem.specifiersIn`. */
  readonly specifiers: readonly string[];
  /** Whether others get through it what it imports: a package's `index` or `__init__`, or a file that says so. */
  readonly passesOn: boolean;
}

/** How many files that pass imports on are followed in a row. */
const MOST_STEPS = 3;

/** What stands between the parts of a module's name, beside slashes. */
const SEPARATORS = ['.', '\\', ':'];

/** Names of files that stand for their folder. */
const FOLDER_FILES = /^(index|__init__|main|mod)$/;

/** How many folders up a file that stands for its folder may get its name from: `packages/ui/src/index.ts` is `ui`. */
const FOLDERS_UP = 3;

/**
 * Who imports whom in a workspace, by the last names of what is imported: resolving is left to when somebody asks, and
 * then done for the few files whose imports end in the right name.
 */
export class ImportIndex {
  readonly #files = new Map<string, FileImports>();
  /** Files by the last names of what they import. */
  readonly #byName = new Map<string, Set<string>>();

  /** `leadsTo` tells whether an import in the file `from` may mean the file at `path`. */
  constructor(private readonly leadsTo: (specifier: string, from: string, path: string) => boolean) {}

  get size(): number {
    return this.#files.size;
  }

  /** Takes a file's imports in, or over from what they were. */
  set(path: string, imports: FileImports): void {
    this.delete(path);
    if (imports.specifiers.length === 0) return;
    this.#files.set(path, imports);
    for (const name of lastNames(imports)) {
      const paths = this.#byName.get(name);
      if (paths) paths.add(path);
      else this.#byName.set(name, new Set([path]));
    }
  }

  delete(path: string): void {
    const before = this.#files.get(path);
    if (!before) return;
    this.#files.delete(path);
    for (const name of lastNames(before)) {
      const paths = this.#byName.get(name);
      paths?.delete(path);
      if (paths?.size === 0) this.#byName.delete(name);
    }
  }

  clear(): void {
    this.#files.clear();
    this.#byName.clear();
  }

  /** The files that import one, directly or through files that pass it on, ordered by path. */
  importersOf(path: string): readonly string[] {
    const found = new Set<string>();
    let latest: readonly string[] = [path];
    for (let step = 0; step <= MOST_STEPS && latest.length > 0; step++) {
      const direct = latest.flatMap((each) => this.#directly(each)).filter((each) => !found.has(each));
      for (const each of direct) found.add(each);
      latest = [...new Set(direct)].filter((each) => this.#files.get(each)?.passesOn);
    }
    found.delete(path);
    return [...found].sort();
  }

  #directly(path: string): readonly string[] {
    const importers = new Set<string>();
    for (const name of namesOf(path))
      for (const from of this.#byName.get(name) ?? [])
        if (!importers.has(from) && this.#imports(from, name, path)) importers.add(from);
    return [...importers];
  }

  #imports(from: string, name: string, path: string): boolean {
    const { specifiers } = this.#files.get(from)!;
    return specifiers.some((each) => lastName(each) === name && this.leadsTo(each, from, path));
  }
}

function lastNames({ specifiers }: FileImports): ReadonlySet<string> {
  return new Set(specifiers.map(lastName));
}

/** `./lib/llm.js`, `app.lib.llm` and `App\\Lib\\llm` end in `llm`; what has no name at its end (`..`) ends in nothing. */
function lastName(specifier: string): string {
  const plain = specifier.replace(/\?.*$/, '').replace(/\/+$/, '');
  const segment = baseName(plain).replace(/\.(?:[cm]?[jt]sx?|json|vue|svelte|py|php)$/, '');
  return segment.slice(Math.max(...SEPARATORS.map((each) => segment.lastIndexOf(each))) + 1);
}

/** What an import of a file may end in. */
function namesOf(path: string): ReadonlySet<string> {
  const file = baseName(path);
  const stem = file.slice(0, file.includes('.') ? file.indexOf('.') : undefined);
  const names = new Set([stem, lastName(file)]);
  let folder = parentOf(path);
  // A module may be the folder with all files in it.
  const up = FOLDER_FILES.test(stem) ? FOLDERS_UP : 1;
  for (let step = 0; step < up && folder !== null; step++) {
    names.add(lastName(folder));
    folder = parentOf(folder);
  }
  if (FOLDER_FILES.test(stem)) names.add('');
  return names;
}
