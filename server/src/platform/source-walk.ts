import { type Dirent, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import * as path from 'node:path';
import ignore, { type Ignore } from 'ignore';

/** Folders that hold other people's code, whatever `.gitignore` says. */
const NEVER = new Set(['node_modules', '.git', '.hg', '.svn', '__pycache__', 'site-packages']);

interface IgnoreRules {
  /** Absolute folder that the rules are relative to. */
  readonly folder: string;
  readonly rules: Ignore;
}

/** A path that was named but can't be read; the message says why. */
export class UnreadablePath extends Error {}

/**
 * All files below `start` (absolute) for which `wanted` holds, sorted by path, without what `.gitignore` files
 * exclude, folders of other people's code and Python virtual environments. A file named directly is given as it is.
 * Links to folders are not followed. Throws `UnreadablePath` when `start` does not exist.
 */
export function sourceFilesBelow(start: string, wanted: (file: string) => boolean): string[] {
  const stat = statSync(start, { throwIfNoEntry: false });
  if (!stat) throw new UnreadablePath(`there is no file or folder ${start}`);
  if (!stat.isDirectory()) return [start];
  const found: string[] = [];
  walk(start, rulesAbove(start), wanted, found);
  return found.sort();
}

function walk(
  folder: string,
  above: readonly IgnoreRules[],
  wanted: (file: string) => boolean,
  found: string[],
): void {
  const rules = withRulesOf(folder, above);
  for (const entry of entriesOf(folder)) {
    const full = path.join(folder, entry.name);
    if (isIgnored(full, entry.isDirectory(), rules)) continue;
    if (entry.isDirectory()) {
      if (!NEVER.has(entry.name) && !existsSync(path.join(full, 'pyvenv.cfg')))
        walk(full, rules, wanted, found);
    } else if (wanted(entry.name) && isRegularFile(entry, full)) {
      found.push(full);
    }
  }
}

/** Entries of a folder; none when it can't be read (permissions), so that the rest is still checked. */
function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

function isRegularFile(entry: Dirent, full: string): boolean {
  if (entry.isFile()) return true;
  return entry.isSymbolicLink() && (statSync(full, { throwIfNoEntry: false })?.isFile() ?? false);
}

/** Rules of the folders above, up to the root of the repository that `folder` belongs to. */
function rulesAbove(folder: string): IgnoreRules[] {
  const chain: string[] = [];
  for (let at = folder; ; at = path.dirname(at)) {
    if (existsSync(path.join(at, '.git'))) {
      chain.push(at);
      return chain
        .reverse()
        .filter((each) => each !== folder)
        .reduce<IgnoreRules[]>((rules, each) => withRulesOf(each, rules), []);
    }
    if (path.dirname(at) === at) return [];
    chain.push(at);
  }
}

function withRulesOf(folder: string, above: readonly IgnoreRules[]): IgnoreRules[] {
  const texts = ['.gitignore', path.join('.git', 'info', 'exclude')].map((name) =>
    readIfThere(path.join(folder, name)),
  );
  const text = texts.filter((each) => each !== null).join('\n');
  return text === ''
    ? [...above]
    : [...above, { folder, rules: ignore({ allowRelativePaths: true }).add(text) }];
}

function readIfThere(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

/** The innermost rule that speaks decides, as in git. */
function isIgnored(full: string, isFolder: boolean, chain: readonly IgnoreRules[]): boolean {
  for (let at = chain.length - 1; at >= 0; at--) {
    const { folder, rules } = chain[at]!;
    const relative = path.relative(folder, full).split(path.sep).join('/') + (isFolder ? '/' : '');
    const { ignored, unignored } = rules.test(relative);
    if (ignored || unignored) return ignored;
  }
  return false;
}
