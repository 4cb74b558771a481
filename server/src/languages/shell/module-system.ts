import type { ModuleSystem } from '../../core/project/module-system';
import { sourcedFile, specifiersIn } from './sourced-files';

/** How scripts see each other: what one reads in (`source lib.sh`) runs as if it stood there. */
export const modules: ModuleSystem = {
  resolve: sourcedFile,
  submodule: () => null,
  specifiersIn,
  isTest: (path) => /\/tests?\/|\.bats$|_test\.sh$/.test(path),
  settings: ['.sh', '.bash', '.zsh', '.ksh'],
};
