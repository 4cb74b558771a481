import type { TextRange } from '../source/span';
import type { Ignore } from './ignore-comments';

/** Something that a comment was to ignore and did not. */
export interface UnmetIgnore {
  readonly range: TextRange;
  /** `no-code`: it names no rule. `unknown`: there is no such rule. `unused`: the rule found nothing there. */
  readonly why: 'no-code' | 'unknown' | 'unused';
  readonly code: string;
}

/** What is known of the rules that comments may name. */
export interface IgnorableRules {
  readonly known: ReadonlySet<string>;
  /** Those that looked at the whole text: of the others nothing can be said. */
  readonly looked: ReadonlySet<string>;
}

/** What of the comments ignored nothing. `found` are the starts of all that the rules found, ignored or not. */
export function unmetIgnores(
  ignores: readonly Ignore[],
  found: readonly { readonly rule: string; readonly range: TextRange }[],
  { known, looked }: IgnorableRules,
): UnmetIgnore[] {
  return ignores.flatMap((ignore): UnmetIgnore[] => {
    const { code, range } = ignore;
    if (code === '') return [{ range, code, why: 'no-code' }];
    if (!known.has(code)) return [{ range, code, why: 'unknown' }];
    if (ignore.covers === null) return [{ range, code, why: 'unused' }];
    if (!looked.has(code) || found.some((each) => isIgnoredBy(each, ignore))) return [];
    return [{ range, code, why: 'unused' }];
  });
}

export function isIgnoredBy(
  { rule, range }: { readonly rule: string; readonly range: TextRange },
  { code, covers }: Ignore,
): boolean {
  return rule === code && covers !== null && range.start >= covers.start && range.start <= covers.end;
}
