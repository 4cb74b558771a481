import type { ProjectFiles } from '../../core/project/project-files';

const DECLARATION = /^[ \t]*(?:package|import)[ \t]+([\p{L}_`][\p{L}\p{N}_`.]*)/gmu;

/** The packages and classes that a text names in front of its declarations, and the packages they stand in. */
export function specifiersIn(text: string): readonly string[] {
  const found = new Set<string>();
  for (const [, name = ''] of text.matchAll(DECLARATION)) {
    const parts = name
      .replaceAll('`', '')
      .split('.')
      .filter((part) => part !== '');
    const first = parts.findIndex((part) => /^\p{Lu}/u.test(part));
    const end = first < 0 ? parts.length - 1 : first;
    found.add(parts.join('.'));
    if (end > 0) found.add(parts.slice(0, end).join('.'));
  }
  return [...found];
}

/** The package that a file declares; empty for none, or where it can't be read. */
export function packageOf(path: string, files: ProjectFiles): string {
  const text = files.read(path) ?? '';
  const name = /^[ \t]*package[ \t]+([\p{L}_`][\p{L}\p{N}_`.]*)/mu.exec(text)?.[1] ?? '';
  return name.replaceAll('`', '');
}
