import { foldersAbove, relativeTo } from '../../core/project/paths';
import type { ProjectFiles } from '../../core/project/project-files';
import { objectOf, parseJsonObject, textsOf } from './json-text';

/** Whether a package's folder is a member of a workspace whose root stands above it. */
export function isWorkspaceMember(folder: string, files: ProjectFiles): boolean {
  const top = files.folderOf(`${folder}/package.json`);
  if (top === null) return false;
  return foldersAbove(folder, top).some((root) => {
    const way = relativeTo(folder, root)?.split('/') ?? [];
    const patterns = files.kept(memberPatterns, root);
    const matches = (pattern: string) => matchesSegments(segmentsOf(pattern), way, STEPS());
    return (
      patterns.some((pattern) => !pattern.startsWith('!') && matches(pattern)) &&
      !patterns.some((pattern) => pattern.startsWith('!') && matches(pattern.slice(1)))
    );
  });
}

/** Patterns of folders that a root takes for its packages. */
function memberPatterns(root: string, files: ProjectFiles): readonly string[] {
  const read = (name: string) => {
    const path = `${root}/${name}`;
    return files.isFile(path) ? (files.read(path) ?? '') : '';
  };
  const { workspaces } = parseJsonObject(read('package.json'));
  const listed = Array.isArray(workspaces) ? workspaces : objectOf(workspaces).packages;
  const lerna = parseJsonObject(read('lerna.json')).packages;
  return [...textsOf(listed), ...textsOf(lerna), ...pnpmPatterns(read('pnpm-workspace.yaml'))];
}

/** The items of the list `packages` of a pnpm-workspace.yaml. */
export function pnpmPatterns(yaml: string): readonly string[] {
  const patterns: string[] = [];
  let inList = false;
  for (const line of yaml.split('\n')) {
    const item = /^\s*-\s+(?:"([^"]*)"|'([^']*)'|([^\s#'"]+))/.exec(line);
    if (/^\w/.test(line)) {
      inList = line.startsWith('packages:');
      const inline = inList ? /\[([^\]]*)\]/.exec(line)?.[1] : undefined;
      for (const each of inline?.split(',') ?? []) patterns.push(each.replace(/['"\s]/g, ''));
    } else if (inList && item) patterns.push(item[1] ?? item[2] ?? item[3] ?? '');
  }
  return patterns.filter((each) => each !== '');
}

function segmentsOf(pattern: string): readonly string[] {
  return pattern.split('/').filter((segment) => segment !== '' && segment !== '.');
}

/** How many steps the matching of one pattern may take: with many `**` it would go through every way there is. */
const STEPS = () => ({ left: 2000 });

function matchesSegments(
  pattern: readonly string[],
  way: readonly string[],
  steps: { left: number },
): boolean {
  if (steps.left-- <= 0) return false;
  const [first, ...rest] = pattern;
  if (first === undefined) return way.length === 0;
  if (first === '**')
    return (
      matchesSegments(rest, way, steps) || (way.length > 0 && matchesSegments(pattern, way.slice(1), steps))
    );
  return way.length > 0 && matchesName(first, way[0]!) && matchesSegments(rest, way.slice(1), steps);
}

/** A name with any number of `*`: each piece is looked for behind the one before it. */
function matchesName(pattern: string, name: string): boolean {
  const pieces = pattern.split('*');
  const [first = '', last = ''] = [pieces[0], pieces.at(-1)];
  if (pieces.length === 1) return pattern === name;
  if (!name.startsWith(first) || name.length < first.length + last.length || !name.endsWith(last))
    return false;
  let at = first.length;
  for (const piece of pieces.slice(1, -1)) {
    const found = name.indexOf(piece, at);
    if (found === -1) return false;
    at = found + piece.length;
  }
  return at <= name.length - last.length;
}
