import type { ModuleSystem } from '../../core/project/module-system';

export const modules: ModuleSystem | null = null;
