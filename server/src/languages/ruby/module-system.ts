import type { ModuleSystem } from '../../core/project/module-system';

/** How Ruby files see each other. */
export const modules: ModuleSystem = {
  resolve: () => null,
  submodule: () => null,
  specifiersIn: () => [],
  isTest: (path) => /\/(?:spec|test|features)\/|_(?:spec|test)\.rb$/.test(path),
  settings: [],
};
