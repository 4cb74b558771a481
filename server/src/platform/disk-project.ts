import * as path from 'node:path';
import type { Engine, ParserTable } from '../core/analyze/engine-api';
import { fileImports } from '../core/project/file-imports';
import { ImportIndex } from '../core/project/import-index';
import type { Project } from '../core/project/project';
import { DiskFiles } from './disk-files';
import { portablePath } from './portable-path';
import { readSourceText } from './source-text';

/** What files may be looked at besides the one that is checked. Plain data: workers get it once. */
export interface Surroundings {
  /** Absolute paths of the folders that imports are followed in. */
  readonly folders: readonly string[];
  /** Absolute paths of all files that are checked: those that may import each other. */
  readonly files: readonly string[];
}

/** Files that are looked at together, and the project that they make up, read from disk as it is needed. */
export function createDiskProject(
  engine: Pick<Engine, 'createProject' | 'languages' | 'kindOf'>,
  parsers: ParserTable,
  { folders, files }: Surroundings,
  maxBytes: number,
): { readonly files: DiskFiles; readonly project: Project } {
  let index: ImportIndex | null = null;
  const importersOf = (file: string): readonly string[] => {
    index ??= indexOf(files, engine, maxBytes, (specifier, from, to) => project.leadsTo(specifier, from, to));
    return index.importersOf(file);
  };
  const disk = new DiskFiles({ folders, maxBytes, importersOf });
  const project: Project = engine.createProject(disk, parsers, true);
  return { files: disk, project };
}

/** Reads all files once; made when a function is met whose callers may stand in other files. */
function indexOf(
  files: readonly string[],
  engine: Pick<Engine, 'languages' | 'kindOf'>,
  maxBytes: number,
  leadsTo: (specifier: string, from: string, path: string) => boolean,
): ImportIndex {
  const index = new ImportIndex(leadsTo);
  for (const file of files) {
    const kind = engine.kindOf({ path: file });
    const modules = engine.languages.find((each) => each === kind)?.modules;
    const source = modules ? readSourceText(file, maxBytes) : null;
    if (!modules || source?.kind !== 'text') continue;
    const portable = portablePath(file, path.sep);
    index.set(portable, fileImports(portable, source.text, modules));
  }
  return index;
}
