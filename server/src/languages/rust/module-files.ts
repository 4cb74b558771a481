import { baseName, foldersAbove, joinPath, parentOf } from '../../core/project/paths';
import type { ProjectFiles } from '../../core/project/project-files';

/** Files that stand for the folder that they are in, and not for one beside them. */
const FOLDER_FILES: ReadonlySet<string> = new Set(['mod.rs', 'lib.rs', 'main.rs', 'build.rs']);

/** The folder in which the modules below a file stand: its own for `mod.rs` and roots, else one of the file's name. */
export function childFolder(file: string): string {
  const folder = parentOf(file) ?? '';
  if (FOLDER_FILES.has(baseName(file)) || isTarget(file)) return folder;
  return `${folder}/${baseName(file).replace(/\.rs$/, '')}`;
}

/** Whether a file is a program of its own: `src/bin/a.rs`, `examples/a.rs`, `tests/a.rs`, `benches/a.rs`. */
function isTarget(file: string): boolean {
  return /\/(?:src\/bin|examples|tests|benches)\/[^/]+\.rs$/.test(file);
}

/** The file of a module in a folder: `a.rs` or `a/mod.rs`. */
export function moduleFile(folder: string, name: string, files: ProjectFiles): string | null {
  for (const path of [`${folder}/${name}.rs`, `${folder}/${name}/mod.rs`])
    if (files.isFile(path)) return path;
  return null;
}

/**
 * The file that names from a file on lead to; the file itself without any. A module on the way may be written in the file
 * itself (`mod ai { pub mod openai; }`): the folder of its name is there all the same.
 */
export function moduleBelow(file: string, names: readonly string[], files: ProjectFiles): string | null {
  return names.length === 0 ? file : moduleIn(childFolder(file), names, files);
}

/** The same from the folder on in which the first of them stands. */
export function moduleIn(top: string, names: readonly string[], files: ProjectFiles): string | null {
  let at: string | null = null;
  let folder = top;
  for (const name of names) {
    at = moduleFile(folder, name, files);
    folder = at === null ? `${folder}/${name}` : childFolder(at);
  }
  return at;
}

/** The file of the module around a file's own; null for roots. */
export function parentModule(file: string, files: ProjectFiles): string | null {
  const folder = parentOf(file);
  if (folder === null || isRoot(file)) return null;
  const around = baseName(file) === 'mod.rs' ? parentOf(folder) : folder;
  if (around === null) return null;
  for (const name of ['mod.rs', 'lib.rs', 'main.rs'])
    if (files.isFile(`${around}/${name}`)) return `${around}/${name}`;
  return files.isFile(`${around}.rs`) ? `${around}.rs` : null;
}

/** Whether a file is where a crate begins. */
export function isRoot(file: string): boolean {
  return /\/(?:lib|main|build)\.rs$/.test(file) || isTarget(file);
}

/** The root of the crate that a file is in: that of the nearest package's sources. */
export function crateRoot(file: string, top: string, files: ProjectFiles): string | null {
  if (isRoot(file)) return file;
  for (const folder of foldersAbove(file, top)) {
    for (const name of ['lib.rs', 'main.rs']) {
      const root = `${folder}/${name}`;
      if (files.isFile(root)) return root;
    }
    if (files.isFile(`${folder}/Cargo.toml`)) return firstRoot(folder, files);
  }
  return null;
}

function firstRoot(folder: string, files: ProjectFiles): string | null {
  for (const name of ['src/lib.rs', 'src/main.rs']) {
    const path = joinPath(folder, name);
    if (path !== null && files.isFile(path)) return path;
  }
  return null;
}
