/**
 * Path of a URI with `/`, decoded: `/c:/project/a.py`, `//server/share/a.py`. Drive letters are lower-case, for clients
 * spell them both ways. Works on the text of the URI alone, so it is the same on every system.
 */
export function pathOf(uri: string): string {
  const match = /^[a-zA-Z][\w+.-]*:(?:\/\/([^/?#]*))?([^?#]*)/.exec(uri);
  if (!match) return decoded(uri);
  const [, host = '', path = ''] = match;
  const plain = decoded(path).replace(/^\/[A-Z]:/, (drive) => drive.toLowerCase());
  return host === '' ? plain : `//${host.toLowerCase()}${plain}`;
}

/** The URI of a path as `pathOf` gives it. */
export function fileUri(path: string): string {
  const encoded = path
    .split('/')
    .map(encodeURIComponent)
    .join('/')
    .replace(/^\/([a-z])%3A/, '/$1:');
  return path.startsWith('//') ? `file:${encoded}` : `file://${encoded}`;
}

/** Path of a file relative to the innermost of the folders that holds it; its whole path, without the first slash, in none. */
export function relativePath(uri: string, folders: readonly string[]): string {
  return relativeToFolders(pathOf(uri), folders);
}

/** As `relativePath`, of a path; `folders` are URIs. */
export function relativeToFolders(path: string, folders: readonly string[]): string {
  const holding = folders
    .map((folder) => `${pathOf(folder).replace(/\/$/, '')}/`)
    .filter((folder) => path.startsWith(folder))
    .sort((one, other) => other.length - one.length)[0];
  return holding === undefined ? path.replace(/^\/+/, '') : path.slice(holding.length);
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
