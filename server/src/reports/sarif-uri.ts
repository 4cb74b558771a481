/** A path of a report as the address of a file: relative to where the command ran, but for paths from a root. */
export function artifactUri(path: string): { readonly uri: string; readonly isRelative: boolean } {
  const encoded = path.split('/').map(encodeURIComponent).join('/');
  if (/^[A-Za-z]%3A\//.test(encoded))
    return { uri: `file:///${encoded.replace('%3A', ':')}`, isRelative: false };
  if (path.startsWith('/')) return { uri: `file://${encoded}`, isRelative: false };
  return { uri: encoded, isRelative: true };
}
