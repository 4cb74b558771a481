import * as path from 'node:path';

/**
 * How reports call a file: relative to the folder it ran in, always with `/`. A file on another drive keeps its whole
 * path. `system` is the path module of the system that the paths are of.
 */
export function reportPath(folder: string, file: string, system: path.PlatformPath = path): string {
  return (system.relative(folder, file) || '.').split(system.sep).join('/');
}
