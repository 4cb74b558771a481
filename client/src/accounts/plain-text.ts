/** The editor draws `$(name)` as an icon, which nothing that a provider or a user named may become. */
export function plainText(text: string): string {
  return text.replaceAll('$(', '\\$(');
}

/** Messages of the editor make links of `[words](address)`; brackets that may come from elsewhere make none. */
export function withoutLinks(text: string): string {
  return text.replaceAll('[', '(').replaceAll(']', ')');
}
