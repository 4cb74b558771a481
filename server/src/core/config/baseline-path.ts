import { isWithin, joinPath, parentOf } from '../project/paths';

/**
 * Where the baseline of a setting stands: relative to the `costlint.json` that holds, else to the workspace folder. Null
 * where none is set, and for one outside of the workspace folder.
 */
export function baselinePath(setting: string, config: string | null, folder: string): string | null {
  const base = config === null ? folder : parentOf(config);
  const path = setting === '' || base === null ? null : joinPath(base, setting);
  return path !== null && isWithin(path, folder) ? path : null;
}
