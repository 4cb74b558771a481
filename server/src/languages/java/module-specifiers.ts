const DECLARATION = /^[ \t]*(?:package|import(?:[ \t]+static)?)[ \t]+([\p{L}_$][\p{L}\p{N}_$.]*)/gmu;

/** The packages and classes that a text names in front of its classes, and the packages they stand in. */
export function specifiersIn(text: string): readonly string[] {
  const found = new Set<string>();
  for (const [, name = ''] of text.matchAll(DECLARATION)) {
    const parts = name.split('.').filter((part) => part !== '');
    const first = parts.findIndex((part) => /^\p{Lu}/u.test(part));
    found.add(parts.join('.'));
    if (first > 0) found.add(parts.slice(0, first).join('.'));
  }
  return [...found];
}
