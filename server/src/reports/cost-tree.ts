import type { CostSite } from './cost-report';
import { type CostSums, sumsOf } from './cost-sums';

/** A folder with calls below it. `path` is relative to where the report was made; empty for that place itself. */
export interface CostFolder extends CostSums {
  readonly path: string;
  readonly folders: readonly CostFolder[];
  readonly files: readonly CostFile[];
}

export interface CostFile extends CostSums {
  readonly path: string;
  readonly sites: readonly CostSite[];
}

/**
 * Calls by folder and file, each level by name. A folder that holds nothing but another one is left out between the two,
 * but for the top.
 */
export function costTree(sites: readonly CostSite[]): CostFolder {
  const byFile = new Map<string, CostSite[]>();
  for (const site of sites) {
    const present = byFile.get(site.path);
    if (present) present.push(site);
    else byFile.set(site.path, [site]);
  }
  const files = [...byFile].map(([path, own]): CostFile => ({ path, ...sumsOf(own), sites: own }));
  return folderOf('', files);
}

function folderOf(path: string, below: readonly CostFile[]): CostFolder {
  const start = path === '' ? 0 : path.length + 1;
  const files: CostFile[] = [];
  const byFolder = new Map<string, CostFile[]>();
  for (const file of below) {
    // A path from the root or a drive has its first folder behind its first separator.
    const end = file.path.indexOf('/', start === 0 && file.path.startsWith('/') ? 1 : start);
    if (end < 0) {
      files.push(file);
      continue;
    }
    const folder = file.path.slice(0, end);
    const present = byFolder.get(folder);
    if (present) present.push(file);
    else byFolder.set(folder, [file]);
  }
  const folders = [...byFolder].map(([name, own]) => withoutLinks(folderOf(name, own)));
  const sums = sumsOf(below.flatMap(({ sites }) => sites));
  return { path, ...sums, folders: folders.sort(byPath), files: files.sort(byPath) };
}

function withoutLinks(folder: CostFolder): CostFolder {
  const [only, ...others] = folder.folders;
  return only && others.length === 0 && folder.files.length === 0 ? only : folder;
}

/** By UTF-16 units, so that the order is the same on every machine. */
function byPath(one: { readonly path: string }, other: { readonly path: string }): number {
  return one.path < other.path ? -1 : one.path > other.path ? 1 : 0;
}
