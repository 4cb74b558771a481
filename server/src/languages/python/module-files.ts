import type { ProjectFiles } from '../../core/project/project-files';

/**
 * The file of a module, by its names from a folder on: a package's `__init__.py`, which wins, or a file. Folders on the
 * way need no `__init__.py`; one without it has no file of its own, and is null.
 */
export function moduleIn(folder: string, parts: readonly string[], files: ProjectFiles): string | null {
  const path = [folder, ...parts].join('/');
  if (isPackage(path, files)) return `${path}/__init__.py`;
  return parts.length > 0 && files.isFile(`${path}.py`) ? `${path}.py` : null;
}

export function isPackage(folder: string, files: ProjectFiles): boolean {
  return files.isFile(`${folder}/__init__.py`);
}
