import { foldersAbove, isWithin, parentOf } from '../../core/project/paths';
import type { ProjectFiles } from '../../core/project/project-files';
import { sourceOf } from './built-files';
import { type CompilerPaths, compilerPaths } from './compiler-paths';
import { fileOrFolder } from './package-entry';
import { packagesAbove } from './packages';
import { fillStar, matchStar } from './subpath-patterns';

/**
 * The file that `paths` and `baseUrl` of the nearest configuration give for a name. A configuration that only refers to
 * others in its folder (tsconfig.app.json) lets these speak too. Where the nearest says nothing of a name, one further
 * up is asked, for bundlers and test runners often read that one.
 */
export function mappedModule(specifier: string, from: string, files: ProjectFiles): string | null {
  for (const paths of files.kept(configurationsAbove, parentOf(from) ?? '')) {
    const found = byMappings(paths, specifier, files) ?? byBase(paths, specifier, files);
    if (found !== null) return found;
  }
  return null;
}

/** What applies to the files of a folder, the nearest first. */
function configurationsAbove(folder: string, files: ProjectFiles): readonly CompilerPaths[] {
  const config = `${folder}/tsconfig.json`;
  const folders = foldersAbove(config, files.folderOf(config) ?? config);
  return folders.flatMap((each) => files.kept(configurations, each));
}

const NAMES = ['tsconfig.json', 'jsconfig.json', 'tsconfig.base.json'];

/** The configurations in a folder that say anything of modules. */
function configurations(folder: string, files: ProjectFiles): readonly CompilerPaths[] {
  const path = NAMES.map((name) => `${folder}/${name}`).find((each) => files.isFile(each));
  if (path === undefined) return [];
  const own = files.kept(compilerPaths, path);
  const beside = own.references.filter((each) => isWithin(each, folder));
  const all = [own, ...beside.map((each) => files.kept(compilerPaths, each))];
  return all.filter(({ mappings, baseUrl }) => mappings.length > 0 || baseUrl !== null);
}

/** The first pattern that matches decides, with its targets in order. */
function byMappings({ mappings }: CompilerPaths, specifier: string, files: ProjectFiles): string | null {
  const best = mappings.find(({ pattern }) => matchStar(pattern, specifier) !== null);
  if (best === undefined) return null;
  const star = matchStar(best.pattern, specifier) ?? '';
  for (const target of best.targets) {
    const path = fillStar(target, star);
    const found = fileOrFolder(path, files) ?? fromBuilt(path, files);
    if (found !== null) return found;
  }
  return null;
}

/** Mappings may lead to what a package builds. */
function fromBuilt(path: string, files: ProjectFiles): string | null {
  const [folder] = packagesAbove(path, files);
  return folder === undefined
    ? null
    : (sourceOf(path, folder, files) ?? sourceOf(`${path}/index`, folder, files));
}

function byBase({ baseUrl }: CompilerPaths, specifier: string, files: ProjectFiles): string | null {
  return baseUrl === null ? null : fileOrFolder(`${baseUrl}/${specifier}`, files);
}
