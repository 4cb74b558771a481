import type { FileTree } from './file-tree';
import { foldersAbove, joinPath } from './paths';

/** What a file says of an environment variable. */
export interface EnvironmentSetting {
  readonly value: string;
  /** Path of the file. */
  readonly path: string;
}

/** Files that set variables for a program that is started near them; what an earlier one says counts. */
export const ENVIRONMENT_FILES = ['.env.local', '.env'];

/** Parts of names that tell of a secret: those are never looked up. */
const SECRETS = /KEY|TOKEN|SECRET|PASSW|CREDENTIAL|PRIVATE|AUTH/i;

/** Who asks, and maybe the password, in an address: nobody is told that. */
const USER = /:\/\/[^/?#]*@/;

/**
 * What the nearest file at or above a source file says of a variable; null when none says anything, and for names that
 * may hold a secret. `looked` is told which files were looked for.
 */
export function environmentSetting(
  variable: string,
  from: string,
  files: FileTree,
  looked: (path: string) => void,
): EnvironmentSetting | null {
  const top = files.folderOf(from);
  if (top === null || SECRETS.test(variable)) return null;
  for (const folder of foldersAbove(from, top))
    for (const name of ENVIRONMENT_FILES) {
      const path = joinPath(folder, name);
      if (path === null || !files.isFile(path)) continue;
      looked(path);
      const value = settingIn(variable, files.read(path) ?? '');
      if (value !== null) return { value, path };
    }
  return null;
}

/** `NAME=value`, `export NAME="value"`, with a comment behind it; what is put together from others is not told. */
function settingIn(variable: string, text: string): string | null {
  let found: string | null = null;
  for (const line of text.split('\n')) {
    const plain = line.trim();
    const assignment = plain.startsWith('export ') ? plain.slice('export '.length).trimStart() : plain;
    if (!assignment.startsWith(variable)) continue;
    const rest = assignment.slice(variable.length).trimStart();
    if (rest.startsWith('=')) found = unquoted(rest.slice(1).trim());
  }
  return found === null || found === '' || found.includes('$') ? null : found.replace(USER, '://');
}

function unquoted(value: string): string {
  const quote = value[0];
  if (quote === '"' || quote === "'" || quote === '`') {
    const end = value.indexOf(quote, 1);
    return end < 0 ? value.slice(1) : value.slice(1, end);
  }
  const comment = value.indexOf(' #');
  return (comment < 0 ? value : value.slice(0, comment)).trim();
}
