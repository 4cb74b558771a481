import type { Project } from '../project/project';
import type { Language } from '../source/language';

/** How far imports are followed from a file, and how many files are looked at on the way. */
const MOST_STEPS = 4;
const MOST_FILES = 128;

/** A text of a project that others may not be able to import. */
export interface ImportingText {
  readonly path: string;
  readonly text: string;
  readonly language: Language;
}

/** The files of a project that a text imports, directly or through others, the nearest first. */
export function reachableFiles(project: Project, { path, text, language }: ImportingText): readonly string[] {
  const found = new Set<string>();
  let latest = language.modules === null ? [] : project.importedBy(text, language.modules, path);
  for (let step = 0; step < MOST_STEPS && latest.length > 0; step++) {
    const next: string[] = [];
    for (const each of latest) {
      if (each === path || found.has(each) || found.size >= MOST_FILES) continue;
      found.add(each);
      next.push(...project.importsOf(each));
    }
    latest = next;
  }
  return [...found];
}
