import type { ModuleSystem } from '../../core/project/module-system';
import { baseName, foldersAbove, joinPath, parentOf } from '../../core/project/paths';
import type { ProjectFiles } from '../../core/project/project-files';
import { specifiersIn } from './constant-paths';

/** At most so many files that a file names are looked at, and at most so many that set things up. */
const MOST_NAMED = 40;
const MOST_INITIALIZERS = 24;

/**
 * How Ruby files see each other. Constants are seen everywhere, once the file is loaded in which they stand: by `require`, or
 * by its name, as Zeitwerk finds it (`Chat::Answers` in `chat/answers.rb`, in whatever folder).
 */
export const modules: ModuleSystem = {
  resolve(specifier, from, files) {
    const found = specifier.startsWith('.') ? beside(specifier, from, files) : named(specifier, from, files);
    return found === from ? null : found;
  },
  siblingsOf: (path, files) =>
    files
      .kept(seenFrom, path)
      .split('\n')
      .filter((each) => each !== ''),
  submodule: () => null,
  specifiersIn,
  isTest,
  settings: ['.rb'],
};

function isTest(path: string): boolean {
  return /\/(?:spec|test|features)\/|_(?:spec|test)\.rb$/.test(path);
}

/** The files whose constants and methods a file names, and those by which its program is set up; one a line. */
function seenFrom(path: string, files: ProjectFiles): string {
  const found = new Set<string>();
  for (const specifier of specifiersIn(files.read(path) ?? '')) {
    const at = modules.resolve(specifier, path, files);
    if (at !== null && at !== path && found.size < MOST_NAMED) found.add(at);
  }
  for (const each of initializers(path, files)) if (each !== path) found.add(each);
  return [...found].join('\n');
}

/** What Rails runs before anything else. */
function initializers(path: string, files: ProjectFiles): readonly string[] {
  const top = files.folderOf(path);
  for (const folder of top === null ? [] : foldersAbove(path, top)) {
    const found = files.inFolder(`${folder}/config/initializers`).filter((each) => each.endsWith('.rb'));
    if (found.length > 0) return found.slice(0, MOST_INITIALIZERS);
  }
  return [];
}

function beside(specifier: string, from: string, files: ProjectFiles): string | null {
  const path = joinPath(parentOf(from) ?? '', specifier);
  if (path === null) return null;
  const file = path.endsWith('.rb') ? path : `${path}.rb`;
  return files.isFile(file) ? file : null;
}

/** The nearest file whose path ends in the one that is named; what tests hold is for tests. */
function named(specifier: string, from: string, files: ProjectFiles): string | null {
  const end = `/${specifier.replace(/\.rb$/, '')}.rb`;
  const found = files
    .named(baseName(end), from)
    .filter((path) => path.endsWith(end) && path !== from && (isTest(from) || !isTest(path)));
  const [first, ...others] = found;
  if (first === undefined) return null;
  return others.reduce((best, path) => (shared(path, from) > shared(best, from) ? path : best), first);
}

function shared(path: string, other: string): number {
  let length = 0;
  while (length < path.length && path[length] === other[length]) length++;
  return length;
}
