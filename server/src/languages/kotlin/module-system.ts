import type { ModuleSystem } from '../../core/project/module-system';
import { parentOf } from '../../core/project/paths';
import type { ProjectFiles } from '../../core/project/project-files';
import { configuration } from '../wire/jvm-configuration';
import { setUpFiles } from '../wire/jvm-set-up-files';
import { packageOf, specifiersIn } from './module-specifiers';

/**
 * How Kotlin files see each other: by the packages that they declare. Anything may stand in any file of a package; those of
 * one package usually stand in one folder, called like it.
 */
export const modules: ModuleSystem = {
  resolve: (specifier, from, files) => filesOf(specifier, '*', from, files)[0] ?? null,
  submodule: () => null,
  filesOf,
  siblingsOf: (path, files) => {
    const own = files.kept(packageOf, path);
    return kotlinIn(parentOf(path), files).filter(
      (each) => each !== path && files.kept(packageOf, each) === own,
    );
  },
  setUpFiles: (path, files) => setUpFiles(path, files, '.kt'),
  configuration,
  specifiersIn,
  isTest: (path) => /\/src\/\w*[tT]est\w*\/|(?:Test|Tests|IT|Spec)\.kts?$/.test(path),
  settings: [],
};

function filesOf(specifier: string, name: string, from: string, files: ProjectFiles): readonly string[] {
  const isOf = (path: string) => path !== from && files.kept(packageOf, path) === specifier;
  const ofClass = name === '*' ? classFiles(specifier, from, files) : [];
  if (ofClass.length > 0) return ofClass;
  const inFolder = kotlinIn(folderOf(specifier, from, files), files).filter(isOf);
  if (!/^\p{Lu}[\p{L}\p{N}_]*$/u.test(name)) return inFolder;
  const called = files.named(`${name}.kt`, from).filter(isOf);
  return [...new Set([...called, ...inFolder])];
}

/** The files that are called like a class, by its whole name, wherever the folders of its package stand. */
function classFiles(specifier: string, from: string, files: ProjectFiles): readonly string[] {
  const end = specifier.lastIndexOf('.');
  const name = specifier.slice(end + 1);
  if (end < 0 || !/^\p{Lu}[\p{L}\p{N}_]*$/u.test(name)) return [];
  const isOf = (path: string) => path !== from && files.kept(packageOf, path) === specifier.slice(0, end);
  return files.named(`${name}.kt`, from).filter(isOf);
}

/** The folder of a package, as seen from a file of another one: the first folders of all packages may be left out. */
function folderOf(specifier: string, from: string, files: ProjectFiles): string | null {
  const folder = parentOf(from);
  const own = files.kept(packageOf, from);
  if (folder === null || own === null) return folder;
  const folders = folder.split('/');
  const parts = own === '' ? [] : own.split('.');
  let shared = 0;
  while (shared < parts.length && folders.at(-1 - shared) === parts.at(-1 - shared)) shared++;
  const leftOut = parts.slice(0, parts.length - shared);
  const wanted = specifier.split('.');
  if (leftOut.some((part, index) => wanted[index] !== part)) return null;
  return [...folders.slice(0, folders.length - shared), ...wanted.slice(leftOut.length)].join('/');
}

function kotlinIn(folder: string | null, files: ProjectFiles): readonly string[] {
  return folder === null ? [] : files.inFolder(folder).filter((path) => path.endsWith('.kt'));
}
