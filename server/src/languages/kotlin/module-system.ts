import type { ModuleSystem } from '../../core/project/module-system';
import { specifiersIn } from './module-specifiers';

/** How Kotlin files see each other. */
export const modules: ModuleSystem = {
  resolve: () => null,
  submodule: () => null,
  specifiersIn,
  isTest: (path) => /\/src\/\w*[tT]est\w*\/|(?:Test|Tests|IT|Spec)\.kts?$/.test(path),
  settings: [],
};
