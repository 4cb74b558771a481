import type { ModuleSystem } from '../../core/project/module-system';
import { filesOfName } from './declared-names';
import { includedFile, settingsFile } from './included-paths';
import { specifiersIn } from './module-specifiers';

const SETTINGS = 'config:';

/**
 * How PHP files see each other. `./a.php` is a file that is included, `config:a` one of Laravel's files of settings; all
 * else are namespaces: `A.B`, and the empty text for the global one.
 */
export const modules: ModuleSystem = {
  resolve: (specifier, from, files) => modules.filesOf?.(specifier, '*', from, files)[0] ?? null,
  filesOf(specifier, name, from, files) {
    if (files.folderOf(from) === null) return [];
    if (specifier.startsWith('./')) return listed(includedFile(specifier, from, files), from);
    if (specifier.startsWith(SETTINGS))
      return listed(settingsFile(specifier.slice(SETTINGS.length), from, files), from);
    return name === '*'
      ? filesOfName(specifier, from, files)
      : filesOfName(specifier === '' ? name : `${specifier}.${name}`, from, files);
  },
  submodule: () => null,
  specifiersIn,
  isTest: (path) => /(?:Test|TestCase)\.php$|\/tests?\//i.test(path),
  settings: ['.php'],
};

function listed(path: string | null, from: string): readonly string[] {
  return path === null || path === from ? [] : [path];
}
