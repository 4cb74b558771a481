import type { Rule } from '../core/rules/rule';
import type { UnmetIgnore } from '../core/rules/unmet-ignores';

/** Comments that ignore nothing. */
export const unusedIgnore: Rule = {
  code: 'unused-ignore',
  severity: 'hint',
  about:
    'A `costlint-ignore` comment that ignores nothing: its rule finds nothing there, or there is no such rule.',
  check: () => [],
  checkIgnores: (unmet) => unmet.map((each) => ({ range: each.range, message: wordsFor(each), fixes: [] })),
};

function wordsFor({ why, code }: UnmetIgnore): string {
  switch (why) {
    case 'no-code':
      return 'this comment names no rule to ignore, as in `costlint-ignore costlint-comment`';
    case 'unknown':
      return `there is no rule \`${code}\``;
    case 'unused':
      return `\`${code}\` finds nothing here that this comment could ignore`;
  }
}
