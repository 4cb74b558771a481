import { parentOf } from '../../core/project/paths';
import type { ProjectFiles } from '../../core/project/project-files';

/** A file that is built alone says so in its head: `#:package OpenAI@2.2.0`. */
const ALONE = /^\uFEFF?(?:[ \t]*(?:\/\/[^\n]*|#![^\n]*)?\r?\n)*#:/;

/**
 * What a file is built into one program with: the folder of the innermost project file around it, else that of the
 * workspace; a file that is built alone is a program of its own.
 */
export function programOf(path: string, files: ProjectFiles): string {
  if (ALONE.test(files.read(path) ?? '')) return path;
  const top = files.folderOf(path);
  for (let folder = parentOf(path); folder !== null && folder !== top; folder = parentOf(folder))
    if (files.inFolder(folder).some((each) => each.endsWith('.csproj'))) return folder;
  return top ?? '';
}

/** Whether two files are of one program. */
export function areOfOneProgram(path: string, other: string, files: ProjectFiles): boolean {
  return files.kept(programOf, path) === files.kept(programOf, other);
}
