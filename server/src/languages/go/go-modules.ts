import { parentOf } from '../../core/project/paths';
import type { ProjectFiles } from '../../core/project/project-files';

/** A folder of the workspace from which packages are imported by the name of its module. */
export interface GoModule {
  readonly name: string;
  readonly folder: string;
}

/** The modules of a workspace folder, those with longer names first: they may lie in each other. */
export function goModules(top: string, files: ProjectFiles): readonly GoModule[] {
  return files
    .named('go.mod', `${top}/go.mod`)
    .filter((path) => !path.includes('/vendor/'))
    .flatMap((path) => {
      const name = moduleName(files.read(path) ?? '');
      return name === null ? [] : [{ name, folder: parentOf(path) ?? '' }];
    })
    .sort((a, b) => b.name.length - a.name.length);
}

/** `module example.com/shop`, in quotes or not. */
function moduleName(text: string): string | null {
  return /^[ \t]*module[ \t]+["`]?([^\s"`]+)/m.exec(text)?.[1] ?? null;
}
