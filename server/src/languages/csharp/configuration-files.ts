import type { ConfigurationSystem } from '../../core/project/configuration';
import { parentOf } from '../../core/project/paths';
import type { ProjectFiles } from '../../core/project/project-files';

/** Files that .NET's hosts and Azure's functions are configured by, as they are ranked. */
const NAMES = [
  'appsettings.json',
  'appsettings.Development.json',
  'appsettings.Local.json',
  'local.settings.json',
];

/** By which files a program is configured: those of the innermost folder around that has some. */
export const configuration: ConfigurationSystem = {
  filesOf(from, files) {
    const top = files.folderOf(from);
    for (let folder = parentOf(from); folder !== null; folder = parentOf(folder)) {
      const found = inFolder(folder, files);
      if (found.length > 0) return found;
      if (folder === top) break;
    }
    const only = files.named('appsettings.json', from);
    return only.length === 1 ? only : [];
  },
  separator: ':',
  comparable: (part) => part.toLowerCase(),
  placeholder: null,
};

function inFolder(folder: string, files: ProjectFiles): readonly string[] {
  return NAMES.map((name) => `${folder}/${name}`).filter((path) => files.isFile(path));
}
