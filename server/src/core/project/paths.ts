/**
 * Paths as `FileTree` has them, taken apart and put together as text. Names are compared exactly, whatever the disk
 * does; `/c:` and `//server/share` are roots that nothing climbs out of, as `/` is.
 */

/** The root that a path starts with, without a slash at its end: `/c:`, `//server/share`, or nothing for `/`. */
export function rootOf(path: string): string {
  if (path.startsWith('//')) return path.split('/').slice(0, 4).join('/');
  return /^\/[a-zA-Z]:(?=\/|$)/.test(path) ? path.slice(0, 3) : '';
}

/** The folder that a file or folder stands in, without a slash at its end; null for a root. */
export function parentOf(path: string): string | null {
  const root = rootOf(path);
  return path.length <= root.length + 1 ? null : path.slice(0, Math.max(root.length, path.lastIndexOf('/')));
}

/** The last name of a path. */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Where `relative` leads from a folder, with `.` and `..` followed; null where that is above the root. */
export function joinPath(folder: string, relative: string): string | null {
  const root = rootOf(folder);
  const names = folder.slice(root.length).split('/').filter(isName);
  for (const name of relative.split('/')) {
    if (name !== '..') {
      if (isName(name)) names.push(name);
    } else if (names.pop() === undefined) return null;
  }
  return [root, ...names].join('/');
}

function isName(segment: string): boolean {
  return segment !== '' && segment !== '.';
}

/** Whether a path is the folder or lies in it. */
export function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`);
}

/** The way from a folder to what lies in it, without a slash at either end; null for what does not. */
export function relativeTo(path: string, folder: string): string | null {
  return isWithin(path, folder) ? path.slice(folder.length + 1) : null;
}

/** The folder of a file and those above it, up to and with `top`, the nearest first; none when it is not in `top`. */
export function foldersAbove(file: string, top: string): readonly string[] {
  const folders: string[] = [];
  let folder = parentOf(file);
  while (folder !== null && isWithin(folder, top)) {
    folders.push(folder);
    folder = parentOf(folder);
  }
  return folders;
}
