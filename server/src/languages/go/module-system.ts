import type { ModuleSystem } from '../../core/project/module-system';
import { baseName, foldersAbove, parentOf } from '../../core/project/paths';
import type { ProjectFiles } from '../../core/project/project-files';
import { goModules } from './go-modules';
import { quotedPaths } from './module-specifiers';

/** How Go's packages import each other: each is a folder, by the path of its module and the folders behind. */
export const modules: ModuleSystem = {
  resolve: (specifier, from, files) => packageFiles(specifier, from, files)[0] ?? null,
  submodule: () => null,
  filesOf: (specifier, _name, from, files) => packageFiles(specifier, from, files),
  siblingsOf(path, files) {
    const own = sourcesIn(parentOf(path) ?? '', files);
    const withTests = isTest(path) ? own.concat(testsBeside(path, files)) : own;
    return withTests.filter((each) => each !== path);
  },
  specifiersIn: quotedPaths,
  isTest,
  settings: ['go.mod'],
};

function isTest(path: string): boolean {
  return path.endsWith('_test.go');
}

/** The files of the package that an import means: where the longest name of a module leads that it begins with. */
function packageFiles(specifier: string, from: string, files: ProjectFiles): readonly string[] {
  const top = files.folderOf(from);
  if (top === null || specifier === '' || specifier.startsWith('.')) return [];
  for (const { name, folder } of files.kept(goModules, top)) {
    if (specifier === name) return sourcesIn(folder, files);
    if (specifier.startsWith(`${name}/`)) return sourcesIn(folder + specifier.slice(name.length), files);
  }
  const folder = moduleFile(from, top, files) ? null : repositoryFolder(specifier, from, top);
  return folder === null ? [] : sourcesIn(folder, files);
}

function moduleFile(from: string, top: string, files: ProjectFiles): boolean {
  return foldersAbove(from, top).some((folder) => files.isFile(`${folder}/go.mod`));
}

/**
 * Where a package lies in a project without `go.mod`: below the folder around it that is called as the repository in its
 * path is, as in a GOPATH (`github.com/acme/shop/prices` in `shop/prices`).
 */
function repositoryFolder(specifier: string, from: string, top: string): string | null {
  const [host = '', owner, repository = '', ...rest] = specifier.split('/');
  if (!host.includes('.') || owner === undefined || repository === '') return null;
  const root = foldersAbove(from, top).find((folder) => isCalled(baseName(folder), repository));
  return root === undefined ? null : [root, ...rest].join('/');
}

/** `shop`, and with the owner before it `acme-shop`. */
function isCalled(folder: string, repository: string): boolean {
  if (folder === repository) return true;
  return folder.endsWith(repository) && /[\W_]$/.test(folder.slice(0, -repository.length));
}

function sourcesIn(folder: string, files: ProjectFiles): readonly string[] {
  return files.inFolder(folder).filter((path) => path.endsWith('.go') && !isTest(path));
}

function testsBeside(path: string, files: ProjectFiles): readonly string[] {
  return files.inFolder(parentOf(path) ?? '').filter(isTest);
}
