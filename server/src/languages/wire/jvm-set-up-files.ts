import { parentOf } from '../../core/project/paths';
import type { ProjectFiles } from '../../core/project/project-files';

/** Folders below a package in which programs say by custom what their container hands out. */
const FOLDERS = [
  'config',
  'configs',
  'conf',
  'configuration',
  'configurations',
  'di',
  'module',
  'modules',
  'network',
  'api',
  'beans',
  'infrastructure/config',
];

/** Looked at are the folder of a file and so many around it. */
const MOST_AROUND = 8;

/**
 * The files of an ending in which classes make what a container hands out, seen from a file: those of its package and of the
 * packages around it, and of the ones beside those that are called for it.
 */
export function setUpFiles(path: string, files: ProjectFiles, ending: string): readonly string[] {
  const found = new Set<string>();
  let folder = parentOf(path);
  for (let count = 0; folder !== null && count < MOST_AROUND; count++) {
    if (/\/(?:java|kotlin)$/.test(folder)) break;
    for (const each of [folder, ...FOLDERS.map((name) => `${folder}/${name}`)])
      for (const file of files.inFolder(each))
        if (file.endsWith(ending) && file !== path && files.kept(makesServices, file)) found.add(file);
    folder = parentOf(folder);
  }
  return [...found];
}

function makesServices(path: string, files: ProjectFiles): boolean {
  return /@(?:Bean|Produces|Provides)\b|\borg\.koin\.dsl\b/.test(files.read(path) ?? '');
}
