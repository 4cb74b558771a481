import { foldersAbove, isWithin, parentOf } from '../../core/project/paths';
import type { ProjectFiles } from '../../core/project/project-files';
import { declaredPackages, normalName } from './declared-packages';
import { isPackage, moduleIn } from './module-files';
import { specifiersIn } from './module-specifiers';
import { pythonProjects } from './projects';
import { isStandardModule } from './standard-modules';

/**
 * The file that an absolute import means. What Python's path holds when the program runs is not known, so the folders
 * are tried that a reader would take for it, the surest first:
 *
 * 1. the file's own folder, which is first on the path of a script; not when it is a package, whose files are imported;
 * 2. the projects of the workspace that are called like the module, and their `src`;
 * 3. unless the module is of the standard library or asked for in a requirements file or pyproject.toml: each folder
 *    above up to the workspace folder that is no package, and its `src`;
 * 4. other projects of the workspace that can be installed;
 * 5. the packages that the file is in, for scripts that are started inside of one. Not for the bare name of a package
 *    that the file itself is in: so installed ones are imported by what is called after them.
 */
export function absoluteModule(
  parts: readonly string[],
  from: string,
  top: string,
  files: ProjectFiles,
): string | null {
  const [head = ''] = parts;
  const { own, plain, packages } = files.kept(foldersOf, parentOf(from) ?? '');
  const find = (roots: readonly string[]) => firstModule(roots, parts, from, files);
  const projects = files.kept(pythonProjects, top);
  const named = projects.filter(({ name }) => name === normalName(head));
  const sure = find(own) ?? find(withSources(named.map(({ folder }) => folder)));
  if (sure !== null || isStandardModule(head) || isDeclared(head, from, top, files)) return sure;
  const others = withSources(projects.map(({ folder }) => folder));
  const outside = packages.filter((folder) => parts.length > 1 || !isWithin(from, `${folder}/${head}`));
  return find(withSources(plain)) ?? find(others) ?? find(outside);
}

interface ImportFolders {
  /** The folder itself where files in it may run as scripts. */
  readonly own: readonly string[];
  /** The folder and those above that are no packages. */
  readonly plain: readonly string[];
  /** Those that are. */
  readonly packages: readonly string[];
}

function foldersOf(folder: string, files: ProjectFiles): ImportFolders {
  const file = `${folder}/__init__.py`;
  const all = foldersAbove(file, files.folderOf(file) ?? file);
  const plain = all.filter((each) => !isPackage(each, files));
  return {
    own: plain.filter((each) => each === folder),
    plain,
    packages: all.filter((each) => !plain.includes(each)),
  };
}

function withSources(folders: readonly string[]): readonly string[] {
  return folders.flatMap((folder) => [folder, `${folder}/src`]);
}

function firstModule(
  roots: readonly string[],
  parts: readonly string[],
  from: string,
  files: ProjectFiles,
): string | null {
  for (const root of roots) {
    const found = moduleIn(root, parts, files);
    if (found !== null && !meansAnother(`${root}/${parts[0]}.py`, from, files)) return found;
  }
  return null;
}

/**
 * Whether a file can't be what its name means: `openai.py` that imports `openai` shows that this is another module, for
 * it as for the files beside it.
 */
function meansAnother(file: string, from: string, files: ProjectFiles): boolean {
  return files.isFile(file) && (file === from || files.kept(importsOwnName, file));
}

function importsOwnName(file: string, files: ProjectFiles): boolean {
  const name = file.slice(file.lastIndexOf('/') + 1, -'.py'.length);
  return specifiersIn(files.read(file) ?? '').includes(name);
}

function isDeclared(head: string, from: string, top: string, files: ProjectFiles): boolean {
  const name = normalName(head);
  return foldersAbove(from, top).some((folder) => files.kept(declaredPackages, folder).has(name));
}
