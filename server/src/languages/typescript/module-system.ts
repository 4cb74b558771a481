import type { ModuleSystem } from '../../core/project/module-system';
import { isWithin, joinPath, parentOf } from '../../core/project/paths';
import type { ProjectFiles } from '../../core/project/project-files';
import { mappedTargets } from './export-targets';
import { importMapModule } from './import-maps';
import { mappedModule } from './mapped-modules';
import { specifiersIn } from './module-specifiers';
import { fileOrFolder, folderFile, fromTargets, packageEntry } from './package-entry';
import { findPackage, packageOf, packagesAbove, readPackage, splitSpecifier } from './packages';
import { aliasedModule } from './usual-aliases';

/** How files of TypeScript and JavaScript import each other, as its compiler, Node and bundlers have it. */
export const modules: ModuleSystem = {
  namesAreImported: true,

  resolve(specifier, from, files) {
    const top = files.folderOf(from);
    const plain = plainSpecifier(specifier);
    const found = top === null || plain === '' || hasScheme(plain) ? null : resolvePlain(plain, from, files);
    return found !== null && isWithin(found, top!) ? found : null;
  },
  submodule: () => null,
  specifiersIn,
  isTest: (path) =>
    /[.-](?:test|spec|e2e|stories|mock)\.[cm]?[jt]sx?$|\/(?:__tests__|__mocks__|tests?|e2e|spec)\//.test(
      path,
    ),
  settings: ['.json', '.jsonc', 'pnpm-workspace.yaml'],
};

/** Without the loaders before it (`raw-loader!./a`) and the query behind it (`./a?raw`). */
function plainSpecifier(specifier: string): string {
  const name = specifier.slice(specifier.lastIndexOf('!') + 1);
  const query = name.indexOf('?');
  return query === -1 ? name : name.slice(0, query);
}

/** `node:fs`, `https://...`, `astro:content`, `npm:openai`: nothing of the workspace. */
function hasScheme(specifier: string): boolean {
  return /^[a-zA-Z][\w+.-]*:/.test(specifier);
}

function resolvePlain(specifier: string, from: string, files: ProjectFiles): string | null {
  if (/^\.\.?(?:\/|$)/.test(specifier)) return relativeModule(specifier, from, files);
  if (specifier.startsWith('/')) return fromPackageFolder(specifier, from, files);
  return (
    mappedModule(specifier, from, files) ??
    importMapModule(specifier, from, files) ??
    (specifier.startsWith('#')
      ? privateModule(specifier, from, files)
      : (packageModule(specifier, from, files) ?? aliasedModule(specifier, from, files)))
  );
}

/** What ends in a dot or a slash is a folder, and no file of the folder's name. */
function relativeModule(specifier: string, from: string, files: ProjectFiles): string | null {
  const path = joinPath(parentOf(from) ?? '', specifier);
  if (path === null) return null;
  return /(?:^|\/)\.{0,2}$/.test(specifier) ? folderFile(path, files) : fileOrFolder(path, files);
}

/** `/src/a.ts` begins at the folder of the package, as it does on the server that shows a page. */
function fromPackageFolder(specifier: string, from: string, files: ProjectFiles): string | null {
  for (const folder of packagesAbove(from, files)) {
    const path = joinPath(folder, specifier);
    const found = path === null ? null : fileOrFolder(path, files);
    if (found !== null) return found;
  }
  return null;
}

/** `#a`, from `imports` of the file's own package. */
function privateModule(specifier: string, from: string, files: ProjectFiles): string | null {
  const folder = packageOf(from, files);
  if (folder === null) return null;
  const { json } = files.kept(readPackage, `${folder}/package.json`);
  const targets = mappedTargets(json.imports, specifier) ?? [];
  const own = fromTargets(
    targets.filter((each) => each.startsWith('.')),
    folder,
    files,
  );
  if (own !== null) return own;
  for (const target of targets) {
    const found = target.startsWith('.') ? null : packageModule(target, from, files);
    if (found !== null) return found;
  }
  return null;
}

function packageModule(specifier: string, from: string, files: ProjectFiles): string | null {
  const { name, subpath } = splitSpecifier(specifier);
  const folder = findPackage(name, from, files);
  return folder === null ? null : files.kept(keptEntry, `${folder}\n${subpath}`);
}

/** Packages are imported by the same few names all over. */
function keptEntry(place: string, files: ProjectFiles): string | null {
  const end = place.lastIndexOf('\n');
  return packageEntry(place.slice(0, end), place.slice(end + 1), files);
}
