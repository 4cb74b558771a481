import { joinPath } from '../../core/project/paths';
import type { ProjectFiles } from '../../core/project/project-files';
import { isBuilt, sourceOf } from './built-files';
import { mappedTargets } from './export-targets';
import { type JsonObject, textOf } from './json-text';
import { indexFile, moduleFile, moduleOrIndex } from './module-files';
import { readPackage } from './packages';

/** Fields that name what a package gives, in the order in which they are worth trying. */
const ENTRY_FIELDS = ['source', 'svelte', 'module', 'main', 'types', 'typings'];

/** The source file that a name inside a package means: `''` for the package itself, or `sub/path`. */
export function packageEntry(folder: string, subpath: string, files: ProjectFiles): string | null {
  const { json } = files.kept(readPackage, `${folder}/package.json`);
  const name = subpath === '' ? '.' : `./${subpath}`;
  const targets = json.exports === undefined ? null : mappedTargets(json.exports, name);
  if (targets !== null)
    return fromTargets(targets, folder, files) ?? guessed(folder, subpath, targets, files);
  return subpath === ''
    ? (fromTargets(entryFields(json), folder, files) ?? mainFile(folder, files))
    : inPackage(folder, subpath, files);
}

function entryFields(json: JsonObject): readonly string[] {
  return ENTRY_FIELDS.map((field) => textOf(json[field])).filter((each) => each !== null);
}

/** Sources that targets point to, then those that they are made from, then what is built. */
export function fromTargets(targets: readonly string[], folder: string, files: ProjectFiles): string | null {
  const paths = targets.flatMap((target) => joinPath(folder, target) ?? []);
  const find = (resolve: (path: string) => string | null) => {
    for (const path of paths) {
      const found = resolve(path);
      if (found !== null) return found;
    }
    return null;
  };
  return (
    find((path) => (isBuilt(path, folder) ? null : moduleOrIndex(path, files))) ??
    find((path) => sourceOf(path, folder, files)) ??
    find((path) => moduleOrIndex(path, files))
  );
}

/** Where targets are built under other names, a subpath may still be named after its source. */
function guessed(
  folder: string,
  subpath: string,
  targets: readonly string[],
  files: ProjectFiles,
): string | null {
  if (targets.length === 0) return null;
  return subpath === '' ? mainFile(folder, files) : inPackage(folder, subpath, files);
}

function mainFile(folder: string, files: ProjectFiles): string | null {
  return (
    indexFile(folder, files) ?? indexFile(`${folder}/src`, files) ?? moduleFile(`${folder}/src/main`, files)
  );
}

function inPackage(folder: string, subpath: string, files: ProjectFiles): string | null {
  const path = joinPath(folder, subpath);
  if (path === null) return null;
  return (
    moduleOrIndex(path, files) ??
    moduleOrIndex(`${folder}/src/${subpath}`, files) ??
    sourceOf(path, folder, files)
  );
}

/** The file that a path means, or the main file of the folder that it is. */
export function fileOrFolder(path: string, files: ProjectFiles): string | null {
  return moduleFile(path, files) ?? folderFile(path, files);
}

export function folderFile(folder: string, files: ProjectFiles): string | null {
  return files.isFile(`${folder}/package.json`) ? packageEntry(folder, '', files) : indexFile(folder, files);
}
