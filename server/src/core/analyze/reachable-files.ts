import type { Project } from '../project/project';

/** How far imports are followed from a file, and how many files are looked at on the way. */
const MOST_STEPS = 4;
const MOST_FILES = 128;

/** The files of a project that a file imports, directly or through others, the nearest first. */
export function reachableFiles(project: Project, from: string): readonly string[] {
  const found = new Set<string>([from]);
  let latest: readonly string[] = [from];
  for (let step = 0; step < MOST_STEPS && latest.length > 0; step++) {
    const next: string[] = [];
    for (const path of latest)
      for (const imported of project.importsOf(path)) {
        if (found.has(imported) || found.size > MOST_FILES) continue;
        found.add(imported);
        next.push(imported);
      }
    latest = next;
  }
  found.delete(from);
  return [...found];
}
