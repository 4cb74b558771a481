import type { ModuleSystem } from '../../core/project/module-system';
import type { ProjectFiles } from '../../core/project/project-files';
import { configuration } from '../wire/jvm-configuration';
import { setUpFiles } from '../wire/jvm-set-up-files';
import { ANY_PACKAGE, specifiersIn } from './module-specifiers';

/** How Java files see each other: a public class stands in the file that is called like it, in the folders of its package. */
export const modules: ModuleSystem = {
  resolve: (specifier, from, files) => classFiles(specifier, from, files)[0] ?? null,
  submodule: () => null,
  filesOf: (specifier, name, from, files) =>
    classFiles(name === '*' ? specifier : `${specifier}.${name}`, from, files),
  setUpFiles: (path, files) => setUpFiles(path, files, '.java'),
  configuration,
  specifiersIn,
  isTest: (path) => /\/src\/(?:test|integrationTest|testFixtures)\/|(?:Test|Tests|IT)\.java$/.test(path),
  settings: [],
};

/** The files of a class by its whole name, those near to `from` first. What is no class has none. */
function classFiles(name: string, from: string, files: ProjectFiles): readonly string[] {
  const parts = name.split('.');
  const last = parts.at(-1) ?? '';
  if (!/^\p{Lu}[\p{L}\p{N}_$]*$/u.test(last) || parts.length < 2) return [];
  const named = files.named(`${last}.java`, from);
  if (parts[0] === ANY_PACKAGE) return named;
  const end = `/${parts.join('/')}.java`;
  const found = named.filter((path) => path.endsWith(end));
  return [...found].sort((a, b) => sharedLength(b, from) - sharedLength(a, from));
}

function sharedLength(path: string, other: string): number {
  let length = 0;
  while (length < path.length && path[length] === other[length]) length++;
  return length;
}
