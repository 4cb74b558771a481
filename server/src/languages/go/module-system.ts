import type { ModuleSystem } from '../../core/project/module-system';

/** How Go's packages import each other. */
export const modules: ModuleSystem | null = null;
