import type { FileTree } from '../project/file-tree';
import { foldersAbove } from '../project/paths';
import { CONFIG_FILE } from './config-file';

/**
 * The path of the `costlint.json` that holds for a file: the nearest one beside it or above, up to the workspace folder.
 * Null where there is none, and for files outside of all workspace folders.
 */
export function nearestConfig(path: string, files: Pick<FileTree, 'isFile' | 'folderOf'>): string | null {
  const top = files.folderOf(path);
  if (top === null) return null;
  for (const folder of foldersAbove(path, top)) {
    const candidate = `${folder}/${CONFIG_FILE}`;
    if (files.isFile(candidate)) return candidate;
  }
  return null;
}
