import { relativeTo } from '../../core/project/paths';
import type { ProjectFiles } from '../../core/project/project-files';
import { moduleFile, moduleOrIndex } from './module-files';

/** Folders that builds write to. */
const OUTPUTS = new Set([
  'dist',
  'build',
  'lib',
  'out',
  'output',
  'es',
  'esm',
  'cjs',
  'umd',
  '.output',
  '_dist',
]);

/** Names of module formats and hosts, which stand below the output folder or before a file's ending. */
const FORMATS = new Set([
  ...['browser', 'bundle', 'cjs', 'common', 'commonjs', 'default', 'development', 'es', 'es6', 'esm', 'iife'],
  ...['legacy', 'min', 'mjs', 'modern', 'module', 'node', 'production', 'types', 'typings', 'umd', 'web'],
]);

/** Folders that sources stand in, of a package; where the built file is there, only those that hold nothing else. */
const SOURCE_FOLDERS = ['src', 'source'];
const MORE_SOURCE_FOLDERS = ['src', '', 'source', 'lib'];

/** Whether a path of a package lies where builds write. */
export function isBuilt(path: string, packageFolder: string): boolean {
  const segments = relativeTo(path, packageFolder)?.split('/') ?? [];
  return segments.slice(0, -1).some((segment) => OUTPUTS.has(segment));
}

/**
 * The source of a built file that a package.json points to. Builds mirror their sources: `dist/a/b.js` is made from
 * `src/a/b.ts` or `a/b.ts`. So the first folder of the path, whatever its name, is taken for the output, with the
 * folders of module formats that follow it (`dist/esm/a.mjs`), and an output folder further down (`rsc/dist/a.js`)
 * stands beside its own sources. Format names before the ending (`a.cjs.js`, `a.min.js`) are left out, and
 * `a/index.js` may be made from `a.ts`.
 */
export function sourceOf(built: string, packageFolder: string, files: ProjectFiles): string | null {
  const segments = relativeTo(stemOf(built), packageFolder)?.split('/') ?? [];
  const folders = files.isFile(built) ? SOURCE_FOLDERS : MORE_SOURCE_FOLDERS;
  for (const { above, below } of cuts(segments))
    for (const folder of folders) {
      const path = [packageFolder, ...above, folder, ...below].filter((each, at) => at === 0 || each !== '');
      const found = moduleOrIndex(path.join('/'), files) ?? withoutIndex(path, files);
      if (found !== null && found !== built) return found;
    }
  return null;
}

interface Cut {
  readonly above: readonly string[];
  readonly below: readonly string[];
}

/** The ways to take the output folder out of a path. */
function cuts(segments: readonly string[]): readonly Cut[] {
  const found: Cut[] = [];
  for (let at = 0; at < segments.length - 1; at++) {
    if (at > 0 && !OUTPUTS.has(segments[at]!)) continue;
    const above = segments.slice(0, at);
    let end = at + 1;
    found.push({ above, below: segments.slice(end) });
    while (end < segments.length - 1 && (FORMATS.has(segments[end]!) || OUTPUTS.has(segments[end]!)))
      found.push({ above, below: segments.slice(++end) });
  }
  return found;
}

function withoutIndex(path: readonly string[], files: ProjectFiles): string | null {
  return path.at(-1) === 'index' && path.length > 2 ? moduleFile(path.slice(0, -1).join('/'), files) : null;
}

/** Without the ending and the format names before it. */
function stemOf(path: string): string {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const parts = path
    .slice(folder.length)
    .replace(/(?:\.d\.[cm]?ts|\.[cm]?[jt]sx?)$/, '')
    .split('.');
  while (parts.length > 1 && FORMATS.has(parts.at(-1)!)) parts.pop();
  return folder + parts.join('.');
}
