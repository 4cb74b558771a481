import type { ConfigurationSystem } from './configuration';
import type { ProjectFiles } from './project-files';

/** How the files of one language import each other. */
export interface ModuleSystem {
  /** What the names of other files end in that `resolve` may look at (`.json`, `pyproject.toml`). */
  readonly settings: readonly string[];
  /**
   * Path of the workspace's file that an import in the file `from` means, by the language's own rules; null when it
   * means none: a package from elsewhere, or a file that is missing. Never leaves the workspace folder of `from`.
   */
  resolve(specifier: string, from: string, files: ProjectFiles): string | null;
  /** How the module `name` inside another one would be imported (`pkg` and `config`: `pkg.config`); null without such. */
  submodule(specifier: string, name: string): string | null;
  /**
   * For languages whose modules are several files each (packages, namespaces): paths of the files in which `name` of the
   * module may be declared, the likeliest first; `*` stands for all of them. Empty when no file of the workspace is meant.
   */
  filesOf?(specifier: string, name: string, from: string, files: ProjectFiles): readonly string[];
  /** The other files of the same module, whose names a file sees without importing them. */
  siblingsOf?(path: string, files: ProjectFiles): readonly string[];
  /**
   * Paths of the files in which the program of a file usually says what its container of services hands out, the likeliest
   * first; absent: there are no such containers.
   */
  setUpFiles?(path: string, files: ProjectFiles): readonly string[];
  /** By which files programs are configured; absent: by none that are looked at. */
  readonly configuration?: ConfigurationSystem;
  /** A file sees no names but those that it binds or imports itself; absent: names may come from elsewhere. */
  readonly namesAreImported?: true;
  /** What a text imports, as spelled, found without parsing it: maybe too much, never too little. */
  specifiersIn(text: string): readonly string[];
  /** Whether a file holds tests, by its name and folder. */
  isTest(path: string): boolean;
}
