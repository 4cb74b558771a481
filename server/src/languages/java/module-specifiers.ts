const IMPORT = /^[ \t]*import[ \t]+(?:static[ \t]+)?([\p{L}_$][\p{L}\p{N}_$]*(?:\.[\p{L}\p{N}_$]+)*)/gmu;

const CLASS_NAME = /(?<![\w$.])[A-Z][\w$]*/g;

/** More names of classes than these are not looked at. */
const MOST_NAMES = 400;

/** Stands for the package of a class that is named without one: the text's own, or one that it imports as a whole. */
export const ANY_PACKAGE = '*';

/** The classes that a text names by an import, and those that it may mean without one. */
export function specifiersIn(text: string): readonly string[] {
  const found = new Set<string>();
  const imported = new Set<string>();
  for (const [, name = ''] of text.matchAll(IMPORT)) {
    const parts = name.split('.');
    const first = parts.findIndex((part) => /^\p{Lu}/u.test(part));
    if (first <= 0) continue;
    found.add(parts.slice(0, first + 1).join('.'));
    imported.add(parts[first]!);
  }
  const names = new Set<string>();
  for (const [name] of text.matchAll(CLASS_NAME)) {
    if (names.size === MOST_NAMES) break;
    if (!imported.has(name)) names.add(name);
  }
  for (const name of names) found.add(`${ANY_PACKAGE}.${name}`);
  return [...found];
}
