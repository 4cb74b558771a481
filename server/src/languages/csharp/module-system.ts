import type { ModuleSystem } from '../../core/project/module-system';

/** How C# files see each other: by the namespaces that they declare. */
export const modules: ModuleSystem = {
  resolve: () => null,
  submodule: () => null,
  specifiersIn: () => [],
  isTest: (path) => /(?:Tests?|Specs?)\.cs$|\/(?:[\w.]*\.)?(?:Unit|Integration)?[tT]ests?\//.test(path),
  settings: [],
};
