import type { FileTree } from './file-tree';
import { foldersAbove, joinPath } from './paths';

/** Endings of files that hold prompts and templates of prompts, and nothing else that would be looked at. */
export const TEXT_ENDINGS = [
  '.txt',
  '.md',
  '.prompt',
  '.prompty',
  '.jinja',
  '.jinja2',
  '.j2',
  '.tmpl',
  '.mustache',
  '.hbs',
  '.liquid',
  '.xml',
];

/**
 * The file of the workspace that a program means by a path. One that begins at the root must lie in the workspace;
 * any other is looked for from the source file's folder up to the workspace's, for nobody knows where the program is
 * started. Null when there is none.
 */
export function namedFile(named: string, from: string, files: FileTree): string | null {
  const top = files.folderOf(from);
  if (top === null || named === '') return null;
  const plain = named.replaceAll('\\', '/');
  if (plain.startsWith('/')) {
    const path = joinPath('', plain);
    return path !== null && files.folderOf(path) !== null && files.isFile(path) ? path : null;
  }
  for (const folder of foldersAbove(from, top)) {
    const path = joinPath(folder, plain);
    if (path !== null && files.folderOf(path) !== null && files.isFile(path)) return path;
  }
  return null;
}
