import { parentOf } from '../../core/project/paths';
import type { ProjectFiles } from '../../core/project/project-files';

/**
 * The C# files in the folders that are called like a namespace, seen from a file: `Models` and `Shop/Models` and
 * `Shop.Core/Models` of `Shop.Core.Models`, below any of the folders around it.
 */
export function inFoldersOf(namespace: string, from: string, files: ProjectFiles): readonly string[] {
  return files.kept(look, `${namespace}\n${parentOf(from) ?? ''}`);
}

function look(place: string, files: ProjectFiles): readonly string[] {
  const [namespace = '', from = ''] = place.split('\n');
  const endings = folderEndings(namespace);
  const top = files.folderOf(`${from}/`);
  const found = new Set<string>();
  for (let folder: string | null = from; folder !== null; folder = parentOf(folder)) {
    for (const ending of endings)
      for (const path of files.inFolder(`${folder}/${ending}`)) if (path.endsWith('.cs')) found.add(path);
    if (folder === top) break;
  }
  return [...found];
}

/** The longest first. */
function folderEndings(namespace: string): readonly string[] {
  const parts = namespace.split('.').filter((part) => part !== '');
  const endings: string[] = [];
  for (let start = 0; start < parts.length; start++) {
    for (let end = parts.length; end > start + 1; end--)
      endings.push([parts.slice(start, end).join('.'), ...parts.slice(end)].join('/'));
    endings.push(parts.slice(start).join('/'));
  }
  return [...new Set(endings)];
}
