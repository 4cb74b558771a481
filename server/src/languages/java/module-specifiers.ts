const PACKAGE = /^[ \t]*package[ \t]+([\p{L}_$][\p{L}\p{N}_$.]*)/mu;
const IMPORT =
  /^[ \t]*import[ \t]+(?:static[ \t]+)?([\p{L}_$][\p{L}\p{N}_$]*(?:\.[\p{L}\p{N}_$]+)*(?:\.\*)?)/gmu;

/** Packages of the platform hold no class of a project. */
const PLATFORM = /^(?:java|javax|jakarta)\./;
const CLASS_NAME = /(?<![\w$.])[A-Z][\w$]*/g;

/** More names of classes than these are not looked at. */
const MOST_NAMES = 400;

/**
 * The classes that a text names by an import, and those that it may mean without one: classes of its own package, and of
 * packages that it imports as a whole.
 */
export function specifiersIn(text: string): readonly string[] {
  const found = new Set<string>();
  const packages = new Set<string>();
  const own = PACKAGE.exec(text)?.[1];
  if (own !== undefined) packages.add(own);
  for (const [, name = ''] of text.matchAll(IMPORT)) {
    const parts = name.split('.');
    const first = parts.findIndex((part) => /^\p{Lu}/u.test(part));
    if (first > 0) found.add(parts.slice(0, first + 1).join('.'));
    else if (name.endsWith('.*') && !PLATFORM.test(name)) packages.add(name.slice(0, -2));
  }
  if (packages.size === 0) return [...found];
  const names = new Set<string>();
  for (const [name] of text.matchAll(CLASS_NAME)) {
    if (names.size === MOST_NAMES) break;
    names.add(name);
  }
  for (const each of packages) for (const name of names) found.add(`${each}.${name}`);
  return [...found];
}
