import { foldersAbove, joinPath, parentOf } from '../../core/project/paths';
import type { ProjectFiles } from '../../core/project/project-files';
import { objectOf, parseJsonObject, textOf } from './json-text';
import { fileOrFolder } from './package-entry';

/** Files that hold import maps of Deno and of pages. */
const NAMES = ['deno.json', 'deno.jsonc', 'import_map.json', 'importmap.json'];

interface MapEntry {
  /** A whole name, or with a slash at its end what names begin with. */
  readonly key: string;
  readonly folder: string;
  readonly target: string;
}

/** The file that the nearest import map gives for a name. */
export function importMapModule(specifier: string, from: string, files: ProjectFiles): string | null {
  const entries = files.kept(entriesAbove, parentOf(from) ?? '');
  const entry = entries.find(
    ({ key }) => specifier === key || (key.endsWith('/') && specifier.startsWith(key)),
  );
  if (entry === undefined || !/^\.{0,2}\//.test(entry.target)) return null;
  const path = joinPath(entry.folder, entry.target + specifier.slice(entry.key.length));
  return path === null ? null : fileOrFolder(path, files);
}

/** Those of the nearest folder first, and of one folder the longest first. */
function entriesAbove(folder: string, files: ProjectFiles): readonly MapEntry[] {
  const file = `${folder}/deno.json`;
  const folders = foldersAbove(file, files.folderOf(file) ?? file);
  return folders.flatMap((each) => files.kept(entriesIn, each));
}

function entriesIn(folder: string, files: ProjectFiles): readonly MapEntry[] {
  return NAMES.map((name) => `${folder}/${name}`)
    .filter((path) => files.isFile(path))
    .flatMap((path) => {
      const imports = objectOf(parseJsonObject(files.read(path) ?? '').imports);
      return Object.keys(imports).map((key) => ({ key, folder, target: textOf(imports[key]) ?? '' }));
    })
    .sort((one, other) => other.key.length - one.key.length || (one.key < other.key ? -1 : 1));
}
