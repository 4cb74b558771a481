import { type Dirent, existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import * as path from 'node:path';
import { type IgnoreRules, isIgnored, rulesAbove, withRulesOf } from './git-ignore';

/** Folders that hold other people's code, whatever `.gitignore` says. */
const NEVER = new Set(['node_modules', '.git', '.hg', '.svn', '__pycache__', 'site-packages']);

/** A file or folder, as it was reached and where it really lies; two paths with one `real` are the same thing. */
export interface FoundPath {
  readonly file: string;
  readonly real: string;
}

/** What stands at a path that was named. */
export type NamedPath =
  | { readonly kind: 'missing' }
  /** Anything that is not a folder, whatever it is called. */
  | ({ readonly kind: 'file' } & FoundPath)
  | {
      readonly kind: 'folder';
      readonly files: readonly FoundPath[];
      /** Folders in it that can't be listed. */
      readonly unreadable: readonly FoundPath[];
    };

/**
 * Looks at an absolute path that was named. In a folder: all files for which `wanted` holds, without what `.gitignore`
 * files exclude, folders of other people's code and Python virtual environments. Links inside are not followed; what
 * is named is taken, even when a rule excludes it or it is a link.
 */
export function lookAtPath(named: string, wanted: (file: string) => boolean): NamedPath {
  const isFolder = isFolderAt(named);
  if (isFolder === null) return { kind: 'missing' };
  const real = realPathOf(named);
  if (!isFolder) return { kind: 'file', file: named, real };
  const walk = new Walk(named, real, wanted);
  const above = rulesAbove(real);
  walk.enter(real, isIgnored(real, true, above) ? [] : above);
  return { kind: 'folder', files: walk.files, unreadable: walk.unreadable };
}

/** One walk below a folder; the paths it finds begin as the folder was named. */
class Walk {
  readonly files: FoundPath[] = [];
  readonly unreadable: FoundPath[] = [];

  constructor(
    private readonly named: string,
    private readonly real: string,
    private readonly wanted: (file: string) => boolean,
  ) {}

  enter(folder: string, above: IgnoreRules): void {
    const entries = entriesOf(folder);
    if (entries === null) {
      this.unreadable.push(this.found(folder));
      return;
    }
    const rules = withRulesOf(folder, above);
    for (const entry of entries) {
      const full = path.join(folder, entry.name);
      if (entry.isDirectory()) {
        if (!isForeign(entry.name, full) && !isIgnored(full, true, rules)) this.enter(full, rules);
      } else if (entry.isFile() && this.wanted(entry.name) && !isIgnored(full, false, rules)) {
        this.files.push(this.found(full));
      }
    }
  }

  private found(real: string): FoundPath {
    return { file: path.join(this.named, path.relative(this.real, real)), real };
  }
}

/** Null when nothing is there, or nothing that may be looked at. */
function isFolderAt(file: string): boolean | null {
  try {
    return statSync(file).isDirectory();
  } catch {
    return null;
  }
}

/** Where a path really leads; as it is for what has no place of its own, such as a pipe between two programs. */
function realPathOf(file: string): string {
  try {
    return realpathSync.native(file);
  } catch {
    return file;
  }
}

/** Whether a folder (its name, its absolute path) holds what others wrote. */
export function isForeign(name: string, full: string): boolean {
  return NEVER.has(name) || existsSync(path.join(full, 'pyvenv.cfg'));
}

/** Entries of a folder; null when it can't be listed. */
function entriesOf(folder: string): Dirent[] | null {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return null;
  }
}
