import type { FileTree } from './file-tree';
import { foldersAbove, joinPath } from './paths';

/**
 * Whether a file that the import of a package leads to is that package's own source: in the repository of an SDK its
 * examples import it by name, and mean what everybody else means by it. A folder that an application happens to call
 * like a package is none.
 */
export function isOwnSource(module: string, path: string, files: FileTree): boolean {
  const root = normal(module.startsWith('@') ? module : module.split(/[./]/)[0]!);
  const top = files.folderOf(path);
  if (top === null || root === '') return false;
  for (const folder of foldersAbove(path, top)) {
    if (isPathOf(folder, module, files)) return true;
    const name = nameOf(folder, files);
    if (name === null) continue;
    const isCalledSo = name === root;
    return isCalledSo || (name.endsWith(`-${root}`) && path.startsWith(`${folder}/src/${root}/`));
  }
  return false;
}

/** Whether a module is imported by the path that its folder says it has, or by one below. */
function isPathOf(folder: string, module: string, files: FileTree): boolean {
  const manifest = `${folder}/go.mod`;
  const text = files.isFile(manifest) ? files.read(manifest) : null;
  const path = text === null ? undefined : /^module\s+(\S+)/m.exec(text)?.[1];
  return path !== undefined && (module === path || module.startsWith(`${path}/`));
}

/** What a folder's package is called; null when none begins there. */
function nameOf(folder: string, files: FileTree): string | null {
  for (const [file, read] of MANIFESTS) {
    const manifest = joinPath(folder, file);
    const text = manifest !== null && files.isFile(manifest) ? files.read(manifest) : null;
    const name = text === null ? null : read(text);
    if (name !== null) return normal(name);
  }
  return null;
}

/** Files that name a package, and how they do. */
const MANIFESTS: readonly (readonly [string, (text: string) => string | null])[] = [
  ['package.json', nameInJson],
  ['pyproject.toml', nameInLines],
  ['setup.cfg', nameInLines],
  ['setup.py', nameInLines],
  ['Cargo.toml', nameInLines],
];

function nameInJson(text: string): string | null {
  try {
    const { name } = JSON.parse(text);
    return typeof name === 'string' ? name : null;
  } catch {
    return null;
  }
}

/** `name = "acme"`: the first line that says so. */
function nameInLines(text: string): string | null {
  for (const line of text.split('\n')) {
    const [key = '', value = ''] = line.split('=', 2);
    if (key.trim() === 'name') return value.replace(/[\s"',]/g, '');
  }
  return null;
}

function normal(name: string): string {
  return name.toLowerCase().replaceAll('_', '-');
}
