import { foldersAbove, joinPath, parentOf } from '../../core/project/paths';
import type { ProjectFiles } from '../../core/project/project-files';
import { type JsonObject, objectOf, parseJsonObject, textOf } from './json-text';
import { isWorkspaceMember } from './workspaces';

export interface PackageFile {
  /** Empty where the file can't be read. */
  readonly json: JsonObject;
  readonly name: string | null;
}

/** What a package.json says. */
export function readPackage(path: string, files: ProjectFiles): PackageFile {
  const json = parseJsonObject(files.read(path) ?? '');
  return { json, name: textOf(json.name) };
}

/** A specifier's package and what follows it: `@acme/ui/button` is `button` of `@acme/ui`. */
export function splitSpecifier(specifier: string): { readonly name: string; readonly subpath: string } {
  const segments = specifier.split('/');
  const length = specifier.startsWith('@') ? 2 : 1;
  return { name: segments.slice(0, length).join('/'), subpath: segments.slice(length).join('/') };
}

/** The folder of the package that a file belongs to, or null. */
export function packageOf(from: string, files: ProjectFiles): string | null {
  return packagesAbove(from, files)[0] ?? null;
}

/** The folders with a package.json above a file, up to its workspace folder, the nearest first. */
export function packagesAbove(from: string, files: ProjectFiles): readonly string[] {
  return files.kept(packageFolders, parentOf(from) ?? '');
}

function packageFolders(folder: string, files: ProjectFiles): readonly string[] {
  const manifest = `${folder}/package.json`;
  const folders = foldersAbove(manifest, files.folderOf(manifest) ?? manifest);
  return folders.filter((each) => files.isFile(`${each}/package.json`));
}

/** Which fields of a package.json tell what it depends on. */
const DEPENDENCIES = ['dependencies', 'devDependencies', 'peerDependencies', 'optionalDependencies'];

/** What the packages above a file ask for by a name (`^4.0.0`, `workspace:*`), and who; null when none does. */
export function declaredVersion(
  name: string,
  from: string,
  files: ProjectFiles,
): { readonly version: string; readonly folder: string } | null {
  for (const folder of packagesAbove(from, files)) {
    const { json } = files.kept(readPackage, `${folder}/package.json`);
    for (const field of DEPENDENCIES) {
      const version = textOf(objectOf(json[field])[name]);
      if (version !== null) return { version, folder };
    }
  }
  return null;
}

/**
 * The folder of the workspace's package that a file means by a name. It is itself only with `exports`, as Node has it.
 * Where its package.json asks for a version, a package of that name is meant only when it is a member of the same
 * npm, pnpm, Yarn or Bun workspace or when the version points to it: else one from the registry is. What nobody asks
 * for is any package of that name, members first, then the one that stands nearest.
 */
export function findPackage(name: string, from: string, files: ProjectFiles): string | null {
  const all = packagesNamed(name, from, files);
  const own = packageOf(from, files);
  if (own !== null && all.includes(own)) {
    if (files.kept(readPackage, `${own}/package.json`).json.exports !== undefined) return own;
  }
  const others = all.filter((folder) => folder !== own);
  const declared = declaredVersion(name, from, files);
  const pointed = declared && /^(?:file|link|portal):(.*)/.exec(declared.version);
  if (pointed) return existing(joinPath(declared.folder, pointed[1]!), files);
  const members = others.filter((folder) => files.kept(isWorkspaceMember, folder));
  if (members.length > 0) return nearest(members, from);
  return declared && !declared.version.startsWith('workspace:') ? null : nearest(others, from);
}

function existing(folder: string | null, files: ProjectFiles): string | null {
  return folder !== null && files.isFile(`${folder}/package.json`) ? folder : null;
}

function packagesNamed(name: string, from: string, files: ProjectFiles): readonly string[] {
  const top = files.folderOf(from);
  return top === null ? [] : (files.kept(packagesByName, top).get(name) ?? []);
}

function packagesByName(top: string, files: ProjectFiles): ReadonlyMap<string, readonly string[]> {
  const byName = new Map<string, string[]>();
  for (const path of files.named('package.json', `${top}/package.json`)) {
    const folder = parentOf(path);
    const { name } = files.kept(readPackage, path);
    if (folder === null || name === null || path.includes('/node_modules/')) continue;
    byName.set(name, [...(byName.get(name) ?? []), folder]);
  }
  return byName;
}

/** The folder that shares the longest way with a path; the first of equals. */
function nearest(folders: readonly string[], path: string): string | null {
  const shared = (folder: string) => {
    const other = path.split('/');
    const differs = folder.split('/').findIndex((segment, at) => segment !== other[at]);
    return differs === -1 ? Number.MAX_SAFE_INTEGER : differs;
  };
  return folders.reduce<string | null>(
    (best, folder) => (best === null || shared(folder) > shared(best) ? folder : best),
    null,
  );
}
