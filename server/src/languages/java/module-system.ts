import type { ModuleSystem } from '../../core/project/module-system';
import { specifiersIn } from './module-specifiers';

/** How Java files see each other. */
export const modules: ModuleSystem = {
  resolve: () => null,
  submodule: () => null,
  specifiersIn,
  isTest: (path) => /\/src\/(?:test|integrationTest|testFixtures)\/|(?:Test|Tests|IT)\.java$/.test(path),
  settings: [],
};
