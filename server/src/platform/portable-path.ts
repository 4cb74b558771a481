/** Turns a path of this system into one as `FileTree` has them: `C:\shop\a.ts` becomes `/c:/shop/a.ts`. */
export function portablePath(native: string, separator: string): string {
  if (separator === '/') return native;
  const forward = native.split(separator).join('/');
  const drive = /^[A-Za-z]:/.exec(forward);
  return drive ? `/${drive[0].toLowerCase()}${forward.slice(2)}` : forward;
}

/** The way back; a drive is lower-case. */
export function nativePath(portable: string, separator: string): string {
  if (separator === '/') return portable;
  return portable
    .replace(/^\/(?=[a-z]:)/, '')
    .split('/')
    .join(separator);
}
