import { joinPath } from '../../core/project/paths';
import type { ProjectFiles } from '../../core/project/project-files';
import { fileOrFolder } from './package-entry';
import { declaredVersion, packagesAbove, splitSpecifier } from './packages';

/** Folders of a package that its aliases lead to. */
const ALIASED = ['src', 'app', ''];

/**
 * The file that an alias means which a bundler's program defines, and no configuration that can be read as data: `@/a`,
 * `~/a` and `src/a` from the package's sources or its folder, and likewise `@lib/a`, `$lib/a` and `~lib/a` from `lib`
 * there. Nothing is meant that a package.json asks for, and nothing but what is there.
 */
export function aliasedModule(specifier: string, from: string, files: ProjectFiles): string | null {
  const sigils = /^[@~$]{1,2}\/?/.exec(specifier)?.[0] ?? '';
  if (sigils === '' && !specifier.startsWith('src/')) return null;
  const rest = specifier.slice(sigils.length);
  if (rest === '' || declaredVersion(splitSpecifier(specifier).name, from, files) !== null) return null;
  const top = files.folderOf(from);
  for (const folder of new Set([...packagesAbove(from, files), ...(top === null ? [] : [top])]))
    for (const each of ALIASED) {
      const path = joinPath(folder, `${each}/${rest}`);
      const found = path === null ? null : fileOrFolder(path, files);
      if (found !== null) return found;
    }
  return null;
}
