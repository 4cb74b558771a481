import { foldersAbove, joinPath } from '../../core/project/paths';
import type { ProjectFiles } from '../../core/project/project-files';

/**
 * The file that `include` means: beside the file that names it, or from a folder above, for nobody knows where a program
 * is started or what is on its path.
 */
export function includedFile(specifier: string, from: string, files: ProjectFiles): string | null {
  const top = files.folderOf(from) ?? '';
  for (const folder of foldersAbove(from, top)) {
    const path = joinPath(folder, specifier);
    if (path !== null && files.isFile(path)) return path;
  }
  return null;
}

/** A file of settings by its name: `config/NAME.php` of the nearest application around a file. */
export function settingsFile(name: string, from: string, files: ProjectFiles): string | null {
  const top = files.folderOf(from) ?? '';
  const paths = foldersAbove(from, top).map((folder) => `${folder}/config/${name}.php`);
  return /^[\w-]+$/.test(name) ? (paths.find((path) => files.isFile(path)) ?? null) : null;
}
