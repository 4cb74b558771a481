import type { ModuleSystem } from '../../core/project/module-system';
import { isWithin, joinPath, parentOf } from '../../core/project/paths';
import type { ProjectFiles } from '../../core/project/project-files';
import { absoluteModule } from './absolute-imports';
import { moduleIn } from './module-files';
import { specifiersIn, submodule } from './module-specifiers';

/** How Python files import each other. */
export const modules: ModuleSystem = {
  namesAreImported: true,

  resolve(specifier, from, files) {
    const top = files.folderOf(from);
    const [, dots = '', name = ''] = /^(\.*)(.*)$/.exec(specifier) ?? [];
    const parts = name === '' ? [] : name.split('.');
    if (top === null || specifier === '' || !parts.every((part) => /^[\p{L}\p{N}_]+$/u.test(part)))
      return null;
    const found =
      dots === '' ? absoluteModule(parts, from, top, files) : relativeModule(dots, parts, from, files);
    return found !== null && isWithin(found, top) && found !== from ? found : null;
  },
  submodule,
  specifiersIn,
  isTest: (path) => /\/(?:test_\w+|\w+_test|conftest)\.py$|\/tests?\//.test(path),
  settings: ['.toml', 'setup.cfg', 'requirements.in', '.txt', 'Pipfile'],
};

/** One dot is the folder of the file, each further one a folder up. */
function relativeModule(
  dots: string,
  parts: readonly string[],
  from: string,
  files: ProjectFiles,
): string | null {
  const folder = joinPath(parentOf(from) ?? '', '../'.repeat(dots.length - 1));
  return folder === null ? null : moduleIn(folder, parts, files);
}
