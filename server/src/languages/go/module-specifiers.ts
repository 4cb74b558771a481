/** What stands in quotes in the import declarations at the head of a text. */
export function quotedPaths(text: string): readonly string[] {
  const found = new Set<string>();
  for (const [declaration] of text.matchAll(/^import\s*(?:\([^)]*\)|[^\n]*)/gm))
    for (const [, path] of declaration.matchAll(/["`]([^"`\n]+)["`]/g))
      if (path !== undefined) found.add(path);
  return [...found];
}
