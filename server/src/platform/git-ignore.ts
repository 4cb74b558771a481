import { existsSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import ignore, { type Ignore } from 'ignore';

/** What the ignore files of one folder say of the paths below it. */
interface FolderRules {
  /** Absolute. */
  readonly folder: string;
  readonly rules: Ignore;
}

/** Ignore rules that hold in a folder, those of outer folders first. */
export type IgnoreRules = readonly FolderRules[];

/** Rules of the folders above, up to the root of the repository that `folder` (absolute) belongs to; none outside of one. */
export function rulesAbove(folder: string): IgnoreRules {
  const outer: string[] = [];
  for (let at = folder; !existsSync(path.join(at, '.git')); at = path.dirname(at)) {
    if (path.dirname(at) === at) return [];
    outer.unshift(path.dirname(at));
  }
  return outer.reduce<IgnoreRules>((rules, each) => withRulesOf(each, rules), []);
}

/** The rules with those that the folder's own ignore files add. */
export function withRulesOf(folder: string, above: IgnoreRules): IgnoreRules {
  const text = ['.gitignore', path.join('.git', 'info', 'exclude')]
    .map((name) => readIfThere(path.join(folder, name)))
    .filter((each) => each !== '')
    .join('\n');
  return text === '' ? above : [...above, { folder, rules: ignore({ allowRelativePaths: true }).add(text) }];
}

/** Whether the rules exclude a path (absolute, below their folders). The innermost rule that speaks decides, as in git. */
export function isIgnored(full: string, isFolder: boolean, chain: IgnoreRules): boolean {
  for (const { folder, rules } of [...chain].reverse()) {
    const relative = path.relative(folder, full).split(path.sep).join('/') + (isFolder ? '/' : '');
    const { ignored, unignored } = rules.test(relative);
    if (ignored || unignored) return ignored;
  }
  return false;
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
