import type { ModuleSystem } from '../../core/project/module-system';
import { parentOf } from '../../core/project/paths';
import type { ProjectFiles } from '../../core/project/project-files';
import { configuration } from './configuration-files';
import { inFoldersOf } from './namespace-folders';
import { declaredTypes, GLOBAL_NAMESPACE, namespaceOf, specifiersIn } from './namespaces';
import { areOfOneProgram } from './programs';
import { setUpFiles } from './set-up-files';

/**
 * How C# files see each other: by the namespaces that they declare. Where a type is declared is told by the file that is
 * called like it, or by the files beside and in the folders of its namespace. What is in no namespace is seen in all of its
 * program.
 */
export const modules: ModuleSystem = {
  resolve: (specifier, from, files) => filesOf(specifier, '*', from, files)[0] ?? null,
  submodule: () => null,
  filesOf,
  siblingsOf: (path, files) => {
    const own = files.kept(namespaceOf, path);
    return besides(path, files).filter(
      (each) => files.kept(namespaceOf, each) === own && areOfOneProgram(each, path, files),
    );
  },
  setUpFiles,
  configuration,
  specifiersIn,
  isTest: (path) => /(?:Tests?|Specs?)\.cs$|\/(?:[\w.]*\.)?(?:Unit|Integration)?[tT]ests?\//.test(path),
  settings: [],
};

function filesOf(specifier: string, name: string, from: string, files: ProjectFiles): readonly string[] {
  const isGlobal = specifier === GLOBAL_NAMESPACE;
  const namespace = isGlobal ? '' : specifier;
  const isOf = (path: string) =>
    path !== from &&
    files.kept(namespaceOf, path) === namespace &&
    (!isGlobal || areOfOneProgram(path, from, files));
  if (name === '*') return isGlobal ? [] : besides(from, files).filter(isOf);
  if (!/^\p{Lu}[\p{L}\p{N}_]*$/u.test(name)) return [];
  const declares = (path: string) => isOf(path) && files.kept(declaredTypes, path).includes(` ${name} `);
  const called = files.named(`${name}.cs`, from).filter(declares);
  const near = [...called].sort((a, b) => sharedLength(b, from) - sharedLength(a, from));
  const around = [...besides(from, files), ...inFoldersOf(namespace, from, files)];
  return [...new Set([...near, ...around.filter(declares)])];
}

function besides(path: string, files: ProjectFiles): readonly string[] {
  return files.inFolder(parentOf(path) ?? '').filter((each) => each.endsWith('.cs') && each !== path);
}

function sharedLength(path: string, other: string): number {
  let length = 0;
  while (length < path.length && path[length] === other[length]) length++;
  return length;
}
