import type { ModuleSystem } from '../../core/project/module-system';
import { parentOf } from '../../core/project/paths';
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
  return [];
}

function sourcesIn(folder: string, files: ProjectFiles): readonly string[] {
  return files.inFolder(folder).filter((path) => path.endsWith('.go') && !isTest(path));
}

function testsBeside(path: string, files: ProjectFiles): readonly string[] {
  return files.inFolder(parentOf(path) ?? '').filter(isTest);
}
