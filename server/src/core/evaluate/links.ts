import type { ConfigurationSetting } from '../project/configuration';
import type { DataFormatId } from '../project/data-format';
import type { Program } from './program';

/** What an import leads to. */
export interface Link {
  /** What a file of plain data holds, or the text of any other that is no source code; absent for programs. */
  readonly content?: { readonly data: unknown };
  /** The file's program; null when there is no such file, or it is yet to be loaded. */
  readonly program: Program | null;
  /** What stands for the file among the names that a result depends on: see `fileKey`. */
  readonly key: string;
  /** The import by which it was found, as it would be spelled in `from`. */
  readonly specifier: string;
}

/** One file of a module that is several; `program` is null where it does not mention what is looked for, too. */
export interface PartLink extends Link {
  readonly path: string;
}

/** Other files that may run what one file exports. */
export interface Importers {
  /** In an order that does not depend on what was asked before. */
  readonly programs: readonly Program[];
  /** Whether these are all. */
  readonly complete: boolean;
}

/** How the evaluation of one file reaches the other files of its project. */
export interface Links {
  /** What an import in `from` means; null when it means no file of the project. */
  find(specifier: string, from: Program): Link | null;
  /**
   * Where modules are several files each: what an import of `name` in `from` leads to, file by file, and for `*` those
   * that are looked at as a whole. Null in languages where a module is one file.
   */
  findParts(specifier: string, name: string, from: Program): readonly PartLink[] | null;
  /** The other files of the same module, in an order that does not depend on what was asked before. */
  siblingsOf(program: Program, word: string): readonly Omit<PartLink, 'specifier'>[];
  /** The files in which the program of a file says what its container of services hands out, the likeliest first. */
  setUpOf(program: Program, word: string): readonly Omit<PartLink, 'specifier'>[];
  /** What the module `name` inside the one that `specifier` means in `from` leads to; null when there is none. */
  findSubmodule(specifier: string, name: string, from: Program): Link | null;
  /** The other files that import a program, by whatever way, and have `word` in their text (null: all of them). */
  importersOf(program: Program, word: string | null): Importers;
  /** The file that a program means by a path: its text (null: yet to be loaded), and what stands for it; null: none. */
  readFile(named: string, from: Program): { readonly text: string | null; readonly key: string } | null;
  /** As `Context.parseData`. */
  parseData(format: DataFormatId, text: string): unknown;
  /** What files near the evaluated one set a variable to, and what stands for the files that were looked at. */
  environment(variable: string): {
    readonly set: { readonly value: string; readonly path: string } | null;
    readonly keys: readonly string[];
  };
  /** What files of configuration say of a key, and what stands for the files that were looked at. */
  configuration(key: string): {
    readonly set: ConfigurationSetting | null;
    readonly placeholder: RegExp | null;
    readonly keys: readonly string[];
  };
  /** What tells a program from all others of the project, now and later: its path. */
  nameOf(program: Program): string;
}

/** Stands for a file as a whole: whether it is there and loaded. */
export function fileKey(path: string): string {
  return `file ${path}`;
}

/** Stands for which files there are. */
export const FILES_KEY = 'files *';

/** Stands for who imports a file. */
export function importersKey(path: string): string {
  return `importers ${path}`;
}

/** Stands for a name in whatever other file it may be changed. */
export function anywhereKey(name: string): string {
  return `anywhere ${name}`;
}

/** What the names of a file that is not the evaluated one begin with, where a result depends on them. */
export function prefixOf(path: string): string {
  return `${path}\n`;
}
